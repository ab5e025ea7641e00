"""A file of the cache: who wrote it, a checksum, and the data. Replaced in one step."""

import zlib
from pathlib import Path

from pressgen.load.disk import version

_NAME = b"pressgen load "


class ForeignError(ValueError):
    """Another version of pressgen has written this."""


class BrokenError(ValueError):
    """Something else than what was written."""


def write_wrapped(file: Path, data: bytes) -> None:
    """Replaces the file."""
    new = file.with_name(f"{file.name}.new")
    new.write_bytes(_head() + zlib.crc32(data).to_bytes(4, "big") + data)
    new.replace(file)


def unwrapped(sealed: bytes) -> memoryview:
    """The data in a file's bytes. Raises ForeignError or BrokenError."""
    head = _head()
    if not sealed.startswith(head):
        raise ForeignError if sealed.startswith(_NAME) else BrokenError
    data = memoryview(sealed)[len(head) + 4 :]
    if sealed[len(head) : len(head) + 4] != zlib.crc32(data).to_bytes(4, "big"):
        raise BrokenError
    return data


def _head() -> bytes:
    """Any change of pressgen's own code may change what is read, or the form in which it is kept."""
    return _NAME + version().encode() + b"\n"
