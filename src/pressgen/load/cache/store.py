"""The words of all releases in one file, each fetched only when somebody asks for it."""

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

Reread = Callable[[str, str], Words]
"""Reads the words of a release from its own file, by path and digest, should they be damaged on the shelf."""


class Location(Value, frozen=True, array_like=True, gc=False):
    """Where one release's words lie in the file, and a checksum of them."""

    offset: int
    length: int
    check: int


class WordStore:
    """Reads words. Travels to workers by the file's name; whoever has it open may go on when the file is replaced."""

    def __init__(self, file: Path, again: Reread) -> None:
        self._file = file
        self._again = again
        self._opened = -1

    @property
    def name(self) -> str:
        """Of the file, in its folder."""
        return self._file.name

    def open(self) -> bool:
        """Whether the file is there to be read."""
        if self._opened < 0:
            with suppress(OSError):
                self._opened = os.open(self._file, os.O_RDONLY | os.O_CLOEXEC)
                weakref.finalize(self, os.close, self._opened)
        return self._opened >= 0

    def words(self, path: str, digest: str, location: Location) -> Words:
        """The words of the release at `path`, whose file has this digest."""
        data = self.read(location)
        with suppress(msgspec.DecodeError):
            if zlib.crc32(data) == location.check:
                return decode_words(data)
        return self._again(path, digest)

    def read(self, location: Location) -> bytes:
        """The bytes as they are now, or fewer."""
        with suppress(OSError):
            if self.open():
                return os.pread(self._opened, location.length, location.offset)
        return b""

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._file, self._again)


class StoreWriter:
    """Puts words at the end of a shelf's file."""

    def __init__(self, file: Path) -> None:
        self.name = file.name
        self._file: FileIO = file.open("ab", buffering=0)
        self.size = os.fstat(self._file.fileno()).st_size

    def add(self, data: bytes) -> Location:
        """The ticket for `data`, which is in the file now."""
        location = Location(self.size, len(data), zlib.crc32(data))
        self.size += self._file.write(data)
        if self.size != location.offset + location.length:
            raise OSError
        return location

    def close(self) -> None:
        """No more is added."""
        self._file.close()
