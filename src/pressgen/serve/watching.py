"""Tells when files of the newsroom have changed."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

_FOLDERS = ("content", "templates")
_SETTINGS = "pressgen.yaml"
_QUIET_MS = 20
"""A change is told when nothing else has changed for so long: a save is often several operations."""
_LONGEST_MS = 200
"""Of many changes, such as those of a checkout, the first are told after so long."""


def watch_newsroom(root: Path, changed: Callable[[], None]) -> None:
    """Call `changed`, in a thread of its own, after each change of a file that a build reads, until the program ends."""
    Thread(target=_watch_top, args=(root, changed), daemon=True, name="watch").start()


def _watch_top(root: Path, changed: Callable[[], None]) -> None:
    """Watch the newsroom's folder itself: the settings, and whether one of the folders comes or goes.

    The whole of it is not watched, since the built site and the history of git are in there, too.
    """
    stop = _watch_folders(root, changed)
    for names in _changed_names([root], recursive=False):
        if names & set(_FOLDERS):
            stop.set()
            stop = _watch_folders(root, changed)
        if names & {*_FOLDERS, _SETTINGS}:
            changed()


def _watch_folders(root: Path, changed: Callable[[], None]) -> Event:
    """Watch those of the folders that exist; returns the event that ends it."""
    stop = Event()
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    if folders:
        Thread(target=_watch_until, args=(stop, folders, changed), daemon=True, name="watch folders").start()
    return stop


def _watch_until(stop: Event, folders: list[Path], changed: Callable[[], None]) -> None:
    for _ in _changed_names(folders, recursive=True, stop=stop):
        changed()


def _changed_names(folders: list[Path], *, recursive: bool, stop: Event | None = None) -> Iterator[set[str]]:
    """The names of files that have changed, again and again. The first set comes in any case: before the watch had begun,
    something may have changed unseen.
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
            told = True
            yield {Path(path).name for _, path in changes}


def _is_read(path: str) -> bool:
    """Whether a build reads a file of this name: neither hidden nor an editor's backup (as in `load.disk.walk`)."""
    name = Path(path).name
    return not name.startswith(".") and not name.endswith("~")
