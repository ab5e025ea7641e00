"""Reads and writes texts, each file wholly old or wholly new, and preserves their line breaks and byte order mark."""

import os
import tempfile
from pathlib import Path

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_text(root: Path, path: str) -> str:
    """The text at `path`, with `\\n` as line break."""
    return (root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def write_text(root: Path, path: str, content: str, like: str) -> None:
    """Writes the file at `path` atomically, with the line breaks and the byte order mark of the file `like`."""
    model = (root / like).read_bytes()
    lines = content.replace("\n", "\r\n") if b"\r\n" in model else content
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    mark = _BYTE_ORDER_MARK if model.startswith(_BYTE_ORDER_MARK) else b""
    replace_file(file, mark + lines.encode(), like=root / like)


def replace_file(file: Path, data: bytes, like: Path) -> None:
    """Writes the file atomically, with the permissions of the file `like`."""
    temporary = temporary_file(file.parent, data)
    try:
        temporary.chmod(like.stat().st_mode & 0o7777)
        temporary.replace(file)
    except BaseException:
        temporary.unlink()
        raise


def temporary_file(folder: Path, data: bytes) -> Path:
    """A new file in the folder with these bytes, on the disk. Only its owner may read it."""
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".pressgen-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)
