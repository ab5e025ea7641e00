"""The style sheets: each one file of several parts, named by its content."""

import pytest

from pressgen.load.disk.versions import theme_styles
from pressgen.plan.palette import colour_rules, palette
from pressgen.plan.style_sheet import (
    EMBED_PARTS,
    LIST_PARTS,
    OVERVIEW_PARTS,
    PEOPLE_PARTS,
    PREVIEW_PARTS,
    SEARCH_PARTS,
    TEXT_PARTS,
    WITH_SEARCH_PARTS,
    print_sheet,
    style_path,
    style_sheet,
)
from pressgen.plan.typefaces import face_rules


def test_every_part_of_the_theme_is_in_a_sheet() -> None:
    parts = (
        *TEXT_PARTS,
        *LIST_PARTS,
        *OVERVIEW_PARTS,
        *PEOPLE_PARTS,
        *PREVIEW_PARTS,
        *SEARCH_PARTS,
        *WITH_SEARCH_PARTS,
        *EMBED_PARTS,
        "print",
    )
    assert {f"{name}.css" for name in parts} == set(theme_styles())


def test_the_parts_come_in_the_order_of_the_cascade() -> None:
    assert style_sheet({"footer.css": "p {}", "base.css": "b {}"}, "") == "b{}p{}"


def test_what_only_people_read_is_left_out() -> None:
    assert style_sheet({"base.css": "/* why */\na {\n  color: red; /* so */\n}\n"}, "") == "a{color:red}"
    assert (
        style_sheet({"base.css": "a:is(b, c) > d {\n  margin: -0.5em 10.5em;\n}\n"}, "")
        == "a:is(b,c)>d{margin:-.5em 10.5em}"
    )


def test_the_colours_come_first() -> None:
    assert style_sheet({"base.css": "b {}"}, ":root {}") == ":root{}b{}"


def test_another_accent_gives_another_name() -> None:
    sheets = [style_sheet(theme_styles(), colour_rules(palette(one, "plain"))) for one in ("#1d5c3a", "#1d5c3b")]
    assert style_path(sheets[0]) != style_path(sheets[1])


def test_rules_for_paper_stand_in_a_sheet_of_their_own() -> None:
    styles = {"base.css": ":root {\n  --space-1: 0.25rem;\n}\n", "print.css": "p {\n  margin: var(--space-1);\n}\n"}
    assert print_sheet(styles) == "p{margin:.25rem}"
    assert "margin" not in style_sheet(styles, "")


@pytest.mark.parametrize("parts", [TEXT_PARTS, LIST_PARTS, OVERVIEW_PARTS, PEOPLE_PARTS])
def test_the_sheet_is_small(parts: tuple[str, ...]) -> None:
    colours, face = colour_rules(palette("#1d5c3a", "accent")), face_rules("schibsted-grotesk")
    assert len(style_sheet(theme_styles(), colours, face, parts).encode()) <= 20 * 1024


def test_the_sheet_of_lists_for_other_sites_is_smaller_still() -> None:
    assert (
        len(style_sheet(theme_styles(), colour_rules(palette("#1d5c3a", "accent")), "", EMBED_PARTS).encode())
        <= 3 * 1024
    )


def test_steps_of_space_stand_by_their_value() -> None:
    sheet = ":root {\n  --space-1: 0.25rem;\n  --edge: 1rem;\n}\np {\n  margin-block-start: var(--space-1);\n}\n"
    assert style_sheet({"base.css": sheet}, "") == ":root{--edge:1rem}p{margin-top:.25rem}"
