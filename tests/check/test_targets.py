"""Where a link leads is told from its beginning when that is plain, and then it is the same as when it is taken apart."""

import re
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressgen.check import targets
from pressgen.model import Link, Target

PLAINLY_OUTSIDE = targets._PLAINLY_OUTSIDE
NOTHING_HERE = targets._Ground({}, frozenset(), {}, frozenset(), {})
WRITTEN = st.lists(
    st.sampled_from(
        ["https:", "http:", "//", "/", "mailto:", "tel:", "+46", "a.example", "@", "[", "]", "?", "#", ":", "\\"]
    )
    | st.characters(codec="utf-8"),
    max_size=8,
).map("".join)


@pytest.fixture(scope="module", autouse=True)
def _no_short_cut() -> Iterator[None]:
    with patch.object(targets, "_PLAINLY_OUTSIDE", re.compile(r"\Z\A(?!)")):
        yield


@given(WRITTEN)
@example("https://a.example/b?c#d")
@example("mailto:info@kommun.example")
@example("https://a\u2100b.example/")
def test_what_is_plainly_outside_is_so_when_taken_apart(written: str) -> None:
    if PLAINLY_OUTSIDE.match(written):
        found = targets._target("content/releases/a.md", Link(target=written), NOTHING_HERE)
        assert found == Target(kind="external", value=written)
