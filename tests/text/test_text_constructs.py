"""Each construct in the table is shown as meant, or reported at its place; none is left raw unreported."""

from pathlib import Path

import pytest
from text_examples import html, problems

from pressgen.load.format.conflicts import conflicts
from pressgen.text.markup_table import CONSTRUCTS, Construct, book

PAGE = Path(__file__).parents[2] / "docs" / "text.md"
SUPPORTED = [one for one in CONSTRUCTS if one.is_supported]
TOLD = [one for one in CONSTRUCTS if not one.is_supported]


def name(one: Construct) -> str:
    return f"{one.family}: {one.name}"


@pytest.mark.parametrize("one", SUPPORTED, ids=name)
def test_a_supported_construct_is_shown_and_not_reported(one: Construct) -> None:
    assert one.shown in html(one.example)
    assert [problem.code for problem in problems(one.example) if "PG431" <= problem.code <= "PG449"] == []


@pytest.mark.parametrize("one", TOLD, ids=name)
def test_an_unsupported_construct_is_reported_at_its_place_with_a_hint(one: Construct) -> None:
    found = [*problems(one.example), *(conflict.problem("a.md") for conflict in conflicts(one.example))]
    reported = [problem for problem in found if problem.code == one.code]
    assert f"{reported[0].line}:{reported[0].column}" == one.place
    assert reported[0].hint


def test_no_construct_is_in_the_table_twice() -> None:
    names = [name(one) for one in CONSTRUCTS]
    assert len(names) == len(set(names))
    assert len({one.example for one in CONSTRUCTS}) == len(names)


def test_the_documentation_has_the_table() -> None:
    assert f"## All markup, and what comes of it\n\n{book()}" in PAGE.read_text("utf-8")
