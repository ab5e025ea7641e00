"""Tells when files of the newsroom have changed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

_FOLDERS = ("content", "templates")
_SETTINGS = "pressgen.yaml"
_QUIET_MS = 20
"""A change is told when nothing else has changed for so long: a save is often several operations."""
_LONGEST_MS = 200
"""Of many changes, such as those of a checkout, the first are told after so long."""


Changed = Callable[[frozenset[str]], None]
"""Is told which texts and pictures have changed, by their paths from the newsroom's folder; none when anything may have."""


def watch_newsroom(root: Path, changed: Changed) -> None:
    """Call `changed`, in a thread of its own, after each change of a file that a build reads, until the program ends."""
    Thread(target=_watch_top, args=(root, changed), daemon=True, name="watch").start()


def _watch_top(root: Path, changed: Changed) -> None:
    """Watch the newsroom's folder itself: the settings, and whether one of the folders comes or goes.

    The whole of it is not watched, since the built site and the history of git are in there, too.
    """
    stop = _watch_folders(root, changed)
    for paths in _changed_paths([root], recursive=False):
        names = {Path(path).name for path in paths}
        if names & set(_FOLDERS):
            stop.set()
            stop = _watch_folders(root, changed)
        if names & {*_FOLDERS, _SETTINGS}:
            changed(frozenset())


def _watch_folders(root: Path, changed: Changed) -> Event:
    """Watch those of the folders that exist; returns the event that ends it."""
    stop = Event()
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    if folders:
        Thread(target=_watch_until, args=(stop, root, folders, changed), daemon=True, name="watch folders").start()
    return stop


def _watch_until(stop: Event, root: Path, folders: list[Path], changed: Changed) -> None:
    for paths in _changed_paths(folders, recursive=True, stop=stop):
        changed(frozenset(os.path.relpath(path, root) for path in paths))


def _changed_paths(folders: list[Path], *, recursive: bool, stop: Event | None = None) -> Iterator[set[str]]:
    """The paths of files that have changed, again and again. The first set comes in any case, and may be empty: before the
    watch had begun, something may have changed unseen.
    """
    from watchfiles import watch  # noqa: PLC0415 -- heavy, and only here

    told = not recursive
    for changes in watch(
        *folders,
        watch_filter=lambda _, path: _is_read(path),
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        stop_event=stop,
        rust_timeout=1000,
        yield_on_timeout=True,
        recursive=recursive,
        ignore_permission_denied=True,
    ):
        if changes or not told:
            yield {path for _, path in changes} if told else set()
            told = True


def _is_read(path: str) -> bool:
    """Whether a build reads a file of this name: neither hidden nor an editor's backup (as in `load.disk.walk`)."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith("~")
