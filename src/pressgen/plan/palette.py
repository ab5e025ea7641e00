"""The colours of the pages, for light and dark screens: greys and severities, and what is computed from the newsroom's accent.

Text has a contrast of at least 4.5:1 to each ground that it stands on, lines and controls 3:1, whatever the accent (WCAG 2.2,
1.4.3 and 1.4.11). Hue stays; lightness moves as little as it must.
"""

from collections.abc import Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from pressgen.model import HeaderStyle, Theme
from pressgen.plan.colours import Oklch, contrast, nearest, oklch, written

DEFAULT_ACCENT = "#00507d"
TEXT_RATIO, SHAPE_RATIO = 4.5, 3.0

LIGHT: Mapping[str, str] = {
    "ground": "#ffffff",
    "surface": "#f4f6f8",
    "text": "#16202a",
    "muted": "#4a5560",
    "line": "#d3dae0",
    "control": "#68747f",
    "info": "#e8f2f9",
    "info-edge": "#1f6fa8",
    "warning": "#fff2cc",
    "warning-edge": "#9a5b00",
    "danger": "#b3261e",
    "danger-edge": "#8a1710",
    "danger-text": "#ffffff",
}
"""What the accent does not change, on light screens."""
DARK: Mapping[str, str] = {
    "ground": "#10161b",
    "surface": "#192128",
    "text": "#eef2f5",
    "muted": "#b4bfc9",
    "line": "#35414c",
    "control": "#8b98a4",
    "info": "#122b3d",
    "info-edge": "#5aa9dc",
    "warning": "#372a06",
    "warning-edge": "#e0a52e",
    "danger": "#c62f26",
    "danger-edge": "#f2857c",
    "danger-text": "#ffffff",
}
"""The same on dark screens."""
SHEETS = ("ground", "surface", "tint")
"""Grounds for any content."""
BOXES = ("info", "warning")
"""Grounds of notices, with text and links. On that of danger, links have the colour of its text."""


class _Tone(NamedTuple):
    lightness: float
    most_chroma: float


class _Lightness(NamedTuple):
    """How light the colours of a mode are."""

    tint: _Tone
    tint_text: _Tone
    hover: float
    """How much lighter a link becomes under the pointer."""


_ON_LIGHT = _Lightness(tint=_Tone(0.955, 0.02), tint_text=_Tone(0.3, 0.08), hover=-0.12)
_ON_DARK = _Lightness(tint=_Tone(0.27, 0.025), tint_text=_Tone(0.95, 0.02), hover=0.1)
_DEEP_LINK = 0.5
"""The greatest lightness of links on light screens."""
_PALE_LINK, _PALE_CHROMA = 0.8, 0.13
"""The least lightness of links on dark screens, and the most chroma, since strong colours seem to glow there."""
_DARK_HEADER = 0.42
"""The lightness of a header in the accent's colour on a dark screen, where a bright one would dazzle."""


class Palette(NamedTuple):
    """Colours as "#rrggbb" by name, which the style sheet has as `--name`."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


def header_style(theme: Theme) -> HeaderStyle:
    """The ground of the pages' top, as set or as it looks best."""
    return theme.header or ("plain" if theme.logo else "accent")


@lru_cache(maxsize=8)
def palette(accent: str, header: HeaderStyle) -> Palette:
    """The colours for an accent "#rrggbb", or for the default one when it is empty."""
    own = accent or DEFAULT_ACCENT
    return Palette(_mode(own, header, is_dark=False), _mode(own, header, is_dark=True))


def colour_rules(colours: Palette) -> str:
    """The colours as rules of a style sheet: all for light screens, and those that differ on dark ones. Paper is light."""
    dark = {name: value for name, value in colours.dark.items() if value != colours.light[name]}
    return f"{_rule(colours.light)}\n@media screen and (prefers-color-scheme: dark) {{\n{_rule(dark)}\n}}"


def _rule(mode: Mapping[str, str]) -> str:
    lines = [f"--{name}: {value};" for name, value in mode.items()]
    return "\n".join([":root {", *lines, "}"])


def _mode(accent: str, header: HeaderStyle, *, is_dark: bool) -> dict[str, str]:
    own, lightness = oklch(accent), _ON_DARK if is_dark else _ON_LIGHT
    found = {"accent": accent, **(DARK if is_dark else LIGHT)}
    found["tint"] = written(_toned(own, lightness.tint))
    sheets = [found[name] for name in SHEETS]
    grounds = sheets + [found[name] for name in BOXES]
    text = partial(nearest, others=grounds, ratio=TEXT_RATIO, lighter=is_dark)
    link = text(_link(own, is_dark=is_dark))
    found["tint-text"] = text(_toned(own, lightness.tint_text))
    found["identity"] = nearest(own, sheets, SHAPE_RATIO, lighter=is_dark)
    found["link"] = link
    found["link-hover"] = text(_moved(oklch(link), lightness.hover))
    found["button"] = link if is_dark else text(own)
    found["button-text"] = found["ground"]
    return found | _header(own, header, found, is_dark=is_dark)


def _header(own: Oklch, header: HeaderStyle, found: Mapping[str, str], *, is_dark: bool) -> dict[str, str]:
    """The colours of the top of the page. The plate is for a logo on a dark screen that has no version for it."""
    if header == "accent":
        ground, text = _solid(own, found, is_dark=is_dark)
    else:
        ground, text = ("tint", "tint-text") if header == "tinted" else ("ground", "text")
        ground, text = found[ground], found[text]
    plate = LIGHT["ground"] if is_dark and header != "accent" else "transparent"
    return {"header-ground": ground, "header-text": text, "header-line": found["identity"], "plate": plate}


def _solid(own: Oklch, found: Mapping[str, str], *, is_dark: bool) -> tuple[str, str]:
    """A ground in the accent's own colour, and text on it: light if possible, else dark, else light on a darker ground."""
    shown = own._replace(lightness=min(own.lightness, _DARK_HEADER)) if is_dark else own
    pale, deep = (found["text"], found["ground"]) if is_dark else (found["ground"], found["text"])
    ground = written(shown)
    for text in (pale, deep):
        if contrast(ground, text) >= TEXT_RATIO:
            return ground, text
    return nearest(shown, [pale], TEXT_RATIO, lighter=False), pale


def _link(own: Oklch, *, is_dark: bool) -> Oklch:
    if is_dark:
        return Oklch(max(own.lightness, _PALE_LINK), min(own.chroma, _PALE_CHROMA), own.hue)
    return own._replace(lightness=min(own.lightness, _DEEP_LINK))


def _toned(own: Oklch, tone: _Tone) -> Oklch:
    return Oklch(tone.lightness, min(own.chroma, tone.most_chroma), own.hue)


def _moved(colour: Oklch, by: float) -> Oklch:
    return colour._replace(lightness=min(max(colour.lightness + by, 0.0), 1.0))
