"""Decodes raster pictures completely, so that a truncated or broken file is found before it is published.

What is decoded is the picture as the site has it, without private data.
A JPEG is decoded at an eighth of its size, which reads all of its data at a quarter of the cost and with a sixty-fourth of the
memory. Other formats are decoded at full size.
"""

import warnings
from io import BufferedReader, BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from pressgen.model import AssetFault, PictureCredit, PrivateMetadata
from pressgen.picture_cleaning import ORIENTATION_TAG, SIGNATURE_BYTES, CutPictureError, cleaned, format_of

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_FORMATS = {
    ".png": ("PNG",),
    ".jpg": ("JPEG",),
    ".jpeg": ("JPEG",),
    ".gif": ("GIF",),
    ".webp": ("WEBP",),
    ".avif": ("AVIF",),
}
"""The formats allowed for each ending."""
_READ_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
"""The only formats that Pillow may read: for some others it would start an external program."""
MOST_BYTES = 200_000_000
"""Of a picture's file, which is held in memory while it is cleaned and decoded."""
_MOST_PIXELS = 100_000_000
"""Of all frames in a file together; so many pixels take 400 MB when they are decoded."""
_FIRST_ON_ITS_SIDE = 5
"""Of the orientations 1 to 8, with which the picture lies on its side."""


class PictureInfo(NamedTuple):
    """What is known of a picture."""

    size: int = 0
    """Bytes of its file in the site; 0 when it has a fault."""
    width: int = 0
    height: int = 0
    fault: AssetFault | None = None
    private: tuple[PrivateMetadata, ...] = ()
    animated: bool = False
    credit: PictureCredit | None = None


def is_picture(path: str) -> bool:
    """Whether the path ends like that of a raster picture."""
    return PurePosixPath(path).suffix.lower() in _FORMATS


def media_type(path: str) -> str:
    """The media type of a raster picture by the ending of its name, else empty. Python asks the system for newer ones."""
    formats = _FORMATS.get(PurePosixPath(path).suffix.lower())
    return f"image/{formats[0].lower()}" if formats else ""


def holds_picture(file: BufferedReader) -> bool:
    """Whether the file begins like a raster picture, whatever its name."""
    file.seek(0)
    return bool(format_of(file.read(SIGNATURE_BYTES)))


def inspect(path: str, file: BufferedReader) -> PictureInfo:
    """Decodes the picture at the path. The size is (0, 0) when it has a fault."""
    from PIL import Image  # noqa: PLC0415 -- heavy, and not every newsroom has pictures

    file.seek(0)
    data = file.read(MOST_BYTES + 1)
    fault = heavy(data, MOST_BYTES) or _name_fault(path, data)
    if fault:
        return PictureInfo(fault=fault)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _inspect(data)
    except (CutPictureError, Image.DecompressionBombError) as error:
        return PictureInfo(fault=AssetFault("cut" if isinstance(error, CutPictureError) else "large"))
    except Exception as error:  # noqa: BLE001 -- Pillow raises exceptions of any type for broken files
        cut = isinstance(error, OSError) and "truncated" in str(error)
        return PictureInfo(fault=AssetFault("cut" if cut else "unreadable"))


def heavy(data: bytes, most: int) -> AssetFault | None:
    """The fault of a file of which more than `most` bytes have been read."""
    return AssetFault("heavy", str(most // 1_000_000)) if len(data) > most else None


def _name_fault(path: str, data: bytes) -> AssetFault | None:
    """The fault of a file whose content is another picture than its name says, or one that cannot be cleaned."""
    format_ = format_of(data[:SIGNATURE_BYTES])
    if format_ in _READ_FORMATS:
        return None if format_ in _FORMATS.get(PurePosixPath(path).suffix.lower(), ()) else AssetFault("other", format_)
    return AssetFault("private", format_) if format_ else None


def _inspect(data: bytes) -> PictureInfo:
    """BrokenPictureError, or any error of Pillow, when it cannot be read to its end."""
    from PIL import Image  # noqa: PLC0415 -- as above

    from pressgen.load.disk import picture_credit, picture_metadata  # noqa: PLC0415 -- as above

    with Image.open(BytesIO(data), formats=_READ_FORMATS) as picture:
        if _pixels(picture) > _MOST_PIXELS:
            return PictureInfo(fault=AssetFault("large"))
        private = picture_metadata.private_metadata(picture)
        credit = picture_credit.picture_credit(picture)
    kept = cleaned(data)
    with Image.open(BytesIO(kept), formats=_READ_FORMATS) as picture:
        width, height = _size(picture)
        _decode(picture)
        animated = _frames(picture) > 1
    return PictureInfo(len(kept), width, height, private=private, animated=animated, credit=credit)


def _frames(picture: "ImageFile") -> int:
    return 1 if picture.format == "MPO" else getattr(picture, "n_frames", 1)


def _pixels(picture: "ImageFile") -> int:
    """Of all frames."""
    return picture.width * picture.height * _frames(picture)


def _size(picture: "ImageFile") -> tuple[int, int]:
    """Width and height as a browser shows the picture: by its orientation (CSS Images 3, image-orientation)."""
    width, height = picture.size
    return (height, width) if picture.getexif().get(ORIENTATION_TAG, 1) >= _FIRST_ON_ITS_SIDE else (width, height)


def _decode(picture: "ImageFile") -> None:
    if picture.format == "JPEG":
        picture.draft(None, (max(1, picture.width // 8), max(1, picture.height // 8)))
    for number in range(_frames(picture)):
        picture.seek(number)
        picture.load()
