"""Room 5: Artifacts -> output/. The site is wholly old or wholly new, whatever happens on the way."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.model.output import Artifact, Written
from pressgen.state import BuildRecord, OutputState, last_build, manifest
from pressgen.state.build_record import SavedBuild, save_build
from pressgen.state.folder import state_folder
from pressgen.state.last_build import LastBuild
from pressgen.state.origins import Origins
from pressgen.write import hidden_folder, output_folder
from pressgen.write.finish import finish, snapshot
from pressgen.write.lock import only_build
from pressgen.write.staging import staged

__all__ = ["exclusive", "write"]


def write(
    artifacts: Iterable[Artifact],
    *,
    root: Path,
    output: Path,
    state: Path,
    force: bool = False,
    record: BuildRecord = BuildRecord(),  # noqa: B008 -- frozen
    last: OutputState | None = None,
    part: bool = False,
) -> Written:
    """Make the folder `output` hold exactly the artifacts; what this build did not need to change keeps its time.

    The artifacts are taken one by one; nothing shows before the last of them lies staged and flushed beside the output.
    With `force`, files that pressgen did not write are removed instead of stopping the build. `standing` is remembered,
    so that the next build knows when it has nothing to do; a preview takes no other place than an empty one or another's.
    What stood there when the output began to be kept `alone` need not be looked at again (`last`, see `standing.stood`). With
    `part`, all of it stood, and what no artifact takes the place of stays.
    """
    output = output_folder.checked_output(output, root=root, state=state)
    kept_in = state_folder(output, root=root, state=state)
    with only_build(output, kept_in), hidden_folder.hidden_folder(output, kept_in) as folder:
        preview = record.showing != "public"
        if preview:
            last_build.refuse_over_real(output, last_build.read(kept_in))
        last = last or OutputState(manifest.read(kept_in))
        with staged(folder, output=output, root=root, last=last, origins=Origins(kept_in), part=part) as staging:
            for artifact in artifacts:
                staging.add(artifact)
            with disk_errors(output):
                done = finish(staging, kept_in, last, force=force, preview=preview)
        with suppress(PressgenError, OSError):  # the site stands already, and not knowing brings the next build sooner
            if not part:
                staging.origins.save()
            last_build.save(kept_in, LastBuild(preview, record.since))
            save_build(SavedBuild(record, snapshot(staging, last, done.top)), kept_in)
    size = sum(entry.size for entry in staging.files.values())
    return Written(len(staging.files), size, len(staging.fresh), done.removed, record.waiting)


@contextmanager
def exclusive(*, root: Path, output: Path, state: Path) -> Iterator[None]:
    """Keep other builds from the output: what is found there stays so until it is written. PressgenError when one is at work."""
    output = output.resolve()
    with only_build(output, state_folder(output, root=root, state=state)):
        yield
