"""Reads and writes texts, and preserves their line breaks and byte order mark."""

from pathlib import Path

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_text(root: Path, path: str) -> str:
    """The text at `path`, with `\\n` as line break."""
    return (root / path).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def write_text(root: Path, path: str, content: str, like: str) -> None:
    """Writes the file at `path` atomically, with the line breaks and the byte order mark of the file `like`."""
    model = (root / like).read_bytes()
    lines = content.replace("\n", "\r\n") if b"\r\n" in model else content
    file, temporary = root / path, root / f"{path}~"
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary.write_bytes((_BYTE_ORDER_MARK if model.startswith(_BYTE_ORDER_MARK) else b"") + lines.encode())
    temporary.replace(file)
