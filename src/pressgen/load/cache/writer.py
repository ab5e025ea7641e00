"""The right to change the cache. One run at a time has it; another one goes without."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import msgspec

from pressgen.load.cache import envelope
from pressgen.load.cache.index import INDEX_NAME, Index, TextEntry
from pressgen.load.cache.store import Location, StoreWriter, WordStore
from pressgen.load.disk import Stamp

_STORE = "words-"
_WASTE = 1_000_000
"""Bytes of words that nobody needs any more: below this many the shelf is not written anew."""


class CacheWriter:
    """Writes words at the end of the shelf, and in the end the index in one step."""

    def __init__(self, folder: Path, writer: StoreWriter, began: int) -> None:
        self._folder = folder
        self._writer = writer
        self._began = began
        self.store = writer.name
        self.add = writer.add

    def trusted(self, stamp: Stamp) -> Stamp:
        """The stamp of a file that was read since this run began.

        When it was written in this very tick of the clock, it could be written once more and keep its stamp: then it
        gets one that no file has, so that the next run looks again.
        """
        return stamp if max(stamp.written, stamp.changed) < self._began else Stamp(-1, 0, 0, 0)

    def save(self, kept: Index, store: WordStore) -> Index:
        """The memory as it is on disk now: with a new shelf, when more than half of this one was waste."""
        used = sum(one.location.length for one in kept.texts.values() if one.location)
        if self._writer.size > 2 * used + _WASTE:
            kept = self._moved(kept, store)
        envelope.write_wrapped(self._folder / INDEX_NAME, msgspec.msgpack.encode(kept))
        self._tidy(kept.store)
        return kept

    def _moved(self, kept: Index, store: WordStore) -> Index:
        with closing(StoreWriter(_next_store(self._folder))) as writer:
            texts = {path: _copied(one, store, writer) for path, one in kept.texts.items()}
        return msgspec.structs.replace(kept, store=writer.name, texts=texts)

    def _tidy(self, store: str) -> None:
        for file in self._folder.glob(f"{_STORE}*"):
            if file.name != store:
                with suppress(OSError):
                    file.unlink()


@contextmanager
def open_writer(folder: Path, store: str, known: Stamp | None) -> Iterator[CacheWriter]:
    """A pen for the shelf of this name, or for a new one; `known` is the index that this run has read.

    Raises OSError when the folder cannot be written, BlockingIOError when another run writes there, or has meanwhile.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder / "lock") as began:
        _refuse_other(folder / INDEX_NAME, known)
        with closing(StoreWriter(folder / store if store else _next_store(folder))) as writer:
            yield CacheWriter(folder, writer, began)


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


def _next_store(folder: Path) -> Path:
    numbers = [file.name.removeprefix(_STORE) for file in folder.glob(f"{_STORE}*")]
    return folder / f"{_STORE}{max([0, *(int(number) for number in numbers if number.isdecimal())]) + 1}"


def _copied(one: TextEntry, store: WordStore, writer: StoreWriter) -> TextEntry:
    if one.location is None:
        return one
    place = writer.add(store.read(one.location))
    return msgspec.structs.replace(one, location=Location(place.offset, place.length, one.location.check))
