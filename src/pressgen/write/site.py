"""Writes a whole site."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.model.output import Artifact, Written
from pressgen.state import BuildRecord, OutputState, last_build, manifest
from pressgen.state.build_record import SavedBuild, save_build
from pressgen.state.last_build import LastBuild
from pressgen.state.origins import Origins
from pressgen.state.picture_store import PictureStore
from pressgen.state.state_folder import locate_state_folder
from pressgen.write.commit import commit, output_snapshot
from pressgen.write.hidden_folder import open_hidden_folder
from pressgen.write.lock import output_lock
from pressgen.write.output_folder import checked_output
from pressgen.write.staging import open_staging


def write(
    artifacts: Iterable[Artifact],
    *,
    root: Path,
    output: Path,
    state: Path,
    force: bool = False,
    record: BuildRecord = BuildRecord(),  # noqa: B008 -- frozen
    last: OutputState | None = None,
    is_part: bool = False,
) -> Written:
    """Make the folder `output` hold exactly the artifacts. Files that are the same as before keep their times.

    The artifacts are taken one by one; the output changes only when the last of them is staged and flushed.
    With `force`, files that pressgen did not write are removed instead of stopping the build. `record` is saved for the
    next build. A preview (`record.showing`) goes only into an empty folder or over another preview. `last` is what was
    found in the output after `lock_output`, so that it is not scanned again. With `is_part`, the artifacts replace files
    of a site that is intact, and its other files stay.
    """
    output = checked_output(output, root=root, state=state)
    state_folder = locate_state_folder(output, root=root, state=state)
    preview = record.showing != "public"
    with output_lock(output, state_folder), open_hidden_folder(output, state_folder) as folder:
        if preview:
            last_build.refuse_preview_over_site(output, last_build.read(state_folder))
        last = last or OutputState(manifest.read(state_folder))
        origins, pictures = Origins(state_folder), PictureStore(state)
        with open_staging(
            folder, output=output, root=root, pictures=pictures, last=last, origins=origins, is_part=is_part
        ) as staging:
            for artifact in artifacts:
                staging.add(artifact)
            with disk_errors(output):
                result = commit(staging, state_folder, last, force=force, preview=preview)
        with suppress(
            PressgenError, OSError
        ):  # the site is in place already; without this the next build does more work
            if not is_part:
                origins.save()
            last_build.save(state_folder, LastBuild(preview, record.since))
            save_build(SavedBuild(record, output_snapshot(staging, last, result.top)), state_folder)
    size = sum(entry.size for entry in staging.files.values())
    return Written(len(staging.files), size, len(staging.written), result.removed, record.waiting)
