"""A dash opens a quote or a list item, depending on the line itself and its neighbours."""

import pytest
from text_examples import body, codes, html, kinds, problems, said

QUOTE = "– Det här är bra för alla, säger Bo Ek, rektor."
SPEECH = "– Jag är glad att vi nu har kommit så här långt i arbetet med den nya skolan."


def test_a_dash_line_beside_a_quote_is_a_quote_without_a_speaker() -> None:
    source = f"{SPEECH}\n\n{QUOTE}"
    assert kinds(source) == ["quote", "quote"]
    assert said(source).speaker == ""
    (problem,) = problems(source)
    assert (problem.code, problem.level, problem.line, problem.column) == ("PG411", "note", 1, 1)


def test_a_run_of_short_dash_lines_is_a_list_without_a_note() -> None:
    assert kinds("– Umeå\n– Luleå\n– Kiruna") == ["list"]
    assert codes("– Umeå\n– Luleå\n– Kiruna") == []


def test_a_tight_list_above_a_quote_stays_a_list() -> None:
    assert kinds(f"- Umeå\n- Luleå\n\n{QUOTE}") == ["list", "quote"]


def test_an_announced_list_stays_a_list() -> None:
    assert kinds("Vi ska:\n\n- Bygga en ny skola.\n\n- Öppna ett bad.\n\n" + QUOTE) == ["paragraph", "list", "quote"]


def test_a_single_line_that_may_be_a_quote_is_reported() -> None:
    assert codes("- Vi öppnar badet.") == ["PG412"]


def test_a_line_that_ends_in_a_name_without_a_verb_is_reported() -> None:
    assert codes("- Vi är glada över badet. Anna Ek, rektor") == ["PG412"]
    assert codes("- Vi är glada!\nAnna Ek, rektor") == ["PG412"]
    assert codes("- Badet öppnar kl. 9 i Norra Hamnen") == []


def test_a_paragraph_that_only_says_who_spoke_leaves_no_empty_paragraph() -> None:
    source = "- Vi är glada.\n\nSäger Bo Ek, rektor."
    assert said(source).text == "Vi är glada."
    assert "<blockquote><p>– Vi är glada.</p></blockquote>" in html(source)


def test_a_quote_over_two_paragraphs() -> None:
    source = f"{SPEECH}\n\nDet tog sin tid men det var det värt, säger Bo Ek, rektor."
    assert kinds(source) == ["quote"]
    assert said(source).text == SPEECH.removeprefix("– ") + " Det tog sin tid men det var det värt"
    assert html(source).count("<p>") == 2


def test_a_quote_that_goes_on_after_a_colon_has_the_same_speaker() -> None:
    source = f"– Det är bra, säger Bo Ek och fortsätter:\n{SPEECH}"
    assert [block.quote.speaker for block in body(source).blocks if block.quote] == ["Bo Ek", "Bo Ek"]


def test_a_quote_right_under_a_paragraph() -> None:
    assert kinds("Rektorn är nöjd.\n" + QUOTE) == ["paragraph", "quote"]


def test_text_right_under_a_long_quote_is_a_paragraph() -> None:
    long = (
        "– "
        + "Vi har arbetat länge med det här och nu är vi framme vid målet. " * 2
        + "Det är bra, säger Bo Ek, rektor."
    )
    assert kinds(long + "\nSkolan öppnar i höst.") == ["quote", "paragraph"]


def test_a_wrapped_quote_is_one() -> None:
    assert said("– Det här är bra för alla,\nsäger Bo Ek,\nrektor.").role == "rektor"


def test_a_dash_within_wrapped_text_opens_nothing() -> None:
    assert kinds("Det här gäller oss alla\n– också dig – i hela kommunen.") == ["paragraph"]


@pytest.mark.parametrize("text", ["-5 grader ute", "–5 grader ute", "---", "- - -"])
def test_signs_that_open_nothing(text: str) -> None:
    assert kinds(text) in (["paragraph"], ["rule"])


def test_a_glued_dash_is_advised_a_space() -> None:
    assert codes("-Det här är bra, säger Bo Ek.") == ["PG424"]


def test_a_signed_blockquote_is_a_quote() -> None:
    source = "> Vi är framme.\n>\n> — Bo Ek (S), rektor på Ängsskolan"
    assert (said(source).text, said(source).speaker, said(source).party) == ("Vi är framme.", "Bo Ek", "S")
    assert html(source) == (
        '<figure class="quote-block" id="citat-1"><blockquote><p>Vi är framme.</p></blockquote><figcaption>– <a href="#Bo Ek">Bo Ek</a> '
        '<span class="person-party">(S)</span>, rektor på Ängsskolan</figcaption></figure>'
    )


def test_a_blockquote_without_a_signature_is_a_blockquote() -> None:
    assert kinds("> Vi är framme.\n> Nästan.") == ["blockquote"]


@pytest.mark.parametrize(
    ("line", "speaker", "role"),
    [
        ("Rektor Bo Ek är nöjd. Så här säger rektorn Bo Ek om bygget:", "Bo Ek", "rektorn"),
        ("Rektor Bo Ek beskriver bygget:", "Bo Ek", "Rektor"),
        ("Bo Ek, rektor, säger:", "Bo Ek", "rektor"),
    ],
)
def test_the_line_above_may_announce_the_speaker(line: str, speaker: str, role: str) -> None:
    quote = said(f"{line}\n\n– Det här är bra för alla i hela kommunen.")
    assert (quote.speaker, quote.role) == (speaker, role)
