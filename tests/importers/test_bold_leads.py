"""A first paragraph that is bold as a whole, or has the style of a lead, is the lead: certain, and without asterisks."""

from pathlib import Path

import pytest
from importing import imported
from word_files import word_file

LEAD = "På måndag öppnar den nya bron över Storån för alla som går och cyklar."
REST = "<p>Bron är 62 meter lång.</p><p>Den har kostat 48 miljoner kronor.</p>"


@pytest.mark.parametrize(
    "lead",
    [
        f"<p><b>{LEAD}</b></p>",
        f"<p><strong>{LEAD}</strong></p>",
        f"<p> <strong>{LEAD}</strong> </p>",
        f"<strong><p>{LEAD}</p></strong>",
        f"<p><b>{LEAD[:20]}</b><b>{LEAD[20:]}</b></p>",
        f"<p><strong>{LEAD[:9]}</strong> <b>{LEAD[10:]}</b></p>",
        f"<p><span style='color:red'><b>{LEAD}</b></span></p>",
        f"<p style='font-weight: bold'>{LEAD}</p>",
        f"<p><span style='font-weight:700'>{LEAD}</span></p>",
        f"<p class='ingress'>{LEAD}</p>",
        f"<div class='article-preamble'>{LEAD}</div>",
        f"<p class='lead'><b>{LEAD}</b></p>",
        f"<div class='ingress'><p>{LEAD}</p></div>",
        f"<p><b>{LEAD}<br></b></p>",
    ],
)
def test_in_a_page(tmp_path: Path, lead: str) -> None:
    got = imported(tmp_path, "a.html", f"<h1>Ny bro</h1>{lead}{REST}")
    assert f"lead: |\n  {LEAD}\n" in got.written
    assert got.blocks[0] == ("paragraph", "Bron är 62 meter lång.")


def run(words: str, *, bold: bool = False) -> str:
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def word(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def test_in_a_word_document_also_where_word_has_cut_it_into_pieces(tmp_path: Path) -> None:
    parts = [run(LEAD[:11], bold=True), run(LEAD[11:30], bold=True), run(LEAD[30:], bold=True)]
    document = word_file([word(run("Ny bro öppnar", bold=True)), word(*parts), word(run("Bron är 62 meter lång."))])
    got = imported(tmp_path, "a.docx", document)
    assert f"lead: |\n  {LEAD}\n" in got.written


def test_a_link_in_it_stays_a_link(tmp_path: Path) -> None:
    lead = "<p><b>På måndag öppnar <a href='https://bron.example/'>den nya bron</a> över Storån för alla.</b></p>"
    got = imported(tmp_path, "a.html", f"<h1>Ny bro</h1>{lead}{REST}")
    assert "lead: |\n  På måndag öppnar [den nya bron](https://bron.example/) över Storån för alla.\n" in got.written


def test_in_markdown(tmp_path: Path) -> None:
    got = imported(tmp_path, "a.md", f"# Ny bro\n\n**{LEAD}**\n\nBron är 62 meter lång.\n")
    assert f"lead: |\n  {LEAD}\n" in got.written


@pytest.mark.parametrize(
    "first",
    [
        "<p><b>På måndag</b> öppnar den nya bron över Storån för alla.</p>",
        "<p>På måndag öppnar den nya bron över Storån för <b>alla</b>.</p>",
        "<p>På måndag öppnar den nya bron över Storån för alla.</p>",
    ],
)
def test_one_that_is_bold_in_part_is_only_probably_the_lead(tmp_path: Path, first: str) -> None:
    got = imported(tmp_path, "a.html", f"<h1>Ny bro</h1>{first}{REST}")
    assert "lead: | # Guess: It is the first paragraph of the text.\n" in got.written


def test_where_all_is_bold_the_first_paragraph_is_only_probably_the_lead(tmp_path: Path) -> None:
    page = f"<h1>Ny bro</h1><p><b>{LEAD}</b></p><p><b>Bron är 62 meter lång och står på fyra pelare av granit, som är här.</b></p>"
    got = imported(tmp_path, "a.html", page)
    assert f"lead: | # Guess: It is the first paragraph of the text.\n  {LEAD}\n" in got.written


def test_a_bold_paragraph_further_down_stays_bold(tmp_path: Path) -> None:
    warning = "Gå inte på isen under bron, för den är svag och strömmen är stark där nu."
    got = imported(tmp_path, "a.html", f"<h1>Ny bro</h1><p><b>{LEAD}</b></p>{REST}<p><b>{warning}</b></p>")
    assert f"**{warning}**" in got.written
