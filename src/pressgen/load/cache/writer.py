"""Writes the cache. One run at a time holds the lock; another run that wants to write goes on without saving."""

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
_COMPACT_FROM = 1_000_000
"""Bytes of unused words in the store: with fewer it is not compacted."""


class CacheWriter:
    """Appends words to the store, and at the end replaces the index. `started` is the file system's time in ns."""

    def __init__(self, folder: Path, writer: StoreWriter, started: int) -> None:
        self._folder = folder
        self._writer = writer
        self._started = started
        self.store = writer.name
        self.add = writer.add

    def comparable(self, stamp: Stamp) -> Stamp:
        """The stamp to save for a file that was read since this run started.

        A file that was written in the same tick of the clock could be written again and keep its stamp (what git calls
        racy). It gets a stamp that no file has, so that the next run compares its content.
        """
        return stamp if max(stamp.mtime, stamp.ctime) < self._started else Stamp(-1, 0, 0, 0)

    def save(self, index: Index, store: WordStore) -> Index:
        """Writes the index and returns it. Compacts the store first when more than half of it is unused."""
        used = sum(entry.location.length for entry in index.texts.values() if entry.location)
        if self._writer.size > 2 * used + _COMPACT_FROM:
            index = self._compact(index, store)
        envelope.write_wrapped(self._folder / INDEX_NAME, msgspec.msgpack.encode(index))
        self._delete_other_stores(index.store)
        return index

    def _compact(self, index: Index, store: WordStore) -> Index:
        """The index with all words copied to a new store."""
        with closing(StoreWriter(_new_store(self._folder))) as writer:
            texts = {path: _copy_words(entry, store, writer) for path, entry in index.texts.items()}
        return msgspec.structs.replace(index, store=writer.name, texts=texts)

    def _delete_other_stores(self, name: str) -> None:
        for file in self._folder.glob(f"{_STORE}*"):
            if file.name != name:
                with suppress(OSError):
                    file.unlink()


@contextmanager
def open_writer(folder: Path, store: str, loaded: Stamp | None) -> Iterator[CacheWriter]:
    """A writer for the store of this name, or for a new one if the name is empty.

    `loaded` is the stamp of the index that this run has loaded. Raises OSError when the folder cannot be written, and
    BlockingIOError when another run is writing there, or has written since the index was loaded.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _lock(folder / "lock") as started:
        _refuse_newer_index(folder / INDEX_NAME, loaded)
        with closing(StoreWriter(folder / store if store else _new_store(folder))) as writer:
            yield CacheWriter(folder, writer, started)


@contextmanager
def _lock(file: Path) -> Iterator[int]:
    """Holds the lock, and yields the time in ns by the clock of the file system."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.utime(descriptor)
        yield os.fstat(descriptor).st_mtime_ns
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)  # explicitly, since workers forked meanwhile share the descriptor
        os.close(descriptor)


def _refuse_newer_index(index: Path, loaded: Stamp | None) -> None:
    with suppress(FileNotFoundError):
        if Stamp.of(index.stat()) != loaded:
            raise BlockingIOError


def _new_store(folder: Path) -> Path:
    numbers = [file.name.removeprefix(_STORE) for file in folder.glob(f"{_STORE}*")]
    return folder / f"{_STORE}{max([0, *(int(number) for number in numbers if number.isdecimal())]) + 1}"


def _copy_words(entry: TextEntry, store: WordStore, writer: StoreWriter) -> TextEntry:
    """Keeps the old checksum, so that words which are damaged already are still recognised as such."""
    if entry.location is None:
        return entry
    copy = writer.add(store.read(entry.location))
    return msgspec.structs.replace(entry, location=Location(copy.offset, copy.length, entry.location.checksum))
