"""How much of the output folder is still as the last build wrote it."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pressgen.model.output import Showing
from pressgen.model.site import RunState
from pressgen.model.value import Value
from pressgen.state import manifest
from pressgen.state.build_record import BuildRecord, SavedBuild, load_build
from pressgen.state.folder_scan import Tree
from pressgen.state.manifest import Entry, Files
from pressgen.state.state_folder import locate_state_folder


class OutputState(Value, frozen=True):
    """The output folder compared with the manifest."""

    files: Files | None = None
    """Everything that the last build wrote; None when that is unknown."""
    fingerprints: Mapping[str, str] = {}
    """By path: the fingerprints of the files that are intact."""
    saved_build: SavedBuild | None = None
    """The last build, when all of its files are intact and there are no others."""
    tree: Tree | None = None
    """What is in the output folder, in the same case."""

    def previous_run(self, now: datetime, showing: Showing) -> RunState:
        """What the last build found, when it would find the same at this instant; else empty."""
        record = self.saved_build.record if self.saved_build else BuildRecord()
        return record.run if record.is_valid_at(now, showing) else RunState()


def read_output_state(*, root: Path, output: Path, state: Path) -> OutputState:
    """Compare the output folder with what the last build left there."""
    output = output.resolve()
    state_folder = locate_state_folder(output, root=root, state=state)
    files, saved = manifest.read(state_folder), load_build(state_folder)
    if files and saved and saved.snapshot.matches(files):
        inodes = saved.snapshot.inodes_if_unchanged(output)
        if inodes is not None:
            fingerprints = {path: entry.fingerprint for path, entry in files.items()}
            return OutputState(files, fingerprints, saved, saved.snapshot.tree(inodes))
    intact = ((path, entry) for path, entry in (files or {}).items() if _is_intact(output, path, entry))
    return OutputState(files, {path: entry.fingerprint for path, entry in intact})


def _is_intact(output: Path, path: str, entry: Entry) -> bool:
    with suppress(OSError):
        return entry.matches(os.lstat(f"{output}/{path}"))
    return False
