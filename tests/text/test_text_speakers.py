"""Pronouns, titles and surnames refer to people named earlier in the text, in quotes or running text."""

import pytest
from text_examples import body, problems

AFTER_BO = "– Vi är glada, säger Bo Ask.\n\n{between}\n\n– Det blir bra, säger {who}."
NOBODY = ""


def speakers(source: str) -> list[str]:
    return [block.quote.speaker for block in body(source).blocks if block.quote]


def doubts(source: str) -> list[str]:
    return [str(problem.message) for problem in problems(source) if problem.code == "PG414"]


@pytest.mark.parametrize(
    "between",
    [
        '"Det var roligt", säger Lisa Ek.',
        "”Det var roligt”, säger rektor Lisa Ek.",
        '"Det var roligt", säger Lisa Ek. – Jag kommer igen, berättar hon.',
        "Enligt Lisa Ek dröjer det.",
        "Nu berättar Lisa Ek att det dröjer.",
        "Lisa Ek säger att det dröjer.",
        "Lisa Ek, rektor på Ängsskolan, är nöjd.",
        "Rektor Lisa Ek är nöjd.",
        "Lisa Ek (S) är nöjd.",
    ],
)
def test_a_pronoun_refers_to_who_speaks_in_running_text_or_opens_a_sentence(between: str) -> None:
    source = AFTER_BO.format(between=between, who="hon")
    assert (speakers(source), doubts(source)) == (["Bo Ask", "Lisa Ek"], [])


@pytest.mark.parametrize(
    "between",
    [
        "Arbetet leds av Lisa Ek, projektledare.",
        "Lisa Ek vann priset.",
        "* Lisa Ek, projektledare",
    ],
)
def test_a_person_who_is_only_named_makes_a_pronoun_ambiguous(between: str) -> None:
    source = AFTER_BO.format(between=between, who="hon")
    assert speakers(source) == ["Bo Ask", NOBODY]
    assert doubts(source) == ["It is not clear who says this: Bo Ask / Lisa Ek."]


@pytest.mark.parametrize(
    "between",
    [
        "Bron öppnar i höst.",
        "Region Skåne betalar. I Malmö Centrum byggs det.",
        "Rektor på skolan är sedan i höst en annan.",
        "Ask, rektor, är nöjd.",
        "Bo Ask, rektor, är nöjd.",
    ],
)
def test_text_that_names_nobody_else_keeps_the_speaker(between: str) -> None:
    assert speakers(AFTER_BO.format(between=between, who="han")) == ["Bo Ask", "Bo Ask"]


def test_the_text_shows_of_whom_he_and_she_are_used() -> None:
    source = """\
– Ja, det är bra, säger Bo Ask.

– Det blir fint, säger han.

– Nja, så där, säger Lisa Ek.

– Det går nog, säger hon.

– Då så, säger han."""
    assert speakers(source) == ["Bo Ask", "Bo Ask", "Lisa Ek", "Lisa Ek", "Bo Ask"]


def test_they_refers_to_those_who_spoke_together_and_he_to_neither() -> None:
    source = "– Vi är glada, säger Bo Ask och Lisa Ek.\n\n– Det syns, säger de.\n\n– Jo då, säger han."
    assert speakers(source) == ["Bo Ask, Lisa Ek", "Bo Ask, Lisa Ek", NOBODY]


def test_they_refers_to_those_who_were_named_together() -> None:
    source = "Rektor Lisa Ek och läraren Bo Ask berättar om skolan.\n\n– Vi är glada, säger de."
    assert speakers(source) == ["Lisa Ek, Bo Ask"]


def test_a_surname_of_two_speakers_is_ambiguous() -> None:
    source = "– Ja, det är bra, säger Anna Berg.\n\n– Jo, visst, säger Lars Berg.\n\n– Då så, säger Berg."
    assert speakers(source)[-1] == "Berg"
    assert doubts(source) == ["It is not clear who says this: Anna Berg / Lars Berg."]


def test_a_first_name_of_one_speaker_is_enough() -> None:
    source = "– Ja, det är bra, säger Anna Berg.\n\n– Jo, visst, säger Lars Berg.\n\n– Då så, säger Anna."
    assert speakers(source)[-1] == "Anna Berg"


def test_a_title_of_two_people_is_ambiguous_once_a_third_has_spoken() -> None:
    source = """\
– Ja, det är bra, säger rektor Bo Ask.

– Jo, visst, säger rektor Lisa Ek.

– Nja, så där, säger läraren Jan By.

– Då så, säger rektorn."""
    assert speakers(source)[-1] == NOBODY
    assert doubts(source) == ["It is not clear who says this: Bo Ask / Lisa Ek."]


def test_a_title_in_running_text_identifies_its_holder() -> None:
    source = "Rektor Lisa Ek hälsade välkommen.\n\n– Ja, det är bra, säger Bo Ask.\n\n– Då så, säger rektorn."
    assert speakers(source) == ["Bo Ask", "Lisa Ek"]


def test_a_pronoun_refers_to_who_signs_the_quotation_before_it() -> None:
    source = "– Ja, säger Bo Ask.\n\n> Vi är glada.\n>\n> — Lisa Ek, rektor\n\n– Det syns, säger hon."
    assert speakers(source) == ["Bo Ask", "Lisa Ek", "Lisa Ek"]
