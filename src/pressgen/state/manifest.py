"""The manifest: every file that the last build wrote, with its hash, size and time. Its sources are in `origins`."""

import os
import stat
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.model.value import Value
from pressgen.state.state_folder import replace_file


class Entry(Value, frozen=True, array_like=True):
    """One file of the output."""

    hash: str
    """BLAKE2b of its bytes."""
    size: int
    time: int
    """Modification time in nanoseconds. While size and time are the same, the bytes need not be read."""
    fingerprint: str = ""
    """The fingerprint of the page that it was rendered from (see `model.Page`)."""

    def matches(self, status: os.stat_result) -> bool:
        """Whether a file with this status holds what was written, by size and time."""
        return (status.st_size, status.st_mtime_ns) == (self.size, self.time) and stat.S_ISREG(status.st_mode)


Files = dict[str, Entry]
"""By path from the output folder."""


class _Manifest(Value, frozen=True):
    files: Files
    version: int = 2


_NAME = "manifest.json"


def read(state_folder: Path) -> Files | None:
    """The files of the last build; None when they are unknown (a first build, or a damaged manifest)."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        manifest = msgspec.json.decode((state_folder / _NAME).read_bytes(), type=_Manifest)
        return manifest.files if manifest.version == 2 else None
    return None


def sorted_by_path(files: Files) -> Files:
    """The same files in the order of their paths."""
    return {path: files[path] for path in sorted(files)}


def save(state_folder: Path, files: Files) -> None:
    """Replace the manifest. After a power cut, either the old or the new one is there."""
    replace_file(state_folder, _NAME, msgspec.json.encode(_Manifest(files=sorted_by_path(files))))
