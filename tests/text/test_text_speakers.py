"""Whom a pronoun, a title or a surname means is told in the order of the text: running text names people, too."""

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
def test_who_speaks_in_the_running_text_or_opens_a_sentence_is_meant_by_a_pronoun(between: str) -> None:
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
def test_somebody_who_is_only_named_makes_a_pronoun_doubtful(between: str) -> None:
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
def test_text_that_names_nobody_else_leaves_the_speaker_who_it_was(between: str) -> None:
    assert speakers(AFTER_BO.format(between=between, who="han")) == ["Bo Ask", "Bo Ask"]


def test_the_text_itself_tells_who_is_he_and_who_is_she() -> None:
    source = """\
– Ja, det är bra, säger Bo Ask.

– Det blir fint, säger han.

– Nja, så där, säger Lisa Ek.

– Det går nog, säger hon.

– Då så, säger han."""
    assert speakers(source) == ["Bo Ask", "Bo Ask", "Lisa Ek", "Lisa Ek", "Bo Ask"]


def test_they_are_who_spoke_together_and_he_is_neither_of_them() -> None:
    source = "– Vi är glada, säger Bo Ask och Lisa Ek.\n\n– Det syns, säger de.\n\n– Jo då, säger han."
    assert speakers(source) == ["Bo Ask, Lisa Ek", "Bo Ask, Lisa Ek", NOBODY]


def test_they_are_who_were_named_in_one_breath() -> None:
    source = "Rektor Lisa Ek och läraren Bo Ask berättar om skolan.\n\n– Vi är glada, säger de."
    assert speakers(source) == ["Lisa Ek, Bo Ask"]


def test_a_surname_that_two_speakers_bear_is_nobody_in_particular() -> None:
    source = "– Ja, det är bra, säger Anna Berg.\n\n– Jo, visst, säger Lars Berg.\n\n– Då så, säger Berg."
    assert speakers(source)[-1] == "Berg"
    assert doubts(source) == ["It is not clear who says this: Anna Berg / Lars Berg."]


def test_a_first_name_that_one_speaker_bears_is_enough() -> None:
    source = "– Ja, det är bra, säger Anna Berg.\n\n– Jo, visst, säger Lars Berg.\n\n– Då så, säger Anna."
    assert speakers(source)[-1] == "Anna Berg"


def test_a_title_that_two_bear_is_nobody_once_a_third_has_spoken() -> None:
    source = """\
– Ja, det är bra, säger rektor Bo Ask.

– Jo, visst, säger rektor Lisa Ek.

– Nja, så där, säger läraren Jan By.

– Då så, säger rektorn."""
    assert speakers(source)[-1] == NOBODY
    assert doubts(source) == ["It is not clear who says this: Bo Ask / Lisa Ek."]


def test_a_title_that_the_running_text_gives_leads_to_its_bearer() -> None:
    source = "Rektor Lisa Ek hälsade välkommen.\n\n– Ja, det är bra, säger Bo Ask.\n\n– Då så, säger rektorn."
    assert speakers(source) == ["Bo Ask", "Lisa Ek"]


def test_who_signs_a_quotation_is_meant_by_the_pronoun_after_it() -> None:
    source = "– Ja, säger Bo Ask.\n\n> Vi är glada.\n>\n> — Lisa Ek, rektor\n\n– Det syns, säger hon."
    assert speakers(source) == ["Bo Ask", "Lisa Ek", "Lisa Ek"]
