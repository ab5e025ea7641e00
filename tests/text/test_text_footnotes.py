"""Footnotes are at the end of a text, with links there and back. Incomplete ones are reported."""

import re

import pytest
from text_examples import OPTIONS, body, codes, html, only, problems, said

from pressgen.model import TextOptions
from pressgen.model.texts import summary
from pressgen.text import parse


def ids(source: str) -> list[str]:
    return re.findall(r'id="(fn[^"]+)"', html(source))


def test_notes_are_numbered_in_the_order_in_which_the_text_refers_to_them() -> None:
    read = body("Bron[^b] är ny[^a].\n\n[^a]: Från i år.\n[^b]: Den över ån.")
    assert read.blocks[-1].text == "[1] Den över ån.\n[2] Från i år."
    assert read.blocks[0].text.replace("\u2060", "") == "Bron[1] är ny[2]."


def test_every_link_to_a_note_and_back_leads_to_an_id_of_the_text() -> None:
    source = "Bron[^b] är ny[^a], mycket ny[^a].\n\n[^a]: Från i år[^c].\n[^b]: Den över ån.\n[^c]: Se [x](https://x.example)."
    targets = [link.target[1:] for link in body(source).links if link.target.startswith("#")]
    assert len(targets) == 2 * 4
    assert set(targets) == set(ids(source)) == set(body(source).anchors)


@pytest.mark.parametrize("address", ["https://kommun.example/a", "www.kommun.example"])
def test_a_reference_right_behind_an_address_is_none_of_it(address: str) -> None:
    read = body(f"Se {address}[^1].\n\n[^1]: Från i år.")
    assert read.blocks[0].text.replace("\u2060", "") == f"Se {address}[1]."
    assert read.links[0].target.endswith(address)


def test_texts_on_one_page_have_ids_of_their_own() -> None:
    source = "Bron[^1].\n\n[^1]: Ny."
    read = [
        parse(source, path=path, line=1, options=OPTIONS, part=part)[0]
        for path, part in (("a", ""), ("b", ""), ("a", "lead"))
    ]
    assert len({anchor for one in read for anchor in one.anchors}) == 6


def test_a_note_may_have_several_paragraphs_and_lists() -> None:
    shown = html("Bron[^1].\n\n[^1]: Ny.\n\n    Dyr.\n\n    * Blå\n    * Lång\n\nSlut.")
    assert "Ny.<p>Dyr.</p><ul><li>Blå</li><li>Lång</li></ul>" in shown
    assert shown.index("Slut.") < shown.index("Ny.")


def test_the_words_of_the_links_are_in_the_language_of_the_text() -> None:
    read = parse("Bron[^1].\n\n[^1]: Ny.", path="a.md", line=1, options=TextOptions(language="en"))[0]
    assert "note 1" in read.blocks[0].html
    assert "Back to the text" in read.blocks[1].html
    assert "not 1" in body("Bron[^1].\n\n[^1]: Ny.").blocks[0].html


def test_summaries_quotes_and_anchors_do_without_the_sign() -> None:
    read = body("Bron är ny[^1].\n\n## Om bron[^1]\n\n[^1]: Från i år.")
    assert summary(None, read) == "Bron är ny."
    assert read.blocks[1].anchor == "om-bron"
    assert said("– Bron är ny[^1], säger Bo Ek, rektor.\n\n[^1]: Från i år.").text == "Bron är ny"


def test_a_note_between_two_pieces_of_code_is_one() -> None:
    assert body("`a` [^1] `b`\n\n[^1]: Ny.").blocks[0].text == "a \u2060[1] b"


@pytest.mark.parametrize("source", ["`[^1]`", "\\[^1]", "```\n[^1]\n```"])
def test_what_is_code_or_escaped_refers_to_nothing(source: str) -> None:
    read = body(f"Bron[^1]\n\n{source}\n\n[^1]: Ny.")
    assert read.blocks[1].text == "[^1]"


def test_a_note_right_under_a_paragraph_and_another_is_a_note() -> None:
    assert codes("Bron[^a][^b]\n[^a]: Ny\n[^b]: Lång") == []


@pytest.mark.parametrize(
    ("source", "place"),
    [("Bron[^1]", "1:5"), ("Bron\n\n[^1]: Ny.", "3:1"), ("Bron[^1]\n\n[^1]: a\n[^1]: b", "4:1")],
)
def test_an_incomplete_note_is_reported(source: str, place: str) -> None:
    (problem,) = problems(source)
    assert (problem.code, f"{problem.line}:{problem.column}") == ("PG443", place)


def test_struck_out_words_are_said_to_be_so_in_plain_text() -> None:
    block = only("Priset är ~~900~~ **~~800~~** 700 kr.")
    assert block.html == "<p>Priset är <s>900</s> <strong><s>800</s></strong> 700\u00a0kr.</p>"
    assert block.text == "Priset är [struket: 900] [struket: 800] 700\u00a0kr."
