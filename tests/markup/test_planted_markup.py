"""The comparisons of this folder are worth something: words that reach the markup anywhere are caught."""

from collections.abc import Iterator

import pytest
from planted_markup import FAULTS

from pressgen.render.environment import environment
from pressgen.render.feed_text import full_text
from pressgen.render.feeds import _atom_entry, _rss_entry


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    _forget()
    yield
    _forget()


def _forget() -> None:
    for kept in (environment, full_text, _rss_entry, _atom_entry):
        kept.cache_clear()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plant, judge, words = FAULTS[fault]
    judge(words)
    _forget()
    plant(monkeypatch)
    with pytest.raises((AssertionError, ValueError, SyntaxError)):
        judge(words)
