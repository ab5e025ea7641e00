"""Draws icons: a logo in a square, or a letter on a ground."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

from pressgen.model import Icon
from pressgen.picture_making.decoding import decode
from pressgen.picture_making.encoding import encode
from pressgen.picture_making.faces import face
from pressgen.picture_making.originals import read_original

_MARGIN = 0.1
"""Around a logo that stands on a ground, of the icon's size."""
_LETTER = 0.8
"""The size of the letter's face, of the icon's size."""
_SHADES = 32
"""Between the ground and the ink of a letter; more make the file twice as large, and no better to look at."""
_PNG_QUALITY = 100


def icons(recipes: Sequence[Icon], root: Path) -> list[bytes]:
    """The icons, as PNG."""
    return [encode(_drawn(recipe, root), "PNG", _PNG_QUALITY) for recipe in recipes]


def _drawn(recipe: Icon, root: Path) -> Image.Image:
    return _logo(recipe, root) if recipe.original else _letter(recipe)


def _letter(recipe: Icon) -> Image.Image:
    image = Image.new("RGB", (recipe.size, recipe.size), recipe.ground)
    font = face(recipe.face, round(recipe.size * _LETTER))
    left, upper, right, lower = font.getbbox(recipe.letter)
    at = ((recipe.size - right - left) / 2, (recipe.size - lower - upper) / 2)
    ImageDraw.Draw(image).text(at, recipe.letter, recipe.ink, font)
    return image.quantize(_SHADES, dither=Image.Dither.NONE)


def _logo(recipe: Icon, root: Path) -> Image.Image:
    logo = decode(read_original(root, recipe.original, recipe.digest), 1.0).image.convert("RGBA")
    room = round(recipe.size * (1 - 2 * _MARGIN)) if recipe.ground else recipe.size
    scale = min(room / logo.width, room / logo.height)
    logo = logo.resize(
        (max(1, round(logo.width * scale)), max(1, round(logo.height * scale))), Image.Resampling.LANCZOS
    )
    square = Image.new("RGBA", (recipe.size, recipe.size), recipe.ground or "#ffffff00")
    square.alpha_composite(logo, ((recipe.size - logo.width) // 2, (recipe.size - logo.height) // 2))
    return square.convert("RGB") if recipe.ground else square
