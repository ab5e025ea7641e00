"""Draws cards for sharing: what, when, the title and who says so, with the logo and a photograph where there are some.

Each pixel is a number of a colour in a table with two ramps, from a ground to the ink on it, and the colours of the logo. So a
card is drawn in a few milliseconds, and its file is small.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw

from pressgen.model import Card
from pressgen.picture_making.decoding import decode
from pressgen.picture_making.encoding import encode
from pressgen.picture_making.faces import face
from pressgen.picture_making.line_breaking import LEADING, Room, Setting, fitted
from pressgen.picture_making.originals import read_original

_MARGIN = 64
_BAND = 120
"""Height of the lower part, with sender and logo."""
_PANEL = 660
"""Width of the words beside a photograph."""
_ABOVE, _TITLE_TOP = 94, 118
"""Where the line above the title stands, and where the room of the title begins."""
_GAP = 40
"""Below the title."""
_TITLE_SIZES = (84, 76, 68, 60, 54, 48, 42, 37, 32)
_ABOVE_SIZES, _SENDER_SIZES = (30, 27, 24), (34, 30, 26)
_ONE_LINE = 44
"""Height of a room for one line in any of these sizes, and for no more."""
_HALF_CAPITAL = 0.35
"""Half the height of a capital letter, of the size."""
_LOGO = Room(320, 72)
_SHADES = 8
"""From a ground to the ink on it: two such ramps are 16 colours, of which PNG needs half a byte for each pixel."""
_INK = _SHADES - 1
"""The number of the ink among the shades of its ground."""
_LOGO_COLOURS = 32
_MEASURED = 100
"""The size in which widths are measured."""
_QUALITY = 80


class _Logo(NamedTuple):
    image: Image.Image
    """Each pixel is the number of a colour; those of the ramps come before the logo's own."""
    colours: list[int]
    """Red, green and blue of each colour, one after the other."""


def cards(recipes: Sequence[Card], root: Path) -> list[bytes]:
    """The cards: PNG, or JPEG with a photograph."""
    return [
        _with_photograph(recipe, root) if recipe.box else _png(_panel(recipe, recipe.size[0], root))
        for recipe in recipes
    ]


def _with_photograph(recipe: Card, root: Path) -> bytes:
    width, height = recipe.size
    card = Image.new("RGB", recipe.size)
    card.paste(_panel(recipe, _PANEL, root).convert("RGB"))
    card.paste(_photograph(recipe, root, (width - _PANEL, height)), (_PANEL, 0))
    return encode(card, "JPEG", _QUALITY)


def _photograph(recipe: Card, root: Path, size: tuple[int, int]) -> Image.Image:
    assert recipe.box  # noqa: S101 -- a programmer's mistake
    left, upper, right, lower = recipe.box
    decoded = decode(read_original(root, recipe.original, recipe.digest), min(1.0, size[0] / (right - left)))
    across, down = decoded.image.width / decoded.width, decoded.image.height / decoded.height
    box = (left * across, upper * down, right * across, lower * down)
    cut = decoded.image.resize(size, Image.Resampling.LANCZOS, box=box)
    ground = Image.new("RGB", size, recipe.paper)
    ground.paste(cut, mask=cut if cut.mode == "RGBA" else None)
    return ground


def _png(image: Image.Image) -> bytes:
    """A card is mostly runs of one colour: looking for nothing else takes a third of the time, and makes it hardly larger."""
    data = BytesIO()
    bits = 4 if len(image.getpalette() or ()) <= 3 * 16 else 8
    image.save(data, "PNG", bits=bits, compress_type=zlib.Z_RLE)
    return data.getvalue()


def _panel(recipe: Card, width: int, root: Path) -> Image.Image:
    """The words of the card, in a picture with a table of colours."""
    height = recipe.size[1]
    image = Image.new("L", (width, height))
    image.paste(_SHADES, (0, height - _BAND, width, height))
    logo = _logo(root, recipe.logo, recipe.logo_digest, recipe.paper) if recipe.logo else None
    _draw_title(recipe, ImageDraw.Draw(image), Room(width - 2 * _MARGIN, height - _BAND - _GAP))
    _draw_sender(recipe, ImageDraw.Draw(image), Room(width, height), logo)
    if logo:
        image.paste(logo.image, (width - _MARGIN - logo.image.width, height - (_BAND + logo.image.height) // 2))
    colours = [*_ramp(recipe.ground, recipe.ink), *_ramp(recipe.paper, recipe.paper_ink)]
    image.putpalette(colours + (logo.colours if logo else []))
    return image


def _draw_title(recipe: Card, draw: ImageDraw.ImageDraw, room: Room) -> None:
    """What it is, and when, at the top; the title down to the foot of the room. An edge of a letter lies between two shades."""
    above = _fitted(recipe, recipe.above, Room(room.width, _ONE_LINE), _ABOVE_SIZES)
    draw.text((_MARGIN, _ABOVE), " ".join(above.lines), _INK, face(recipe.face, above.size), anchor="ls")
    title = _fitted(recipe, recipe.title, Room(room.width, room.height - _TITLE_TOP), _TITLE_SIZES)
    font = face(recipe.face, title.size)
    for number, line in enumerate(reversed(title.lines)):
        draw.text((_MARGIN, room.height - round(number * title.size * LEADING)), line, _INK, font, anchor="ls")


def _draw_sender(recipe: Card, draw: ImageDraw.ImageDraw, whole: Room, logo: _Logo | None) -> None:
    """The sender, in the middle of the lower part, before the logo."""
    room = Room(whole.width - 2 * _MARGIN - (logo.image.width + _MARGIN // 2 if logo else 0), _ONE_LINE)
    sender = _fitted(recipe, recipe.sender, room, _SENDER_SIZES)
    at = (_MARGIN, whole.height - _BAND // 2 + round(sender.size * _HALF_CAPITAL))
    draw.text(at, " ".join(sender.lines), _SHADES + _INK, face(recipe.face, sender.size), anchor="ls")


def _fitted(recipe: Card, words: str, room: Room, sizes: Sequence[int]) -> Setting:
    font = face(recipe.face, _MEASURED)
    return fitted(words, room, sizes, lambda part: font.getlength(part) / _MEASURED)


def _ramp(ground: str, ink: str) -> list[int]:
    """Red, green and blue of each shade from the ground to the ink."""
    first, last = ImageColor.getrgb(ground), ImageColor.getrgb(ink)
    return [
        round(first[part] + (last[part] - first[part]) * shade / (_SHADES - 1))
        for shade in range(_SHADES)
        for part in range(3)
    ]


@lru_cache(maxsize=4)
def _logo(root: Path, path: str, digest: str, paper: str) -> _Logo:
    """The logo on paper, as large as it may be, with a table of its colours."""
    logo = decode(read_original(root, path, digest), 1.0).image.convert("RGBA")
    scale = min(_LOGO.width / logo.width, _LOGO.height / logo.height)
    logo = logo.resize(
        (max(1, round(logo.width * scale)), max(1, round(logo.height * scale))), Image.Resampling.LANCZOS
    )
    ground = Image.new("RGB", logo.size, paper)
    ground.paste(logo, mask=logo)
    few = ground.quantize(_LOGO_COLOURS, dither=Image.Dither.NONE)
    colours = (few.getpalette() or [])[: 3 * _LOGO_COLOURS]
    numbers = Image.frombytes("L", few.size, bytes(2 * _SHADES + number for number in few.tobytes()))
    return _Logo(numbers, colours)
