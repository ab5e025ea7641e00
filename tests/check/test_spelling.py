"""A name is a misspelling only when the difference does not make another name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressgen.check.spelling import is_misspelling, is_similar


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Mattias Aks", "Mattias Ask"),
        ("Matias Ask", "Mattias Ask"),
        ("Mathias Ask", "Mattias Ask"),
        ("Mattias Askk", "Mattias Ask"),
        ("Michael Landin", "Michael Ländin"),
        ("Eric Karlsson", "Erik Carlsson"),
        ("Kristina Lundkvist", "Christina Lundqvist"),
        ("Sophia Gustavsson", "Sofia Gustafsson"),
        ("Elisabet Berg", "Elisabeth Bergh"),
        ("Anna Karin Ek", "Anna-Karin Ek"),
        ("ada Ek", "Ada Ek"),
        ("Åsa Lidngren", "Åsa Lindgren"),
    ],
)
def test_misspellings(written: str, name: str) -> None:
    assert is_misspelling(written, name)
    assert is_misspelling(name, written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Anne Berg"),
        ("Eva Lind", "Eva Lund"),
        ("Eva Berg", "Eva Borg"),
        ("Elna Berg", "Lena Berg"),
        ("Jan By", "Jon By"),
        ("Per Ek", "Pär Ek"),
        ("Maria Ek", "Mari Ek"),
        ("Bo Ek", "Bo Ekman"),
        ("Ada Ek", "Ada Ek"),
        ("Linnea Ek", "Linnea Justina Ek"),
    ],
)
def test_names_that_may_be_two_people(one: str, other: str) -> None:
    assert not is_misspelling(one, other)


def test_the_genitive_is_no_misspelling() -> None:
    assert not is_misspelling("Mattias Asks", "Mattias Ask")
    assert not is_similar("Mattias Asks", "Mattias Ask")


@pytest.mark.parametrize("written", ["Mattian Ask", "Mattas Ask", "Mattiasr Ask"])
def test_names_that_differ_by_one_letter_are_similar(written: str) -> None:
    assert is_similar(written, "Mattias Ask")


@pytest.mark.parametrize("written", ["Marcus Ask", "Mattias Ekberg", "Mattias", "Mattias Lars Ask", "Mattias Åsk Ek"])
def test_names_that_differ_by_more_are_not_similar(written: str) -> None:
    assert not is_similar(written, "Mattias Ask")


@given(st.text("AaÅåEeksStT- ", max_size=12), st.text("AaÅåEeksStT- ", max_size=12))
def test_a_misspelling_is_symmetric_except_for_the_genitive(one: str, other: str) -> None:
    if not (one + other).count("s"):
        assert is_misspelling(one, other) == is_misspelling(other, one)
