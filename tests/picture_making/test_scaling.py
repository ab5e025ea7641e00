"""Smaller versions show what the original shows: upright, in the same colours, with the same transparency."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from photographs import opened, photograph, plan_of, put, recipe, written
from PIL import Image, ImageCms

from pressgen.model import Scaled
from pressgen.picture_making import make_pictures
from pressgen.state.picture_store import PictureStore

RED, BLUE = (255, 0, 0), (0, 0, 255)


def made(folder: Path, original: bytes, **more: Any) -> Image.Image:
    put(folder, original, more.setdefault("original", "bild.jpg"))
    return opened(data(folder, recipe(original, **more)))


def data(folder: Path, one: Scaled) -> bytes:
    make_pictures(plan_of(one), plan_of(one), folder, folder / ".pressgen")
    found = PictureStore(folder / ".pressgen").find(one)
    assert found is not None
    return found


def colour(image: Image.Image, x: float, y: float = 0.5) -> tuple[int, ...]:
    """At a place that is given as a part of width and height."""
    pixel = image.convert("RGB").getpixel((int(x * image.width), int(y * image.height)))
    assert isinstance(pixel, tuple)
    return pixel


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize("format_", ["WEBP", "AVIF", "JPEG", "PNG"])
def test_every_format_has_the_size_and_the_colours(format_: str, tmp_path: Path) -> None:
    small = made(tmp_path, photograph(), format=format_)
    assert (small.format, small.size) == (format_, (300, 200))
    assert near(colour(small, 0.2), RED)
    assert near(colour(small, 0.8), BLUE)


@pytest.mark.parametrize("format_", ["WEBP", "AVIF", "JPEG", "PNG"])
def test_the_same_recipe_makes_the_same_bytes(format_: str, tmp_path: Path) -> None:
    one = recipe(put(tmp_path, photograph()), format=format_)
    first = data(tmp_path, one)
    shutil.rmtree(tmp_path / ".pressgen")
    assert data(tmp_path, one) == first


def turned(orientation: int) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def test_a_picture_that_lies_on_its_side_is_made_upright(tmp_path: Path) -> None:
    small = made(tmp_path, photograph(exif=turned(6)), box=(0, 0, 400, 600), width=200, height=300)
    assert near(colour(small, 0.5, 0.1), RED)
    assert near(colour(small, 0.5, 0.9), BLUE)


def test_a_part_is_cut_out_of_the_upright_picture(tmp_path: Path) -> None:
    small = made(tmp_path, photograph(exif=turned(6)), box=(0, 400, 400, 600), width=200, height=100)
    assert near(colour(small, 0.1, 0.1), BLUE)


def test_a_large_photograph_is_decoded_small_and_cut_in_the_same_place(tmp_path: Path) -> None:
    original = photograph(4000, 3000)
    small = made(tmp_path, original, box=(1900, 0, 4000, 3000), width=210, height=300)
    assert near(colour(small, 0.01), RED)
    assert near(colour(small, 0.1), BLUE)


def display_p3() -> bytes:
    """A profile whose red is not that of sRGB: the channels change places."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return (
        srgb.replace(b"rXYZ", b"zXYZ")
        .replace(b"bXYZ", b"rXYZ")
        .replace(b"zXYZ", b"bXYZ")
        .replace(b"s\0R\0G\0B", b"x\0R\0G\0B")
        .replace(b"sRGB built", b"other built")
    )


def test_a_colour_profile_is_applied_and_left_out(tmp_path: Path) -> None:
    small = made(tmp_path, photograph(icc_profile=display_p3()))
    assert near(colour(small, 0.2), BLUE)
    assert "icc_profile" not in small.info


def test_a_broken_colour_profile_is_no_obstacle(tmp_path: Path) -> None:
    assert near(colour(made(tmp_path, photograph(icc_profile=b"trasig" * 50)), 0.2), RED)


@pytest.mark.parametrize(
    ("mode", "format_"), [("CMYK", "JPEG"), ("L", "JPEG"), ("P", "PNG"), ("1", "PNG"), ("P", "GIF")]
)
def test_pictures_of_every_kind_can_be_scaled(mode: str, format_: str, tmp_path: Path) -> None:
    assert made(tmp_path, photograph(mode=mode, format_=format_)).mode == "RGB"


def test_a_grey_picture_of_sixteen_bits_keeps_its_greys(tmp_path: Path) -> None:
    grey = written(Image.new("I;16", (600, 400), 0x8000))
    assert near(colour(made(tmp_path, grey, format="PNG"), 0.5), (128, 128, 128))


@pytest.mark.parametrize("format_", ["WEBP", "AVIF", "PNG"])
def test_transparency_is_kept(format_: str, tmp_path: Path) -> None:
    small = made(tmp_path, written(Image.new("RGBA", (600, 400), (255, 0, 0, 0))), format=format_)
    assert small.convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_a_diagram_with_few_colours_loses_nothing(tmp_path: Path) -> None:
    diagram = photograph(mode="P", format_="PNG")
    small = made(tmp_path, diagram, quality=1)
    assert colour(small, 0.2) == RED


@pytest.mark.parametrize("size", [(1001, 667), (4003, 2999), (997, 3001)])
def test_odd_sizes_are_scaled_to_their_edges(size: tuple[int, int], tmp_path: Path) -> None:
    small = made(tmp_path, photograph(*size), box=(0, 0, *size), width=49, height=33)
    assert near(colour(small, 0.0), RED)
    assert near(colour(small, 0.99, 0.99), BLUE)
