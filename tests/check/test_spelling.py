"""Two names that differ by a letter are one name only when the difference makes no other name."""

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
def test_these_are_slips(written: str, name: str) -> None:
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
def test_these_are_two_people_for_all_that_the_names_tell(one: str, other: str) -> None:
    assert not is_misspelling(one, other)


def test_the_genitive_is_no_slip() -> None:
    assert not is_misspelling("Mattias Asks", "Mattias Ask")
    assert not is_similar("Mattias Asks", "Mattias Ask")


@pytest.mark.parametrize("written", ["Mattian Ask", "Mattas Ask", "Mattiasr Ask"])
def test_one_letter_is_near(written: str) -> None:
    assert is_similar(written, "Mattias Ask")


@pytest.mark.parametrize("written", ["Marcus Ask", "Mattias Ekberg", "Mattias", "Mattias Lars Ask", "Mattias Åsk Ek"])
def test_more_is_not(written: str) -> None:
    assert not is_similar(written, "Mattias Ask")


@given(st.text("AaÅåEeksStT- ", max_size=12), st.text("AaÅåEeksStT- ", max_size=12))
def test_a_slip_goes_both_ways_but_for_the_genitive(one: str, other: str) -> None:
    if not (one + other).count("s"):
        assert is_misspelling(one, other) == is_misspelling(other, one)
