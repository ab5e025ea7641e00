"""Ids in the HTML of a text: one for each heading, and none that a part of the page has."""

import msgspec
from text_examples import OPTIONS, body, html

from pressgen.text import parse


def test_headings_of_one_name_get_ids_of_their_own() -> None:
    assert html("## Tider\n\n## Tider") == '<h2 id="tider">Tider</h2>\n<h2 id="tider-2">Tider</h2>'


def test_a_heading_does_not_take_the_id_of_a_part_of_the_page() -> None:
    assert 'id="innehall-2"' in html("## Innehåll")
    assert 'id="andringar-2"' in html("## Ändringar")


def test_those_ids_are_in_the_language_of_the_text() -> None:
    english = msgspec.structs.replace(OPTIONS, language="en")
    assert 'id="content-2"' in html("## Content", english)
    assert 'id="innehall"' in html("## Innehåll", english)


def test_quotes_have_ids_by_their_number() -> None:
    read = body("– Bra, säger Bo Ek.\n\nText.\n\n– Ja, säger Ada Al.")
    assert [block.anchor for block in read.blocks] == ["citat-1", "", "citat-2"]
    assert [block.quote.anchor for block in read.blocks if block.quote] == ["citat-1", "citat-2"]
    assert 'id="citat-2"' in read.blocks[2].html


def test_a_quote_and_a_heading_never_share_an_id() -> None:
    read = body("## Citat 1\n\n– Bra, säger Bo Ek.\n\n## Citat 2\n\n– Ja, säger Ada Al.")
    anchors = [block.anchor for block in read.blocks]
    assert anchors == ["citat-1", "citat-2", "citat-2-2", "citat-3"]


def test_quotes_of_several_texts_on_a_page_have_different_ids() -> None:
    lead, _ = parse("– Bra, säger Bo Ek.", path="a.md", line=1, options=OPTIONS, part="lead")
    assert lead.blocks[0].anchor == "citat-lead-1"
