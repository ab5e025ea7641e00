"""The format of a cache file: a header with pressgen's version, a checksum (CRC-32), and the data. Replaced atomically."""

import zlib
from pathlib import Path

from pressgen.load.disk import version

_NAME = b"pressgen load "


class OtherVersionError(ValueError):
    """The file was written by another version of pressgen."""


class CorruptError(ValueError):
    """The file is not as it was written."""


def write_wrapped(file: Path, data: bytes) -> None:
    """Replaces the file."""
    new = file.with_name(f"{file.name}.new")
    new.write_bytes(_header() + zlib.crc32(data).to_bytes(4, "big") + data)
    new.replace(file)


def unwrap(content: bytes) -> memoryview:
    """The data in a file's content. Raises OtherVersionError or CorruptError."""
    header = _header()
    if not content.startswith(header):
        raise OtherVersionError if content.startswith(_NAME) else CorruptError
    data = memoryview(content)[len(header) + 4 :]
    if content[len(header) : len(header) + 4] != zlib.crc32(data).to_bytes(4, "big"):
        raise CorruptError
    return data


def _header() -> bytes:
    """Holds the version, since any change of pressgen's code may change what is read, or how it is encoded."""
    return _NAME + version().encode() + b"\n"
