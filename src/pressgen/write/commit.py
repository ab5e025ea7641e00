"""Puts the staged site in place: everything that differs changes at one moment.

The whole site need not be exchanged. When the rest of the output is known to be unchanged, it is enough to exchange the
smallest folder that contains every difference.
"""

import os
import posixpath
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pressgen.errors import PressgenError
from pressgen.state import OutputState, last_build, manifest
from pressgen.state.folder_scan import Tree, scan_tree
from pressgen.state.last_build import LastBuild
from pressgen.state.output_snapshot import OutputSnapshot
from pressgen.write import atomic_swap
from pressgen.write.foreign_files import refuse_foreign_files
from pressgen.write.staging import Staging


class CommitResult(NamedTuple):
    """What was exchanged and removed."""

    top: str | None
    """Path of the folder that was exchanged: "" for the whole site, None when nothing was."""
    removed: int = 0
    """How many files are gone from the output."""


def commit(staging: Staging, state_folder: Path, last: OutputState, *, force: bool, preview: bool) -> CommitResult:
    """Put the staged site in place of the output, when they differ.

    Until the swap is done, the manifest lists the files of both sites: after a build that was killed there, all of them
    are recognised as pressgen's own.
    """
    listed, result = last.files or {}, CommitResult(None)
    top = _smallest_changed_folder(staging, last)
    present = None if top is None else _scan_output(staging, last, top, force=force)
    if top is not None and present and (last.tree or _differs(present, staging)):
        listed = listed | staging.files
        manifest.save(state_folder, listed)
        last_build.save(state_folder, LastBuild(preview))
        removed = len(present.files.keys() - staging.files.keys())
        result = CommitResult(_swap(staging, last, top, present, force=force), removed)
    if listed != staging.files:
        with suppress(PressgenError):  # the site is in place already, and the next build writes the manifest again
            manifest.save(state_folder, staging.files)
    return result


def output_snapshot(staging: Staging, last: OutputState, top: str | None) -> OutputSnapshot:
    """The snapshot of the output after the folder `top` has been exchanged."""
    times = last.saved_build.snapshot.times_outside(top) if last.saved_build else {}
    if times and top:
        parent = posixpath.dirname(top)
        times[parent] = _parent_time(staging, parent)
    return OutputSnapshot.of_folder(staging.output, staging.files, staging.folders, times)


def _parent_time(staging: Staging, folder: str) -> int:
    """The modification time of the folder in which another one was exchanged.

    0 when it holds anything unknown that has been added meanwhile: no folder has that time, so the next build looks.
    """
    time = os.lstat(staging.output / folder).st_mtime_ns
    names = [path.name for path in (staging.output / folder).iterdir()]
    paths = (f"{folder}/{name}" if folder else name for name in names)
    return time if all(path in staging.files or path in staging.folders for path in paths) else 0


def _smallest_changed_folder(staging: Staging, last: OutputState) -> str | None:
    """The path of the smallest folder that contains every difference; "" when that is unknown, None without differences."""
    if last.tree is None:
        return ""
    files = (last.files or {}).keys() ^ staging.files.keys() | staging.written
    folders = staging.folders ^ last.tree.folders
    parents = {posixpath.dirname(path) for path in (*files, *folders)}
    return posixpath.commonpath(parents) if parents else None


def _scan_output(staging: Staging, last: OutputState, top: str, *, force: bool) -> Tree:
    """What is in the output at `top` now; PressgenError when there is a foreign file that would be lost."""
    saved = last.saved_build
    unchanged = not top and saved and saved.snapshot.has_same_entries(staging.output)
    present = (last.tree if unchanged else None) or scan_tree(staging.output, top)
    if not force:
        refuse_foreign_files(present, staging, last.files)
    return present


def _differs(present: Tree, staging: Staging) -> bool:
    """Whether the whole site is another than the one in the output."""
    return bool(staging.written) or present.files.keys() != staging.files.keys() or present.folders != staging.folders


def _swap(staging: Staging, last: OutputState, top: str, present: Tree, *, force: bool) -> str:
    """Exchange the folder `top`, or the whole site where the system cannot exchange folders; returns which it was."""
    staging.complete(present, top)
    atomic_swap.flush(staging.folder / top)
    if atomic_swap.exchange(staging.folder, staging.output, top):
        return top
    return _swap(staging, last, "", _scan_output(staging, last, "", force=force), force=force)
