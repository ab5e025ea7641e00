"""Arithmetic of colours: how light one is, what contrast two have, and the nearest one that can be told apart from others.

Lightness, chroma and hue are those of OKLCH (CSS Color 4, section 9.4): a colour that only becomes lighter or darker there keeps
its hue to the eye. Lightness goes from 0 to 1, chroma from 0 (grey) to about 0.4, hue in radians.
"""

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_STEPS = 12
"""Of a bisection: the last one moves lightness by 0.0003, which no eye sees."""
_ROUNDING = 1e-4
"""How far outside of the gamut a colour may be that is rounded into it."""


class Oklch(NamedTuple):
    lightness: float
    chroma: float
    hue: float


def oklch(written: str) -> Oklch:
    """The colour "#rrggbb" in OKLCH (CSS Color 4, sample code "Conversion functions")."""
    red, green, blue = _linear(written)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return Oklch(lightness, math.hypot(a, b), math.atan2(b, a))


def written(colour: Oklch) -> str:
    """The colour as "#rrggbb". One that screens cannot show loses chroma, and keeps its lightness and hue."""
    parts = _rgb(colour)
    if not _is_shown(parts):
        grey, full = 0.0, colour.chroma
        for _ in range(_STEPS):
            middle = (grey + full) / 2
            grey, full = (middle, full) if _is_shown(_rgb(colour._replace(chroma=middle))) else (grey, middle)
        parts = _rgb(colour._replace(chroma=grey))
    return "#" + "".join(f"{round(255 * _encoded(part)):02x}" for part in parts)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours "#rrggbb", from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def holds(colour: str, others: Iterable[str], ratio: float) -> bool:
    """Whether a colour has at least this contrast to each of the others."""
    return all(contrast(colour, other) >= ratio for other in others)


def nearest(colour: Oklch, others: Iterable[str], ratio: float, *, lighter: bool) -> str:
    """The colour itself, or the nearest darker (or lighter) one that has at least this contrast to each of the others.

    Black (or white) must have it.
    """
    grounds = tuple(others)
    if holds(own := written(colour), grounds, ratio):
        return own
    near, far = colour.lightness, 1.0 if lighter else 0.0
    for _ in range(_STEPS):
        middle = (near + far) / 2
        enough = holds(written(colour._replace(lightness=middle)), grounds, ratio)
        near, far = (near, middle) if enough else (middle, far)
    return written(colour._replace(lightness=far))


def _linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue as amounts of light, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return 12.92 * light if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


@lru_cache(maxsize=128)
def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(colour: Oklch) -> tuple[float, float, float]:
    """Red, green and blue as amounts of light; less than 0 or more than 1 when screens cannot show the colour."""
    a, b = colour.chroma * math.cos(colour.hue), colour.chroma * math.sin(colour.hue)
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _is_shown(parts: Iterable[float]) -> bool:
    return all(-_ROUNDING <= part <= 1 + _ROUNDING for part in parts)
