"""Decodes an original: upright, in the colours of sRGB, at no more pixels than are needed."""

import math
import warnings
from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageCms, ImageOps
from PIL.ImageFile import ImageFile

from pressgen.picture_cleaning import ORIENTATION_TAG

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
"""The formats that `load` lets through."""
_FIRST_ON_ITS_SIDE = 5
"""Of the orientations 1 to 8 (CIPA DC-008, tag 274), with which the picture lies on its side."""
_FEW_COLOURS = ("1", "P")
"""Modes of pictures with a table of colours."""
_COLOUR_MODES = {"L": "RGB", "RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB"}
"""What a picture with a colour profile becomes, by its mode."""


class Decoded(NamedTuple):
    """An upright picture in sRGB, with or without transparency."""

    image: Image.Image
    width: int
    height: int
    """Of the upright original. The image may have fewer pixels."""
    has_few_colours: bool
    """Whether it has a table of colours, as drawings have and photographs do not."""


def decode(data: bytes, scale: float) -> Decoded:
    """The first frame of a picture. A JPEG is decoded with fewer pixels when `scale` (1.0 is full size) allows it, which costs
    a fraction of the time.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # `load` has refused what is too large
        picture = Image.open(BytesIO(data), formats=_FORMATS)
        width, height = picture.size
        on_side = picture.getexif().get(ORIENTATION_TAG, 1) >= _FIRST_ON_ITS_SIDE
        picture.draft(None, (math.ceil(width * scale), math.ceil(height * scale)))
        picture.load()
    few = picture.mode in _FEW_COLOURS
    image = ImageOps.exif_transpose(_in_srgb(picture))
    return Decoded(image, *((height, width) if on_side else (width, height)), few)


def _in_srgb(picture: ImageFile) -> Image.Image:
    """The picture in RGB or RGBA. One without a colour profile, or with one that cannot be read, is in sRGB already."""
    profile = picture.info.get("icc_profile")
    image = _in_eight_bits(picture)
    if profile and image.mode in _COLOUR_MODES:
        image = _converted(image, profile)
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """A grey picture of 16 bits in 8, and one with a table of colours without it."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.convert("RGB") if picture.mode == "P" else picture


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture from the colours of its profile to those of sRGB, as browsers convert it (CSS Color 4, section 13.1)."""
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return image
        done = ImageCms.profileToProfile(
            image,
            own,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode=_COLOUR_MODES[image.mode],
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return done or image
