"""The words of all releases in one file. Those of a release are read only when they are used."""

import os
import weakref
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any

import msgspec

from pressgen.load.cache.codec import decode_words
from pressgen.model import Words
from pressgen.model.value import Value

RereadWords = Callable[[str, str], Words]
"""Reads the words of a release from its own file, by path and digest: used when they are damaged in the store."""


class Location(Value, frozen=True, array_like=True, gc=False):
    """The bytes of one release's words in the file, and their checksum (CRC-32)."""

    offset: int
    length: int
    checksum: int


class WordStore:
    """Reads words. Pickled for workers as the file's path; an open store stays readable when the file is replaced."""

    def __init__(self, file: Path, reread_words: RereadWords) -> None:
        self._file = file
        self._reread_words = reread_words
        self._descriptor = -1

    @property
    def name(self) -> str:
        """The file's name within the cache's folder."""
        return self._file.name

    def open(self) -> bool:
        """Opens the file if it is not open; whether it can be read."""
        if self._descriptor < 0:
            with suppress(OSError):
                self._descriptor = os.open(self._file, os.O_RDONLY | os.O_CLOEXEC)
                weakref.finalize(self, os.close, self._descriptor)
        return self._descriptor >= 0

    def words(self, path: str, digest: str, location: Location) -> Words:
        """The words of the release at `path`, whose file has this digest."""
        data = self.read(location)
        with suppress(msgspec.DecodeError):
            if zlib.crc32(data) == location.checksum:
                return decode_words(data)
        return self._reread_words(path, digest)

    def read(self, location: Location) -> bytes:
        """The bytes at the location; fewer, or none, when the file is damaged."""
        with suppress(OSError):
            if self.open():
                return os.pread(self._descriptor, location.length, location.offset)
        return b""

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._file, self._reread_words)


class StoreWriter:
    """Appends words to a store's file."""

    def __init__(self, file: Path) -> None:
        self.name = file.name
        self._file: FileIO = file.open("ab", buffering=0)
        self.size = os.fstat(self._file.fileno()).st_size

    def add(self, data: bytes) -> Location:
        """Appends encoded words; returns their location."""
        location = Location(self.size, len(data), zlib.crc32(data))
        self.size += self._file.write(data)
        if self.size != location.offset + location.length:
            raise OSError
        return location

    def close(self) -> None:
        """Closes the file."""
        self._file.close()
