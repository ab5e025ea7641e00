"""Kinds of markup are told at once by their signs, whatever letters these are made of."""

from typing import NamedTuple

import pytest

from pressgen.text.foreign_markup import FOREIGN
from pressgen.text.markup_signs import Signs
from pressgen.text.near_markdown import NEARLY


class Kind(NamedTuple):
    """A kind of these tests."""

    sign: str


@pytest.mark.parametrize("table", [FOREIGN, NEARLY])
def test_a_text_with_a_sign_holds_the_kind(table: tuple[Kind, ...]) -> None:
    """However short the text is, and whether the sign has a rare letter or none."""
    for kind in table:
        assert kind in Signs(table).within(f"a{kind.sign}b")


def test_kinds_come_in_the_order_of_their_table() -> None:
    """Not in that of their letters, or of the text."""
    kinds = (Kind("]("), Kind("ab"), Kind("]"), Kind("##"))
    assert Signs(kinds).within("ab ## a](b)") == [Kind("]("), Kind("ab"), Kind("]"), Kind("##")]


def test_a_text_without_a_sign_holds_none() -> None:
    """Even when it has a letter of the sign."""
    assert not Signs(
        (
            Kind(
                "](",
            ),
            Kind("ab"),
        )
    ).within("[a] (b)")
