"""Nothing private is left in a cleaned picture, and the picture is the same."""

import io
from typing import Any

import pytest
from PIL import Image
from private_pictures import FORMATS, PROFILE, WORD, animated, chunk, exif, noise, pixels, planted, saved

from pressgen.picture_cleaning import cleaned

ANIMATED = ("PNG", "GIF", "WEBP", "AVIF")
SMALL_EXIF_BYTES = 40


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def all_words(data: bytes) -> bytes:
    """The file, with the words of its Exif that are written in two bytes a letter."""
    return data + data.replace(b"\0", b"")


@pytest.mark.parametrize("orientation", [1, 6])
@pytest.mark.parametrize("form", FORMATS)
def test_no_planted_word_is_left(form: str, orientation: int) -> None:
    before = planted(form, orientation)
    assert WORD in before
    assert WORD not in all_words(cleaned(before))


@pytest.mark.parametrize("form", FORMATS)
def test_pillow_finds_nothing_private_either(form: str) -> None:
    info, found = opened(cleaned(planted(form, 6))).info, opened(cleaned(planted(form, 6))).getexif()
    assert not {"xmp", "photoshop", "comment", "XML:com.adobe.xmp", "Author", "mp"} & info.keys()
    assert len(info.get("exif", b"")) <= SMALL_EXIF_BYTES
    assert (set(found) <= {0x0112}, found.get_ifd(0x8825), found.get_ifd(0x8769)) == (True, {}, {})


@pytest.mark.parametrize("form", FORMATS)
def test_the_pixels_are_the_same(form: str) -> None:
    before = planted(form)
    assert pixels(cleaned(before)) == pixels(before)


@pytest.mark.parametrize("form", ANIMATED)
def test_an_animation_moves_as_before_and_keeps_no_word(form: str) -> None:
    before = animated(form)
    after = cleaned(before)
    assert WORD in before
    assert WORD not in all_words(after)
    assert len(pixels(after)) == 3
    assert pixels(after) == pixels(before)
    assert times(after) == times(before)
    assert opened(after).info.get("loop") == opened(before).info.get("loop")


def times(data: bytes) -> list[Any]:
    picture, found = opened(data), []
    for number in range(getattr(picture, "n_frames", 1)):
        picture.seek(number)
        picture.load()
        found.append(picture.info.get("duration"))
    return found


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_colour_profile_stays(form: str) -> None:
    assert opened(cleaned(planted(form))).info["icc_profile"] == PROFILE


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_the_orientation_stays(form: str, orientation: int) -> None:
    assert opened(cleaned(planted(form, orientation))).getexif().get(0x0112, 1) == orientation


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_an_upright_picture_keeps_no_exif(form: str) -> None:
    assert b"Exif" not in cleaned(planted(form, 1))
    assert "exif" not in opened(cleaned(planted(form, 1))).info


@pytest.mark.parametrize("order", [b"II", b"MM"])
def test_the_orientation_is_read_in_both_orders_of_bytes(order: bytes) -> None:
    little = order == b"II"
    numbers = [(42, 2), (8, 4), (1, 2), (0x0112, 2), (3, 2), (1, 4), (8, 2), (0, 2), (0, 4)]
    tiff = order + b"".join(value.to_bytes(size, "little" if little else "big") for value, size in numbers)
    data = saved("JPEG", noise(), exif=b"Exif\0\0" + tiff)
    assert opened(cleaned(data)).getexif()[0x0112] == 8


@pytest.mark.parametrize("form", FORMATS)
def test_a_cleaned_picture_is_clean(form: str) -> None:
    once = cleaned(planted(form, 6))
    assert cleaned(once) == once


@pytest.mark.parametrize(
    ("form", "more"),
    [
        ("JPEG", {"progressive": True}),
        ("JPEG", {"restart_marker_blocks": 1}),
        ("JPEG", {"optimize": True, "subsampling": 0}),
        ("PNG", {"bits": 8}),
        ("WEBP", {"lossless": True}),
        ("AVIF", {"quality": 100}),
    ],
)
def test_every_way_of_coding(form: str, more: dict[str, Any]) -> None:
    before = planted(form, 3, **more)
    assert pixels(cleaned(before)) == pixels(before)
    assert WORD not in cleaned(before)


@pytest.mark.parametrize("form", ["PNG", "WEBP", "AVIF"])
def test_transparency_stays(form: str) -> None:
    picture = noise().convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    before = saved(form, picture, exif=exif())
    assert pixels(cleaned(before)) == pixels(before)
    assert len({*pixels(cleaned(before))[0][3::4]}) > 2


def test_colours_of_print_stay() -> None:
    before = saved("JPEG", noise().convert("CMYK"), exif=exif())
    assert opened(before).info["adobe_transform"] == opened(cleaned(before)).info["adobe_transform"]
    assert opened(cleaned(before)).tobytes() == opened(before).tobytes()


def test_a_telephones_second_picture_goes() -> None:
    data = io.BytesIO()
    noise().save(data, "MPO", save_all=True, append_images=[noise(30)])
    assert opened(data.getvalue()).format == "MPO"
    assert opened(cleaned(data.getvalue())).format == "JPEG"
    assert len(cleaned(data.getvalue())) < len(data.getvalue()) * 2 // 3


COLOURS = {
    b"gAMA": b"\0\0\xb1\x8f",
    b"cHRM": bytes(32),
    b"sRGB": b"\0",
    b"cICP": b"\x09\x10\0\1",
    b"sBIT": b"\x08\x08\x08",
    b"pHYs": b"\0\0\x0b\x13\0\0\x0b\x13\1",
}


@pytest.mark.parametrize("name", COLOURS)
def test_what_colours_and_size_are_meant_stays_in_png(name: bytes) -> None:
    data, part = saved("PNG", noise()), chunk(name, COLOURS[name])
    before = data[:33] + part + data[33:]
    assert cleaned(before) == before


def test_a_colour_profile_stays_in_gif_and_a_delay_before_words_does_not() -> None:
    data = saved("GIF", noise())
    profile = b"\x21\xff\x0bICCRGBG1012\x04abcd\x02ef\0"
    delay, words = b"\x21\xf9\x04\0\x10\0\0\0", b"\x21\x01\x0c" + bytes(12) + b"\x07HEMLIGT\0"
    start = 13 + (3 << ((data[10] & 7) + 1))
    assert cleaned(data[:start] + profile + delay + words + data[start:]) == data[:start] + profile + data[start:]


def test_the_resolution_of_jfif_stays() -> None:
    assert opened(cleaned(saved("JPEG", noise(), dpi=(300, 300), exif=exif()))).info["dpi"] == (300, 300)
