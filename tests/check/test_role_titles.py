"""Titles: which agree, which are former or future ones, which are political."""

import pytest

from pressgen.check import role_titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("avdelningschef", "avdelningschef på IVO"),
        ("byggchefen", "byggchef"),
        ("kommundirektören", "Kommundirektör"),
        ("ordföranden i nämnden", "nämndens ordförande"),
        ("omsorgsnämndens ordförande", "ordförande i omsorgsnämnden"),
        ("chef omsorgsförvaltningen", "chef för omsorgsförvaltningen"),
        ("rektorn", "biträdande rektor"),
    ],
)
def test_these_titles_agree(one: str, other: str) -> None:
    assert role_titles.titles_agree(one, other)
    assert role_titles.titles_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("byggchef", "kommundirektör"), ("chef för bygget", "chef för skolan"), ("rektor", "lektor")],
)
def test_these_titles_do_not_agree(one: str, other: str) -> None:
    assert not role_titles.titles_agree(one, other)


@pytest.mark.parametrize("title", ["tidigare rektor", "f.d. rektor", "förre rektorn", "blivande rektor", "former head"])
def test_former_and_future_titles(title: str) -> None:
    assert role_titles.is_not_current(title)


def test_a_current_title() -> None:
    assert not role_titles.is_not_current("rektor i Fd-huset")


@pytest.mark.parametrize(
    "title", ["kommunalråd", "oppositionsråd", "ordförande i omsorgsnämnden", "kommunstyrelsens vice ordförande"]
)
def test_elected_representatives(title: str) -> None:
    assert role_titles.is_political(title)
    assert not role_titles.is_civil(title)


@pytest.mark.parametrize("title", ["förvaltningschef", "rektor på Ängsskolan", "chef för omsorgen", "generaldirektör"])
def test_civil_servants(title: str) -> None:
    assert role_titles.is_civil(title)
    assert not role_titles.is_political(title)


@pytest.mark.parametrize("title", ["finansminister", "statssekreterare", "ordförande", "ledamot i föreningen"])
def test_titles_that_are_neither(title: str) -> None:
    assert not role_titles.is_civil(title)
    assert not role_titles.is_political(title)


@pytest.mark.parametrize(("one", "other"), [("S", "s"), ("S", "Socialdemokraterna"), ("FP", "L"), ("S/V", "V")])
def test_one_party(one: str, other: str) -> None:
    assert role_titles.same_party(one, other)


def test_two_parties() -> None:
    assert not role_titles.same_party("S", "SD")
