"""The right to change the cache. One run at a time has it; another one goes without."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import msgspec

from pressgen.load import sealed
from pressgen.load.files import Stamp
from pressgen.load.memory import INDEX, KeptText, Memory
from pressgen.load.shelf import Shelf, Ticket, Writer

_SHELF = "words-"
_WASTE = 1_000_000
"""Bytes of words that nobody needs any more: below this many the shelf is not written anew."""


class Pen:
    """Writes words at the end of the shelf, and in the end the index in one step."""

    def __init__(self, folder: Path, writer: Writer, began: int) -> None:
        self._folder = folder
        self._writer = writer
        self._began = began
        self.shelf = writer.name
        self.add = writer.add

    def trusted(self, stamp: Stamp) -> Stamp:
        """The stamp of a file that was read since this run began.

        When it was written in this very tick of the clock, it could be written once more and keep its stamp: then it
        gets one that no file has, so that the next run looks again.
        """
        return stamp if max(stamp.written, stamp.changed) < self._began else Stamp(-1, 0, 0, 0)

    def save(self, kept: Memory, shelf: Shelf) -> Memory:
        """The memory as it is on disk now: with a new shelf, when more than half of this one was waste."""
        used = sum(one.ticket.length for one in kept.texts.values() if one.ticket)
        if self._writer.size > 2 * used + _WASTE:
            kept = self._moved(kept, shelf)
        sealed.write(self._folder / INDEX, msgspec.msgpack.encode(kept))
        self._tidy(kept.shelf)
        return kept

    def _moved(self, kept: Memory, shelf: Shelf) -> Memory:
        with closing(Writer(_next_shelf(self._folder))) as writer:
            texts = {path: _copied(one, shelf, writer) for path, one in kept.texts.items()}
        return msgspec.structs.replace(kept, shelf=writer.name, texts=texts)

    def _tidy(self, shelf: str) -> None:
        for file in self._folder.glob(f"{_SHELF}*"):
            if file.name != shelf:
                with suppress(OSError):
                    file.unlink()


@contextmanager
def pen(folder: Path, shelf: str, known: Stamp | None) -> Iterator[Pen]:
    """A pen for the shelf of this name, or for a new one; `known` is the index that this run has read.

    Raises OSError when the folder cannot be written, BlockingIOError when another run writes there, or has meanwhile.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder / "lock") as began:
        _refuse_other(folder / INDEX, known)
        with closing(Writer(folder / shelf if shelf else _next_shelf(folder))) as writer:
            yield Pen(folder, writer, began)


@contextmanager
def _lock(file: Path) -> Iterator[int]:
    """Holds the lock, and gives the time by the clock that gives files here their times."""
    opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.utime(opened)
        yield os.fstat(opened).st_mtime_ns
    finally:
        fcntl.flock(opened, fcntl.LOCK_UN)  # for workers too that were forked meanwhile
        os.close(opened)


def _refuse_other(index: Path, known: Stamp | None) -> None:
    with suppress(FileNotFoundError):
        if Stamp.of(index.stat()) != known:
            raise BlockingIOError


def _next_shelf(folder: Path) -> Path:
    numbers = [file.name.removeprefix(_SHELF) for file in folder.glob(f"{_SHELF}*")]
    return folder / f"{_SHELF}{max([0, *(int(number) for number in numbers if number.isdecimal())]) + 1}"


def _copied(one: KeptText, shelf: Shelf, writer: Writer) -> KeptText:
    if one.ticket is None:
        return one
    place = writer.add(shelf.read(one.ticket))
    return msgspec.structs.replace(one, ticket=Ticket(place.offset, place.length, one.ticket.check))
