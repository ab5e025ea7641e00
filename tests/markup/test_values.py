"""Whatever stands in a title, a name or any other value, the whole output differs by these words and by nothing else."""

from functools import cache
from typing import Any
from unicodedata import normalize

import pytest
from hostile import VALUES, tried
from hypothesis import given
from rooms import PLACES, made, shape

HARMLESS = "ord"


@cache
def harmless() -> dict[str, Any]:
    return {path: shape(path, text, HARMLESS) for path, text in made(HARMLESS).items()}


def judge(said: str) -> None:
    """AssertionError when the words change more than themselves."""
    said = normalize("NFC", said)
    output = made(said)
    assert output.keys() == harmless().keys()
    for path, text in output.items():
        assert shape(path, text, said) == harmless()[path], path


def test_the_words_of_every_place_are_shown_somewhere() -> None:
    shown = str(harmless())
    assert [place for place in PLACES if f"Qv{place} vQ" not in shown] == []


@pytest.mark.parametrize(
    "said",
    [
        "</script><script>alert(1)</script>",
        "<! -- -->",
        "]]>",
        '" onload="x',
        "&lt;b&gt; &copy; &#60;",
        "{{ 1 }} %s %(x)s",
        "\\ ' \" <",
    ],
)
def test_these_words_change_nothing_but_themselves(said: str) -> None:
    judge(said)


@tried(15)
@given(VALUES)
def test_no_words_change_more_than_themselves(said: str) -> None:
    judge(said)
