"""Makes smaller versions of a picture, or of a part of it."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from pressgen.model import Scaled
from pressgen.picture_making.decoding import Decoded, decode
from pressgen.picture_making.encoding import encode
from pressgen.picture_making.originals import read_original

_REDUCING_GAP = 3.0
"""How many times larger than wanted a picture stays before the last step: from there on nobody sees a difference."""


def scaled(recipes: Sequence[Scaled], root: Path) -> list[bytes]:
    """The versions of one original, which is read and decoded once."""
    data = read_original(root, recipes[0].original, recipes[0].digest)
    decoded = decode(data, max(map(_scale, recipes)))
    return [
        encode(_resized(decoded, recipe), recipe.format, recipe.quality, has_few_colours=decoded.has_few_colours)
        for recipe in recipes
    ]


def _scale(recipe: Scaled) -> float:
    """How large the original must be decoded, of its full size."""
    left, upper, right, lower = recipe.box
    return min(1.0, max(recipe.width / (right - left), recipe.height / (lower - upper)))


def _resized(decoded: Decoded, recipe: Scaled) -> Image.Image:
    """The part in its size. Rounding must not move an edge beyond the picture."""
    across, down = decoded.image.width / decoded.width, decoded.image.height / decoded.height
    left, upper, right, lower = recipe.box
    edges = (
        left * across,
        upper * down,
        min(right * across, decoded.image.width),
        min(lower * down, decoded.image.height),
    )
    size = (recipe.width, recipe.height)
    return decoded.image.resize(size, Image.Resampling.LANCZOS, edges, reducing_gap=_REDUCING_GAP)
