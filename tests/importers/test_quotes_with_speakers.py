"""A block quote of a page keeps who said it, in pressgen's own form."""

from pathlib import Path

import pytest
from importing import imported

PAGE = "<main><h1>Badet öppnar</h1><p>På lördag öppnar badet vid Storån.</p>{quote}<p>Välkommen!</p></main>"


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>Vi har väntat.</p><footer>Mia Ek, miljöchef</footer></blockquote>",
        "<blockquote><p>Vi har väntat.</p><footer>— <cite>Mia Ek</cite>, miljöchef</footer></blockquote>",
        "<blockquote><p>Vi har väntat.</p><footer>Mia Ek<br>miljöchef</footer></blockquote>",
        "<blockquote><p>Vi har väntat.</p><cite>Mia Ek, miljöchef</cite></blockquote>",
        "<blockquote>Vi har väntat.<br>– <cite>Mia Ek, miljöchef</cite></blockquote>",
        "<blockquote><p>Vi har väntat.</p><p>– Mia Ek, miljöchef</p></blockquote>",
        "<figure><blockquote><p>Vi har väntat.</p></blockquote><figcaption>Mia Ek, miljöchef</figcaption></figure>",
    ],
)
def test_the_speaker_stands_below_the_quote(tmp_path: Path, quote: str) -> None:
    got = imported(tmp_path, "a.html", PAGE.format(quote=quote))
    assert "\n> Vi har väntat.\n> – Mia Ek, miljöchef\n" in got.written


def test_paragraphs_of_a_quote_stay_together(tmp_path: Path) -> None:
    quote = "<blockquote><p>Vi har väntat.</p><p>Länge.</p><footer>Mia Ek</footer></blockquote>"
    got = imported(tmp_path, "a.html", PAGE.format(quote=quote))
    assert "\n> Vi har väntat.\n>\n> Länge.\n> – Mia Ek\n" in got.written


@pytest.mark.parametrize(
    "quote",
    [
        "<blockquote><p>Läs boken <cite>Staden vid ån</cite></p></blockquote>",
        "<blockquote><p>– Vi har väntat.</p><p>– Ja, länge.</p></blockquote>",
    ],
)
def test_a_title_or_another_line_of_speech_is_no_speaker(tmp_path: Path, quote: str) -> None:
    assert "> – Staden" not in imported(tmp_path, "a.html", PAGE.format(quote=quote)).written
    assert "väntat.\n> –" not in imported(tmp_path / "2", "a.html", PAGE.format(quote=quote)).written


def test_the_foot_of_the_page_is_still_left_out(tmp_path: Path) -> None:
    page = PAGE.format(quote="").replace("</main>", "<footer>Storköpings kommun 2026</footer></main>")
    assert "kommun 2026" not in imported(tmp_path, "a.html", page).written.partition("\n---\n")[2]


@pytest.mark.parametrize(
    ("words", "speaker", "written"),
    [
        ("– Vi har väntat", "säger Mia Ek, miljöchef.", "– Vi har väntat, säger Mia Ek, miljöchef."),
        ("– Äntligen!", "säger Mia Ek.", "– Äntligen! säger Mia Ek."),
        ("– Vi har väntat", "Mia Ek, miljöchef", "> Vi har väntat\n> – Mia Ek, miljöchef"),
    ],
)
def test_a_quote_with_a_dash_is_written_as_press_text_has_it(
    tmp_path: Path, words: str, speaker: str, written: str
) -> None:
    quote = f"<figure><blockquote><p>{words}</p></blockquote><figcaption>{speaker}</figcaption></figure>"
    got = imported(tmp_path, "a.html", PAGE.format(quote=quote))
    assert f"\n{written}\n" in got.written
    assert [block.quote.speaker for block in got.release.body.blocks if block.quote] == ["Mia Ek"]
