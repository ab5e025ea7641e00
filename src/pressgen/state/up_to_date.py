"""Whether the site in the output folder is the one that a build would make: then there is nothing to do.

That is so while nothing that the last build read has changed, no instant has come at which the content says that
something happens, and the output holds what that build wrote, and nothing besides.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pressgen.model.output import Showing, Written
from pressgen.model.site import RunState
from pressgen.model.value import Value
from pressgen.problems import Problem
from pressgen.state import last_build, manifest
from pressgen.state.build_record import BuildRecord, SavedBuild, read_build
from pressgen.state.folder import state_folder
from pressgen.state.last_build import LastBuild
from pressgen.state.manifest import Entry, Files
from pressgen.state.tree import Tree


class OutputState(Value, frozen=True):
    """What of the output stands as the last build wrote it."""

    files: Files | None = None
    """Everything that it wrote; None when that is not known."""
    fingerprints: Mapping[str, str] = {}
    """By path, of those files that stand."""
    kept: SavedBuild | None = None
    """What is known when all of it stands, and nothing besides, ..."""
    tree: Tree | None = None
    """... and that."""

    def previous(self, now: datetime, showing: Showing) -> RunState:
        """What a build for this instant would have found out then; nothing when there was none."""
        record = self.kept.record if self.kept else BuildRecord()
        return record.previous if record.holds(now, showing) else RunState()


def up_to_date(
    mark: str, now: datetime, showing: Showing, *, root: Path, output: Path, state: Path
) -> tuple[Written, tuple[Problem, ...]] | None:
    """What the last build said, when the site that it made is the one wanted; otherwise None."""
    output = output.resolve()
    kept_in = state_folder(output, root=root, state=state)
    kept = read_build(kept_in) if mark else None
    if not kept or kept.record.mark != mark or not kept.record.holds(now, showing):
        return None
    if kept.snapshot.inodes_in(output) is None:
        return None
    last_build.save(kept_in, LastBuild(showing != "public", now), durably=False)
    written = Written(files=len(kept.snapshot.sizes), size=sum(kept.snapshot.sizes), waiting=kept.record.waiting)
    return written, kept.record.previous.problems


def output_state(*, root: Path, output: Path, state: Path) -> OutputState:
    """What of the output stands: when all of it does, also what it was built from."""
    output = output.resolve()
    kept_in = state_folder(output, root=root, state=state)
    files, kept = manifest.read(kept_in), read_build(kept_in)
    if files and kept and kept.snapshot.holds(files) and (inodes := kept.snapshot.inodes_in(output)) is not None:
        fingerprints = {path: entry.fingerprint for path, entry in files.items()}
        return OutputState(files, fingerprints, kept, kept.snapshot.tree(inodes))
    intact = ((path, entry) for path, entry in (files or {}).items() if _is_intact(output, path, entry))
    return OutputState(files, {path: entry.fingerprint for path, entry in intact})


def _is_intact(output: Path, path: str, entry: Entry) -> bool:
    with suppress(OSError):
        return entry.describes(os.lstat(f"{output}/{path}"))
    return False
