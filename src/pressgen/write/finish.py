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
from pressgen.write import built, manifest, swap
from pressgen.write.built import Built
from pressgen.write.laid import Laid
from pressgen.write.owners import check_strangers
from pressgen.write.stage import Stage
from pressgen.write.standing import Stood
from pressgen.write.tree import Tree, tree


class Finished(NamedTuple):
    """What came of it."""

    top: str | None
    """The path of the folder that was exchanged, "" when it was the whole site; None when nothing was."""
    removed: int = 0
    """How many files are not there any more."""


def finish(stage: Stage, memory: Path, last: Stood, *, force: bool, preview: bool) -> Finished:
    """Put the staged site in its place, when it differs from what stands there.

    Until the swap the files of both are remembered as ours, so that a build killed right after it leaves no strangers.
    """
    known, done = last.files or {}, Finished(None)
    top = _top(stage, last)
    present = None if top is None else _present(stage, last, top, force=force)
    if top is not None and present and (last.tree or _differs(present, stage)):
        known = known | stage.files
        manifest.save(memory, known)
        built.save(memory, Built(preview))
        removed = len(present.files.keys() - stage.files.keys())
        done = Finished(_swap(stage, last, top, present, force=force), removed)
    if known != stage.files:
        with suppress(PressgenError):  # the site stands already, and the next build sets it right
            manifest.save(memory, stage.files)
    return done


def laid(stage: Stage, last: Stood, top: str | None) -> Laid:
    """What lies in the output when the folder `top` has been exchanged."""
    known = last.kept.laid.times_outside(top) if last.kept else {}
    if known and top:
        around = posixpath.dirname(top)
        known[around] = _time_around(stage, around)
    return Laid.in_folder(stage.output, stage.files, stage.folders, known)


def _time_around(stage: Stage, folder: str) -> int:
    """The time of the folder in which one was exchanged; 0, which none has, so that the next build looks, when something
    has come to it that nobody looked for.
    """
    time = os.lstat(stage.output / folder).st_mtime_ns
    names = [path.name for path in (stage.output / folder).iterdir()]
    paths = (f"{folder}/{name}" if folder else name for name in names)
    return time if all(path in stage.files or path in stage.folders for path in paths) else 0


def _top(stage: Stage, last: Stood) -> str | None:
    """The smallest folder that holds all that differs, as far as is known; None when nothing does."""
    if last.tree is None:
        return ""
    files = (last.files or {}).keys() ^ stage.files.keys() | stage.fresh
    folders = stage.folders ^ last.tree.folders
    places = {posixpath.dirname(path) for path in (*files, *folders)}
    return posixpath.commonpath(places) if places else None


def _present(stage: Stage, last: Stood, top: str, *, force: bool) -> Tree:
    """What is there now; PressgenError when a stranger's file is among it."""
    stands = last.tree if not top and last.kept and last.kept.laid.has_no_more(stage.output) else None
    present = stands or tree(stage.output, top)
    if not force:
        check_strangers(present, stage, last.files)
    return present


def _differs(present: Tree, stage: Stage) -> bool:
    """Whether the whole site is another than the one that is there."""
    return bool(stage.fresh) or present.files.keys() != stage.files.keys() or present.folders != stage.folders


def _swap(stage: Stage, last: Stood, top: str, present: Tree, *, force: bool) -> str:
    """Exchange the folder `top`, or the whole site where the system exchanges no folders; which it was."""
    stage.complete(present, top)
    swap.flush(stage.folder / top)
    if swap.exchange(stage.folder, stage.output, top):
        return top
    return _swap(stage, last, "", _present(stage, last, "", force=force), force=force)
