"""Colours computed from the accent: every pair that pages show keeps its contrast, by WCAG's own formula."""

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressgen.load.disk.versions import theme_styles
from pressgen.model import HeaderStyle, Theme
from pressgen.plan.colours import oklch, written
from pressgen.plan.palette import BOXES, SHEETS, colour_rules, header_style, palette

NASTY = (
    "#ffff00", "#ffffff", "#000000", "#808080", "#00ff00", "#ff0000", "#0000ff", "#00ffff", "#ff00ff", "#010101", "#fefefe",
    "#767676", "#777777", "#e06000", "#ffd200", "#fbe9e7", "#7fff00", "#12171c", "#00000f", "#f3f6f8", "#fff3d1", "#fffffe",
)  # fmt: skip
HOUSE = (
    "#00507d", "#1f5f7a", "#1d5c3a", "#c8102e", "#005b96", "#8a1538", "#6a1b9a", "#004b23", "#ef7d00", "#0063a6", "#d4006a",
    "#7a0019", "#3e7b27", "#0f4c81", "#f6a800", "#5b2c83", "#00a19a", "#a3195b", "#2e2e2e", "#b0c4de", "#8b4513", "#4b5320",
    "#0072ce", "#e4002b", "#009fe3", "#ffcd00", "#43b02a", "#5c068c",
)  # fmt: skip
HEADERS: tuple[HeaderStyle, ...] = ("plain", "tinted", "accent")
TEXT = [
    *product(("text", "muted", "tint-text", "link", "link-hover"), SHEETS),
    *product(("text", "link", "link-hover"), BOXES),
    ("button-text", "button"),
    ("danger-text", "danger"),
    ("header-text", "header-ground"),
]
"""Text and the ground that it stands on."""
SHAPES = [
    *product(("identity", "button", "control", "header-line"), SHEETS),
    *((f"{box}-edge", box) for box in BOXES),
    *((name, "ground") for name in ("info-edge", "warning-edge", "danger-edge", "danger")),
]
"""Lines, controls and large shapes, and the ground that they stand on."""


def luminance(colour: str) -> float:
    """WCAG 2.2, "relative luminance", written out once more."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    light = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), light, strict=True))


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def too_faint(accent: str) -> list[str]:
    """Every pair of colours with too little contrast, in any mode and with any header."""
    return [
        f"{ink} on {ground} ({header}): {mode[ink]} on {mode[ground]}"
        for header in HEADERS
        for mode in palette(accent, header)
        for pairs, least in ((TEXT, 4.5), (SHAPES, 3.0))
        for ink, ground in pairs
        if ratio(mode[ink], mode[ground]) < least
    ]


@pytest.mark.parametrize("accent", [*NASTY, *HOUSE, ""])
def test_every_pair_keeps_its_contrast(accent: str) -> None:
    assert too_faint(accent) == []


@settings(deadline=None)
@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_every_pair_keeps_its_contrast_with_any_accent(accent: str) -> None:
    assert too_faint(accent) == []


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_a_colour_survives_the_way_to_oklch_and_back(colour: str) -> None:
    assert written(oklch(colour)) == colour


@pytest.mark.parametrize("accent", HOUSE)
def test_the_hue_stays(accent: str) -> None:
    own = oklch(accent)
    for mode in palette(accent, "plain"):
        for name in ("link", "button", "identity"):
            found = oklch(mode[name])
            turned = abs((found.hue - own.hue + 3.1416) % 6.2832 - 3.1416)
            assert turned * min(own.chroma, found.chroma) < 0.01, name


def test_an_accent_that_can_be_read_is_not_changed() -> None:
    light = palette("#1f5f7a", "accent").light
    assert {light[name] for name in ("accent", "link", "button", "identity", "header-ground")} == {"#1f5f7a"}
    assert light["header-text"] == "#ffffff"


def test_a_bright_accent_stays_itself_behind_dark_words_in_the_header() -> None:
    light = palette("#ffd200", "accent").light
    assert (light["header-ground"], light["header-text"]) == ("#ffd200", light["text"])


@pytest.mark.parametrize(
    ("theme", "header"),
    [
        (Theme(), "accent"),
        (Theme(logo="content/logo.png"), "plain"),
        (Theme(logo="content/logo.png", header="tinted"), "tinted"),
    ],
)
def test_the_header_is_plain_behind_a_logo_unless_it_is_set(theme: Theme, header: str) -> None:
    assert header_style(theme) == header


def test_no_part_of_the_style_sheet_but_that_for_paper_sets_a_colour_again() -> None:
    names = {*palette("", "plain").light}
    for name, style in theme_styles().items():
        assert name == "print.css" or not names & set(re.findall(r"^\s*--([\w-]+):", style, re.MULTILINE)), name


def test_light_and_dark_have_the_same_names_and_the_sheet_says_of_dark_what_differs() -> None:
    colours = palette("#1f5f7a", "plain")
    assert [*colours.light] == [*colours.dark]
    light, dark = colour_rules(colours).split("@media screen and (prefers-color-scheme: dark)")
    assert re.findall(r"--([\w-]+)", light) == [*colours.light]
    assert re.findall(r"--([\w-]+)", dark) == [one for one in colours.dark if colours.dark[one] != colours.light[one]]
