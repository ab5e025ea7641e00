"""Photographs of our own making, and recipes for them."""

import io
from pathlib import Path
from typing import Any

import msgspec
from PIL import Image

from pressgen.digests import digest
from pressgen.model import Plan, Scaled
from pressgen.model.output import Page


def photograph(width: int = 600, height: int = 400, format_: str = "JPEG", mode: str = "RGB", **more: Any) -> bytes:
    """Red on the left and blue on the right half."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    data = io.BytesIO()
    image.convert(mode).save(data, format_, **more)
    return data.getvalue()


def written(image: Image.Image, format_: str = "PNG") -> bytes:
    """The image as a file."""
    data = io.BytesIO()
    image.save(data, format_)
    return data.getvalue()


def recipe(file: bytes, **more: Any) -> Scaled:
    """Half the size of a photograph of 600 × 400, as WebP, but for `more`."""
    usual = Scaled("bild.jpg", digest(file), "WEBP", (0, 0, 600, 400), 300, 200, 80)
    return msgspec.structs.replace(usual, **more)


def plan_of(*recipes: Scaled) -> Plan:
    """A plan of nothing but these pictures."""
    return Plan(tuple(Page(f"{number}.webp", "picture", recipe=one) for number, one in enumerate(recipes)), {})


def put(folder: Path, data: bytes, name: str = "bild.jpg") -> bytes:
    (folder / name).write_bytes(data)
    return data


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))
