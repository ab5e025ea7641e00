"""What the last build wrote: every output file with its hash, size and time. What they came from: see `origins`."""

import os
import stat
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.disk_errors import disk_errors
from pressgen.model.value import Value


class Entry(Value, frozen=True, array_like=True):
    """One file of the output."""

    hash: str
    """BLAKE2b of its bytes."""
    size: int
    time: int
    """When it was last changed, in nanoseconds: while that stands, its bytes need not be read."""
    fingerprint: str = ""
    """Of the page that it was made from (see `model.Page`)."""

    def describes(self, status: os.stat_result) -> bool:
        """Whether a file of this status holds what was written, by size and time."""
        return (status.st_size, status.st_mtime_ns) == (self.size, self.time) and stat.S_ISREG(status.st_mode)


Files = dict[str, Entry]


class _Manifest(Value, frozen=True):
    files: Files
    version: int = 2


_NAME = "manifest.json"


def read(state_folder: Path) -> Files | None:
    """The files of the last build by path; None when that is not known (a first build, or a damaged manifest)."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        manifest = msgspec.json.decode((state_folder / _NAME).read_bytes(), type=_Manifest)
        return manifest.files if manifest.version == 2 else None
    return None


def in_order(files: Files) -> Files:
    """The same, by path."""
    return {path: files[path] for path in sorted(files)}


def save(state_folder: Path, files: Files) -> None:
    """Replace the manifest; after a power cut it is the earlier one or this one."""
    replace(state_folder, _NAME, msgspec.json.encode(_Manifest(files=in_order(files))))


def replace(state_folder: Path, name: str, data: bytes, *, durably: bool = True) -> None:
    """Replace a file of the memory; not durably when no promise rests on it, and losing it costs time alone."""
    new = state_folder / f"{name}.new"
    with disk_errors(state_folder), new.open("wb") as file:
        file.write(data)
        file.flush()
        if durably:
            os.fsync(file.fileno())
    with disk_errors(state_folder):
        new.replace(state_folder / name)
