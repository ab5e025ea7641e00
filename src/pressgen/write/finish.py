"""Puts the staged site in its place: all that differs, at one moment.

It need not be the whole site that is exchanged. When it is known that nothing else differs, the smallest folder that
holds every difference will do.
"""

import os
import posixpath
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pressgen.errors import PressgenError
from pressgen.state import OutputState, last_build, manifest
from pressgen.state.last_build import LastBuild
from pressgen.state.output_snapshot import OutputSnapshot
from pressgen.state.tree import Tree, tree
from pressgen.write import atomic_swap
from pressgen.write.foreign_files import refuse_foreign_files
from pressgen.write.staging import Staging


class Finished(NamedTuple):
    """What came of it."""

    top: str | None
    """The path of the folder that was exchanged, "" when it was the whole site; None when nothing was."""
    removed: int = 0
    """How many files are not there any more."""


def finish(staging: Staging, state_folder: Path, last: OutputState, *, force: bool, preview: bool) -> Finished:
    """Put the staged site in its place, when it differs from what stands there.

    Until the swap the files of both are remembered as ours, so that a build killed right after it leaves no strangers.
    """
    known, done = last.files or {}, Finished(None)
    top = _top(staging, last)
    present = None if top is None else _present(staging, last, top, force=force)
    if top is not None and present and (last.tree or _differs(present, staging)):
        known = known | staging.files
        manifest.save(state_folder, known)
        last_build.save(state_folder, LastBuild(preview))
        removed = len(present.files.keys() - staging.files.keys())
        done = Finished(_swap(staging, last, top, present, force=force), removed)
    if known != staging.files:
        with suppress(PressgenError):  # the site stands already, and the next build sets it right
            manifest.save(state_folder, staging.files)
    return done


def snapshot(staging: Staging, last: OutputState, top: str | None) -> OutputSnapshot:
    """What lies in the output when the folder `top` has been exchanged."""
    known = last.kept.snapshot.times_outside(top) if last.kept else {}
    if known and top:
        around = posixpath.dirname(top)
        known[around] = _time_around(staging, around)
    return OutputSnapshot.in_folder(staging.output, staging.files, staging.folders, known)


def _time_around(staging: Staging, folder: str) -> int:
    """The time of the folder in which one was exchanged; 0, which none has, so that the next build looks, when something
    has come to it that nobody looked for.
    """
    time = os.lstat(staging.output / folder).st_mtime_ns
    names = [path.name for path in (staging.output / folder).iterdir()]
    paths = (f"{folder}/{name}" if folder else name for name in names)
    return time if all(path in staging.files or path in staging.folders for path in paths) else 0


def _top(staging: Staging, last: OutputState) -> str | None:
    """The smallest folder that holds all that differs, as far as is known; None when nothing does."""
    if last.tree is None:
        return ""
    files = (last.files or {}).keys() ^ staging.files.keys() | staging.fresh
    folders = staging.folders ^ last.tree.folders
    places = {posixpath.dirname(path) for path in (*files, *folders)}
    return posixpath.commonpath(places) if places else None


def _present(staging: Staging, last: OutputState, top: str, *, force: bool) -> Tree:
    """What is there now; PressgenError when a stranger's file is among it."""
    stands = last.tree if not top and last.kept and last.kept.snapshot.has_no_more(staging.output) else None
    present = stands or tree(staging.output, top)
    if not force:
        refuse_foreign_files(present, staging, last.files)
    return present


def _differs(present: Tree, staging: Staging) -> bool:
    """Whether the whole site is another than the one that is there."""
    return bool(staging.fresh) or present.files.keys() != staging.files.keys() or present.folders != staging.folders


def _swap(staging: Staging, last: OutputState, top: str, present: Tree, *, force: bool) -> str:
    """Exchange the folder `top`, or the whole site where the system exchanges no folders; which it was."""
    staging.complete(present, top)
    atomic_swap.flush(staging.folder / top)
    if atomic_swap.exchange(staging.folder, staging.output, top):
        return top
    return _swap(staging, last, "", _present(staging, last, "", force=force), force=force)
