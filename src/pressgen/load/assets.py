"""Pictures and attachments: what a page must know of a file without its bytes."""

import hashlib
import mimetypes
import warnings
from io import BufferedReader
from pathlib import PurePosixPath

from pressgen.model import Asset

_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}


def is_picture(path: str) -> bool:
    """Whether the name is that of a picture with pixels."""
    return PurePosixPath(path).suffix.lower() in _PICTURES


def read_asset(path: str, file: BufferedReader) -> Asset:
    """The asset; a picture that cannot be read has no width. Neither its bytes nor its pixels are held in memory."""
    hashed = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    length = file.tell()
    width, height = _size(file) if is_picture(path) else (0, 0)
    mime = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return Asset(path=path, digest=hashed.hexdigest(), size=length, mime=mime, width=width, height=height)


def _size(file: BufferedReader) -> tuple[int, int]:
    """Width and height in pixels from the file's head; (0, 0) when it is no picture. The pixels are never unpacked."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 -- heavy, and not every newsroom has pictures

    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file) as picture:
                return picture.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return (0, 0)
