"""Encodes pictures, without any metadata, and so that the same pixels always give the same bytes."""

from io import BytesIO
from typing import Any

from PIL import Image, features

from pressgen.errors import PressgenError
from pressgen.model import PictureFormat
from pressgen.problems import text

_MOST_COLOURS = 256
_AVIF_SPEED = 6
"""From 0, the slowest, to 10."""


def encode(image: Image.Image, format_: PictureFormat, quality: int, *, has_few_colours: bool = False) -> bytes:
    """The picture in a format. PressgenError when Pillow was built without it.

    Of a picture with few colours, such as a diagram, a format that can loses nothing: edges stay sharp, and it is smaller, too.
    """
    if format_ in ("AVIF", "WEBP") and not features.check(format_.lower()):
        raise PressgenError(
            text("The library Pillow cannot write {format} here.", format=format_),
            text("Install Pillow from PyPI, which has all formats."),
        )
    bare = _suited(image, format_, has_few_colours=has_few_colours)
    bare.info.clear()
    data = BytesIO()
    bare.save(data, format_, **_options(format_, quality, has_few_colours=has_few_colours))
    return data.getvalue()


def _suited(image: Image.Image, format_: PictureFormat, *, has_few_colours: bool) -> Image.Image:
    """A copy of the picture in a mode that suits the format: JPEG knows no transparency, and a table of colours makes PNG small."""
    if format_ == "JPEG" and image.mode == "RGBA":
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image)
        return ground
    if format_ == "PNG" and has_few_colours:
        return image.quantize(_MOST_COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    return image.copy()


def _options(format_: PictureFormat, quality: int, *, has_few_colours: bool) -> dict[str, Any]:
    match format_:
        case "JPEG":
            return {"quality": quality, "optimize": True, "progressive": True}
        case "PNG":
            return {"optimize": True}
        case "WEBP":
            return {"quality": quality, "method": 4, "lossless": has_few_colours}
        case "AVIF":
            return {"quality": quality, "speed": _AVIF_SPEED, "max_threads": 1}
