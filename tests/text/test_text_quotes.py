"""A dash line with an attribution is a quote: data, and a figure with the author's words in the author's order."""

import pytest
from text_examples import body, html, kinds, said

from pressgen.model import Quote

PLAIN = "Det här är bra för alla, säger Bo Ek, rektor på Ängsskolan."


@pytest.mark.parametrize(
    "dash", ["- ", "– ", "— ", "− ", "― ", "\u00a0– ", "\u00ad– ", " - ", "-", "–", "–\u00a0", "-- "]
)
def test_every_dash_opens_a_quote(dash: str) -> None:
    assert said(dash + PLAIN) == Quote(
        text="Det här är bra för alla",
        speaker="Bo Ek",
        role="rektor på Ängsskolan",
        organisation="Ängsskolan",
        verb="säger",
    )


def test_attribution_at_the_end_is_the_caption_and_no_comma_hangs_before_it() -> None:
    assert html("- " + PLAIN) == (
        '<figure class="quote-block" id="citat-1"><blockquote><p>– Det här är bra för alla</p></blockquote>'
        '<figcaption>säger <a href="#Bo Ek">Bo Ek</a>, rektor på Ängsskolan.</figcaption></figure>'
    )


def test_attribution_in_the_middle_stays_there() -> None:
    source = "– Vi är inte klara, säger Bo Ek, rektor. Därför fortsätter vi."
    assert html(source) == (
        '<figure class="quote-block" id="citat-1"><blockquote><p>– Vi är inte klara, <span class="quote-speaker">säger '
        '<a href="#Bo Ek">Bo Ek</a>, rektor.</span> Därför fortsätter vi.</p></blockquote></figure>'
    )
    assert said(source).text == "Vi är inte klara. Därför fortsätter vi."


def test_attribution_within_a_sentence_leaves_the_sentence_whole() -> None:
    quote = said("– Det här, säger Bo Ek, är vad vi har väntat på.")
    assert (quote.text, quote.speaker, quote.role) == ("Det här är vad vi har väntat på.", "Bo Ek", "")


def test_party_belongs_to_the_speaker() -> None:
    source = "– Vi satsar nu, säger Bo Ek (S), omsorgsnämndens ordförande."
    assert (said(source).party, said(source).role) == ("S", "omsorgsnämndens ordförande")
    assert '<a href="#Bo Ek">Bo Ek</a> <span class="person-party">(S)</span>, omsorgs' in html(source)


def test_second_mention_leads_to_the_earlier_speaker() -> None:
    source = "– Ja, säger Ann Ek (V), ordförande.\n\nText.\n\n– Nej, säger Ek.\n\n– Jo, fortsätter hon."
    quotes = [block.quote for block in body(source).blocks if block.quote]
    assert [(one.speaker, one.role, one.party) for one in quotes] == [("Ann Ek", "ordförande", "V")] * 3


def test_text_keeps_the_order_and_the_dash() -> None:
    assert body("-Bra, säger Bo Ek.").blocks[0].text == "– Bra, säger Bo Ek."


def test_quote_right_after_the_last_bullet() -> None:
    assert kinds("•Ett\n\n•Två\n\n- Bra, säger Bo Ek, chef.") == ["list", "quote"]


def test_dash_lines_without_attribution_are_a_list() -> None:
    assert kinds("Vi besöker:\n\n- Umeå\n- Luleå\n- Kiruna") == ["paragraph", "list"]


def test_a_dash_within_emphasis_opens_a_quote() -> None:
    assert html("*– Det är bra*, säger Bo Ek.").startswith(
        '<figure class="quote-block" id="citat-1"><blockquote><p>– <em>Det är bra</em></p>'
    )
    assert html("**– Det är bra, säger Bo Ek.**") == html("– Det är bra, säger Bo Ek.")


def test_a_link_in_a_quote_leaves_the_data_alone() -> None:
    assert said("– Läs [mer här](https://example.org/) nu, säger Bo Ek.").text == "Läs mer här nu"


@pytest.mark.parametrize(
    "source", ["Det är bra, säger Bo Ek.", "* Bra, säger Bo Ek.", "• Bra, säger Bo Ek.", "## – Bra, säger Bo Ek."]
)
def test_without_a_dash_there_is_no_quote(source: str) -> None:
    assert "quote" not in kinds(source)


def test_a_quote_too_long_to_be_looked_at_says_so() -> None:
    assert '<figure class="quote-block" id="citat-1">' in html("– Vi bygger en bro, säger Bo Ek, rektor.")
    assert '<figure class="quote-block quote-long" id="citat-1">' in html(
        f"– {'Vi bygger en bro och en väg. ' * 12}säger Bo Ek, rektor."
    )


def test_words_behind_the_name_of_a_signature_stay() -> None:
    block = body("> Vi har väntat på det här.\n> — Eva Holm, kassör, in Audubon magazine").blocks[0]
    assert block.text.endswith("Eva Holm, kassör, in Audubon magazine")
