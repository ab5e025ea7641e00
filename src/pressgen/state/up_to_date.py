"""Whether the site in the output folder is the one that a build would make, so that nothing needs to be built.

It is when nothing that the last build read has changed, no instant has passed at which the content says that something
happens, and the output folder holds what that build wrote and nothing else.
"""

from datetime import datetime
from pathlib import Path

from pressgen.model.output import Showing, Written
from pressgen.problems import Problem
from pressgen.state import last_build
from pressgen.state.build_record import load_build
from pressgen.state.last_build import LastBuild
from pressgen.state.state_folder import locate_state_folder


def result_if_up_to_date(
    snapshot_digest: str, now: datetime, showing: Showing, *, root: Path, output: Path, state: Path
) -> tuple[Written, tuple[Problem, ...]] | None:
    """The result of the last build when its site is the one wanted; otherwise None. An empty digest matches no build."""
    output = output.resolve()
    state_folder = locate_state_folder(output, root=root, state=state)
    saved = load_build(state_folder) if snapshot_digest else None
    if not saved or saved.record.snapshot_digest != snapshot_digest or not saved.record.is_valid_at(now, showing):
        return None
    if saved.snapshot.inodes_if_unchanged(output) is None:
        return None
    last_build.save(state_folder, LastBuild(showing != "public", now), durably=False)
    written = Written(files=len(saved.snapshot.sizes), size=sum(saved.snapshot.sizes), waiting=saved.record.waiting)
    return written, saved.record.run.problems
