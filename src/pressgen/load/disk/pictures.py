"""Pictures: read to their last pixel, so that none is published that ends half-way.

A photograph (JPEG) is unpacked at an eighth of its size, which reads the whole of its data at a quarter of the cost and needs
a sixty-fourth of the memory. Any other is unpacked as it is.
"""

import warnings
from io import BufferedReader
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from pressgen.load.disk import picture_metadata
from pressgen.model import AssetFault, PrivateMetadata

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_FORMS = {
    ".png": ("PNG",),
    ".jpg": ("JPEG", "MPO"),
    ".jpeg": ("JPEG", "MPO"),
    ".gif": ("GIF",),
    ".webp": ("WEBP",),
    ".avif": ("AVIF",),
}
"""Pillow's names of the forms that a file of a name may have. Telephones write MPO: a JPEG with further pictures after it."""
_READ = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
"""The forms that are read at all; for some others, Pillow would start a program."""
_MOST_PIXELS = 100_000_000
"""Of all the pictures in a file together: those of one take 400 MB when they are unpacked."""


class Seen(NamedTuple):
    """What a picture's file holds."""

    width: int = 0
    height: int = 0
    fault: AssetFault | None = None
    private: tuple[PrivateMetadata, ...] = ()


def is_picture(path: str) -> bool:
    """Whether the name is that of a picture with pixels."""
    return PurePosixPath(path).suffix.lower() in _FORMS


def look_at_picture(path: str, file: BufferedReader) -> Seen:
    """What the picture at the path holds. Its size is (0, 0) when it cannot be shown."""
    from PIL import Image  # noqa: PLC0415 -- heavy, and not every newsroom has pictures

    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=_READ) as picture:
                return _seen(path, picture)
    except Image.DecompressionBombError:
        return Seen(fault=AssetFault("large"))
    except Exception as error:  # noqa: BLE001 -- whatever a broken file makes of Pillow's readers
        cut = isinstance(error, OSError) and "truncated" in str(error)
        return Seen(fault=AssetFault("cut" if cut else "unreadable"))


def _seen(path: str, picture: "ImageFile") -> Seen:
    width, height = picture.size
    form = picture.format or ""
    if form not in _FORMS[PurePosixPath(path).suffix.lower()]:
        return Seen(fault=AssetFault("other", "JPEG" if form == "MPO" else form))
    frames = 1 if form == "MPO" else getattr(picture, "n_frames", 1)
    if width * height * frames > _MOST_PIXELS:
        return Seen(fault=AssetFault("large"))
    told = picture_metadata.private_metadata(picture)
    if form in {"JPEG", "MPO"}:
        picture.draft(None, (max(1, width // 8), max(1, height // 8)))
    for number in range(frames):
        picture.seek(number)
        picture.load()
    return Seen(width, height, private=told)
