"""Each kind of markup in the table is shown as it is meant, or told at its place; nothing is raw in silence."""

from pathlib import Path

import pytest
from text_examples import html, problems

from pressgen.load.format.conflicts import conflicts
from pressgen.text.constructs import CONSTRUCTS, Construct, book

PAGE = Path(__file__).parents[2] / "docs" / "text.md"
SUPPORTED = [one for one in CONSTRUCTS if one.is_supported]
TOLD = [one for one in CONSTRUCTS if not one.is_supported]


def name(one: Construct) -> str:
    return f"{one.family}: {one.name}"


@pytest.mark.parametrize("one", SUPPORTED, ids=name)
def test_what_is_supported_is_shown_and_not_told(one: Construct) -> None:
    assert one.shown in html(one.example)
    assert [problem.code for problem in problems(one.example) if "PG431" <= problem.code <= "PG449"] == []


@pytest.mark.parametrize("one", TOLD, ids=name)
def test_what_is_not_supported_is_told_at_its_place_with_what_to_write(one: Construct) -> None:
    found = [*problems(one.example), *(conflict.problem("a.md") for conflict in conflicts(one.example))]
    told = [problem for problem in found if problem.code == one.code]
    assert f"{told[0].line}:{told[0].column}" == one.place
    assert told[0].hint


def test_no_kind_stands_in_the_table_twice() -> None:
    names = [name(one) for one in CONSTRUCTS]
    assert len(names) == len(set(names))
    assert len({one.example for one in CONSTRUCTS}) == len(names)


def test_the_page_about_text_has_the_table() -> None:
    assert f"## All markup, and what comes of it\n\n{book()}" in PAGE.read_text("utf-8")
