"""Words as the index has them: folded, and without their endings. The stems are those of Snowball's own programs, version 3.1."""

import pytest

from pressgen.plan.search.tokens import folded, stem, words

SWEDISH = {
    "skola": "skol", "skolan": "skolan", "skolorna": "skol", "skolornas": "skol", "bron": "bron", "öppnar": "öppn", "öppnade": "öppn",
    "kommunens": "kommun", "kommunernas": "kommun", "vägar": "väg", "vägen": "väg", "huset": "hus", "ansvaret": "ansvar", "paketet": "paket", "paket": "paket",
    "möjligheterna": "möj", "hjälpt": "hjälpt", "kallt": "kallt", "byggd": "bygg", "friskt": "frisk", "lustigt": "lust", "kärlighet": "kär",
    "nyttigt": "nytt", "löst": "löst", "arbetslöst": "arbetslös", "maktfullt": "maktfull", "å": "å", "el": "el",
}  # fmt: skip
ENGLISH = {
    "councils": "council", "opening": "open", "opened": "open", "organisation": "organis", "organisations": "organis", "happily": "happili",
    "dying": "die", "inning": "inning", "hoping": "hope", "hopping": "hop", "cities": "citi", "ties": "tie", "gas": "gas", "kiwis": "kiwi",
    "news": "news", "skies": "sky", "university": "universiti", "generously": "generous", "proceed": "proceed", "agreed": "agre",
    "yellow": "yellow", "sayings": "say", "controlling": "control", "national": "nation", "rationalisation": "rationalis", "adjustment": "adjust",
}  # fmt: skip


@pytest.mark.parametrize(("word", "expected"), SWEDISH.items())
def test_a_swedish_word_loses_its_ending(word: str, expected: str) -> None:
    assert stem(word, "sv-FI") == expected


@pytest.mark.parametrize(("word", "expected"), ENGLISH.items())
def test_an_english_word_loses_its_ending(word: str, expected: str) -> None:
    assert stem(word, "en") == expected


def test_a_word_of_another_language_stays_as_it_is() -> None:
    assert stem("taloissa", "fi") == "taloissa"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Café Idén", "cafe iden"),
        ("ÅÄÖ", "åäö"),
        ("A\u030angermanland", "ångermanland"),
        ("Æbler på Ærø", "äbler på ärö"),
        ("Zürich, Straße", "zurich, strasse"),
        ("sam\u00adhälle", "samhälle"),
    ],
)
def test_accents_do_not_count_and_swedish_letters_do(written: str, expected: str) -> None:
    assert folded(written) == expected


def test_words_are_letters_and_digits() -> None:
    assert words("EU-val 2026: “Rösta!” (s. 4)") == ["eu", "val", "2026", "rösta", "s", "4"]


def test_what_is_longer_than_any_word_is_left_out() -> None:
    assert words("x" * 41 + " bro") == ["bro"]
