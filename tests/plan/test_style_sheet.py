"""The style sheet: one file of several parts, named by its content."""

from pressgen.load.disk.versions import theme_styles
from pressgen.plan.style_sheet import PARTS, style_path, style_sheet


def test_every_part_of_the_theme_is_in_the_sheet() -> None:
    assert sorted(f"{name}.css" for name in PARTS) == sorted(theme_styles())


def test_the_parts_come_in_the_order_of_the_cascade() -> None:
    assert style_sheet({"print.css": "p {}", "base.css": "b {}"}, "") == "b {}\np {}\n"


def test_comments_and_indentation_are_left_out() -> None:
    assert style_sheet({"base.css": "/* why */\na {\n  color: red; /* so */\n}\n"}, "") == "a {\ncolor: red;\n}\n"


def test_the_accent_follows_the_themes_own() -> None:
    sheet = style_sheet(theme_styles(), "#1d5c3a")
    assert sheet.rindex("--accent: #1d5c3a") > sheet.index("--accent: #")


def test_another_accent_gives_another_name() -> None:
    names = {style_path(style_sheet(theme_styles(), accent)) for accent in ("#1d5c3a", "#1d5c3b")}
    assert len(names) == 2


def test_the_sheet_is_small() -> None:
    assert len(style_sheet(theme_styles(), "#1d5c3a").encode()) <= 20_000
