"""Pictures and attachments: what a page must know of a file without its bytes."""

import mimetypes
import warnings
from pathlib import PurePosixPath

from pressgen.load.parse import digest
from pressgen.model import Asset

_PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"}


def is_picture(path: str) -> bool:
    """Whether the name is that of a picture with pixels."""
    return PurePosixPath(path).suffix.lower() in _PICTURES


def read_asset(path: str, data: bytes) -> Asset:
    """The asset; a picture that cannot be read has no width."""
    width, height = _size(data) if is_picture(path) else (0, 0)
    mime = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return Asset(path=path, digest=digest(data), size=len(data), mime=mime, width=width, height=height)


def _size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels from the file's head; (0, 0) when it is no picture. The pixels are never unpacked."""
    import io  # noqa: PLC0415 -- with Pillow, which is heavy

    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 -- heavy, and not every newsroom has pictures

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data)) as picture:
                return picture.size
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return (0, 0)
