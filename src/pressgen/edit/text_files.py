"""Reads and writes the author's texts: line breaks and a byte order mark stay as they were."""

from pathlib import Path

_MARK = b"\xef\xbb\xbf"


def read(root: Path, path: str) -> str:
    """The text, with `\\n` between lines."""
    return (root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def write(root: Path, path: str, content: str, like: str) -> None:
    """The text in the file at `path`, as a whole or not at all, in the form that the file `like` has."""
    model = (root / like).read_bytes()
    lines = content.replace("\n", "\r\n") if b"\r\n" in model else content
    file, new = root / path, root / f"{path}~"
    file.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes((_MARK if model.startswith(_MARK) else b"") + lines.encode())
    new.replace(file)
