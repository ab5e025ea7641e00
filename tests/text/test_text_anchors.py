"""Ids in the HTML of a text: one for each heading, and none that a part of the page has."""

import msgspec
from text_examples import OPTIONS, html


def test_headings_of_one_name_get_ids_of_their_own() -> None:
    assert html("## Tider\n\n## Tider") == '<h2 id="tider">Tider</h2>\n<h2 id="tider-2">Tider</h2>'


def test_a_heading_does_not_take_the_id_of_a_part_of_the_page() -> None:
    assert 'id="innehall-2"' in html("## Innehåll")
    assert 'id="andringar-2"' in html("## Ändringar")


def test_those_ids_are_in_the_language_of_the_text() -> None:
    english = msgspec.structs.replace(OPTIONS, language="en")
    assert 'id="content-2"' in html("## Content", english)
    assert 'id="innehall"' in html("## Innehåll", english)
