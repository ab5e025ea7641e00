"""Pictures and attachments: what a page must know of a file without its bytes."""

import hashlib
import mimetypes
from io import BufferedReader
from pathlib import PurePosixPath

from pressgen.load.disk import drawings, pictures
from pressgen.model import Asset, AssetFault

_RUN = frozenset(
    [
        ".html",
        ".htm",
        ".xhtml",
        ".xht",
        ".shtml",
        ".mhtml",
        ".svgz",
        ".js",
        ".mjs",
        ".swf",
        ".wasm",
        ".hta",
        ".htc",
        ".php",
        ".phtml",
        ".asp",
        ".aspx",
        ".jsp",
        ".cgi",
        ".exe",
        ".bat",
        ".cmd",
    ]
)
"""Endings of what a browser, a server or the reader's machine runs."""


def read_asset(path: str, file: BufferedReader) -> Asset:
    """The asset, with what is wrong with it. Of pictures, the pixels are gone when this is done."""
    hashed = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    length = file.tell()
    mime = mimetypes.guess_type(path)[0] or "application/octet-stream"
    seen = (
        pictures.look_at_picture(path, file) if pictures.is_picture(path) else pictures.Seen(fault=_fault(path, file))
    )
    return Asset(path, hashed.hexdigest(), length, mime, *seen)


def _fault(path: str, file: BufferedReader) -> AssetFault | None:
    """What is wrong with a file that is no picture of pixels."""
    ending = PurePosixPath(path).suffix.lower()
    if ending in _RUN:
        return AssetFault("active", ending)
    if ending in {".svg", ".xml"}:
        file.seek(0)
        return drawings.drawing_fault(file.read(drawings.MOST_BYTES + 1), strict=ending == ".svg")
    return None
