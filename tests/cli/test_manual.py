"""The manual of codes: a page for each, in both languages."""

from importlib import resources

import pytest

from pressgen.cli import manual

CODES = list(manual.pages())


@pytest.mark.parametrize("code", CODES)
def test_every_page_is_in_swedish_too(code: str) -> None:
    assert manual.page(code, "sv") != manual.page(code, "en")


def test_no_swedish_page_is_of_a_code_that_is_gone() -> None:
    written = (resources.files("pressgen.theme") / "locale" / "sv" / "manual.md").read_text("utf-8")
    assert [line[3:8] for line in written.splitlines() if line.startswith("## ")] == CODES


def test_a_language_without_pages_gets_the_english_ones() -> None:
    assert manual.page("PG303", "fi").title == "the title ends with a full stop"
