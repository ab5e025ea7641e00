"""Reads pictures and attachments: size, digest, media type, dimensions, and what is wrong with them."""

import hashlib
import mimetypes
from io import BufferedReader
from pathlib import PurePosixPath

from pressgen.load.disk import drawings, pictures
from pressgen.model import Asset, AssetFault
from pressgen.picture_cleaning import cleaned_drawing, is_drawing

_EXECUTABLE = frozenset(
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
"""Endings of files that a browser, a server or the reader's computer would execute."""


def read_asset(path: str, file: BufferedReader) -> Asset:
    """The asset. A picture is decoded to find faults in it; its pixels are discarded."""
    hashed = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    length = file.tell()
    mime = pictures.media_type(path) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    info = _info(path, file)
    size, shape = info.size or length, (info.width, info.height)
    return Asset(path, hashed.hexdigest(), size, mime, *shape, info.fault, info.private, info.animated, info.credit)


def _info(path: str, file: BufferedReader) -> pictures.PictureInfo:
    if pictures.is_picture(path) or pictures.holds_picture(file):
        return pictures.inspect(path, file)
    ending = PurePosixPath(path).suffix.lower()
    if ending in _EXECUTABLE:
        return pictures.PictureInfo(fault=AssetFault("active", ending))
    return _drawing(file, strict=ending == ".svg") if is_drawing(path) else pictures.PictureInfo()


def _drawing(file: BufferedReader, *, strict: bool) -> pictures.PictureInfo:
    file.seek(0)
    written = file.read(drawings.MOST_BYTES + 1)
    if fault := pictures.heavy(written, drawings.MOST_BYTES):
        return pictures.PictureInfo(fault=fault)
    data = cleaned_drawing(written)
    return pictures.PictureInfo(len(data), fault=drawings.drawing_fault(data, strict=strict))
