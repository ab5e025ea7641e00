"""Attributions: titles before or after the name, parties, workplaces, several names."""

import pytest
from text_examples import OPTIONS, body, codes, html, kinds, said

from pressgen.model import TextOptions

BEFORE = "– Det här är bra för alla, "


@pytest.mark.parametrize(
    ("attribution", "speaker", "role"),
    [
        ("säger Bo Ek.", "Bo Ek", ""),
        ("säger rektor Bo Ek.", "Bo Ek", "rektor"),
        ("säger minister för civilt försvar Bo Ek-Alm.", "Bo Ek-Alm", "minister för civilt försvar"),
        ("säger ministern för civilt försvar, Bo Ek.", "Bo Ek", "ministern för civilt försvar"),
        (
            "säger gymnasie-, högskole- och forskningsminister Bo Ek.",
            "Bo Ek",
            "gymnasie-, högskole- och forskningsminister",
        ),
        ("säger Europeiska rådets ordförande Bo von Ek.", "Bo von Ek", "Europeiska rådets ordförande"),
        ("säger SKR:s ordförande Bo Ek.", "Bo Ek", "SKR:s ordförande"),
        ("säger ambassadör i Paris Bo Ek.", "Bo Ek", "ambassadör i Paris"),
        ("säger Generaldirektör Bo Ek.", "Bo Ek", "Generaldirektör"),
        ("säger en glad rektor Bo Ek.", "Bo Ek", "rektor"),
        ("säger även Bo Ek, rektor.", "Bo Ek", "rektor"),
        ("säger Bo J. Ek, bitr. rektor på Ängsskolan.", "Bo J. Ek", "bitr. rektor på Ängsskolan"),
        ("säger Bo Ek vice ordförande i nämnden.", "Bo Ek", "vice ordförande i nämnden"),
        ("säger Bo Ek – rektor.", "Bo Ek", "rektor"),
        ("säger Bo Ek, chef för stöd, råd och hjälp.", "Bo Ek", "chef för stöd, råd och hjälp"),
        ("säger Bo Ek, rektor, i en kommentar.", "Bo Ek", "rektor"),
        ("säger Bo Ek, som bor på orten.", "Bo Ek", ""),
        ("säger Bo Ek till Nyhetsbladet.", "Bo Ek", ""),
        ("säger Bo Ek och Åsa Alm.", "Bo Ek, Åsa Alm", ""),
        ("säger Bo Ek, rektor, och Åsa Alm, lärare.", "Bo Ek, Åsa Alm", "rektor, lärare"),
        ("hurrar Bo Ek, rektor.", "Bo Ek", "rektor"),
        ("Bo Ek, rektor.", "", ""),
        ("säger **Bo Ek**, rektor.", "Bo Ek", "rektor"),
        ("säger [Bo Ek](https://example.org/), rektor.", "Bo Ek", "rektor"),
    ],
)
def test_speaker_and_role(attribution: str, speaker: str, role: str) -> None:
    quote = next((block.quote for block in body(BEFORE + attribution).blocks if block.quote), None)
    assert (quote.speaker, quote.role) == (speaker, role) if quote else speaker == ""


def test_an_attribution_is_found_without_its_comma() -> None:
    assert said("- Det blir bra säger Bo Ek, rektor.").speaker == "Bo Ek"


def test_a_verb_within_the_words_is_no_attribution() -> None:
    quote = said("– Alla som säger Ja Tack får komma. Vi säger nej, säger Bo Ek.")
    assert quote.text == "Alla som säger Ja Tack får komma. Vi säger nej"


def test_an_organisation_alone_is_no_role() -> None:
    quote = said("– Bra för alla, säger Bo Ek, Kalmar kommun.")
    assert (quote.role, quote.organisation) == ("", "Kalmar kommun")


@pytest.mark.parametrize("party", ["S", "KD", "ÖP"])
def test_letters_in_brackets_right_after_a_name_are_a_party(party: str) -> None:
    assert said(f"– Vi satsar nu, säger Bo Ek ({party}).").party == party


def test_letters_in_brackets_elsewhere_are_no_party() -> None:
    quote = said("– Vi satsar nu, säger Bo Ek, ordförande i Sveriges Kommuner och Regioner (SKR).")
    assert (quote.party, quote.role) == ("", "ordförande i Sveriges Kommuner och Regioner (SKR)")


def test_a_title_alone_refers_to_the_speaker_who_has_it() -> None:
    source = "– Ja, säger rektor Bo Ek.\n\n– Nja, säger Åsa Alm, lärare.\n\n– Nej, säger rektorn."
    assert [block.quote.speaker for block in body(source).blocks if block.quote] == ["Bo Ek", "Åsa Alm", "Bo Ek"]


def test_a_surname_refers_to_the_one_full_name_in_the_text() -> None:
    assert said("På plats var Åsa Alm.\n\n– Det gick bra, säger Alm.").speaker == "Åsa Alm"


def test_a_pronoun_without_an_earlier_speaker_is_reported() -> None:
    assert said("– Det gick bra, säger hon.").speaker == ""
    assert codes("– Det gick bra, säger hon.") == ["PG414"]


def test_an_unlisted_verb_is_reported() -> None:
    assert codes(BEFORE + "hurrar Bo Ek, rektor.") == ["PG413"]


def test_a_newsroom_may_add_verbs() -> None:
    options = TextOptions(verbs=("snörvlar",))
    assert said("– Det gick bra, snörvlar hon.", options).verb == "snörvlar"
    assert kinds("– Det gick bra, snörvlar hon.") != ["quote"]


def test_english_attributions_have_the_verb_before_or_after_the_name() -> None:
    options = TextOptions(language="en")
    assert said("– We agree, says Ann Lee, head of unit.", options).role == "head of unit"
    assert said("– We agree, Ann Lee, head of unit, said.", options).speaker == "Ann Lee"


def test_a_linked_name_is_no_link_within_a_link() -> None:
    assert html("– Bra, säger [Bo Ek](https://example.org/).", OPTIONS).count("<a ") == 1


def test_two_attributions_are_one_in_the_middle_and_one_at_the_end() -> None:
    source = "– Det är bra, säger Bo Ek. Men svårt, fortsätter han."
    assert said(source).text == "Det är bra. Men svårt"
    assert '<span class="quote-speaker">säger' in html(source)
    assert "<figcaption>fortsätter han.</figcaption>" in html(source)


@pytest.mark.parametrize("party", ["m", "s", "kd", "sd"])
def test_parties_may_be_in_lower_case(party: str) -> None:
    quote = said(f"– Bra, säger Ola Öst ({party}), kommunalråd.")
    assert (quote.speaker, quote.party, quote.role) == ("Ola Öst", party, "kommunalråd")


@pytest.mark.parametrize("aside", ["till höger", "se bild", "f.d. M", "43"])
def test_other_brackets_are_no_party(aside: str) -> None:
    assert said(f"– Bra, säger Ola Öst ({aside}).").party == ""
