"""Pages with mistakes: each of their words stands in the text, where a browser shows it."""

import json
from pathlib import Path

import pytest
from moving import moved


def body(folder: Path, html: str) -> str:
    """What becomes of a page. Every word of it is accounted for."""
    item = {"id": "1", "title": "Ny bro", "date_published": "2026-03-02T09:30:00+01:00", "content_html": html}
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Pressrum", "items": [item]}
    return moved(folder, "json", {"feed.json": json.dumps(feed)}).text("Ny bro").split("---\n", 2)[2]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ul>Gång<li>Cykel</ul>", "* Gång\n* Cykel\n"),
        ("<ul>Gång <b>och</b> cykel<ul><li>Bil</ul></ul>", "* Gång **och** cykel\n   * Bil\n"),
        ("<ul><p>Gång<ul><li>Cykel</ul></ul>", "* Gång\n   * Cykel\n"),
        ("<ul><li>Gång<div>1. Cykel</div></ul>", "* Gång 1. Cykel\n"),
        ("<ul><li>Gång<ul><li>Cykel</ul>och bil</ul>", "* Gång och bil\n   * Cykel\n"),
    ],
)
def test_words_in_a_list_without_an_item_are_one(tmp_path: Path, html: str, text: str) -> None:
    assert body(tmp_path, html) == text


def test_lists_in_items_without_words_are_not_indented_until_they_are_code(tmp_path: Path) -> None:
    assert body(tmp_path, "<ul><li>" * 4 + "Gång<ul><li>Cykel</ul>") == "* Gång\n   * Cykel\n"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><td>År<td>Meter</tr><p>Bron</p></table>", "Bron\n\n| År | Meter |\n| --- | --- |\n"),
        ("<table><tr><th>År</th><td><x><th>Meter</th></x></td></tr></table>", "| År | Meter |\n| --- | --- |\n"),
        ("<table><tr><td>Från<p>2. maj</p><td>Meter</tr></table>", "| Från 2. maj | Meter |\n| --- | --- |\n"),
    ],
)  # fmt: skip
def test_words_of_a_table_stand_once_in_a_cell_or_before_the_table(tmp_path: Path, html: str, text: str) -> None:
    assert body(tmp_path, html) == text


def test_a_link_in_a_link_is_the_only_one(tmp_path: Path) -> None:
    html = '<p><a href="https://a.example/">Bron <x><a href="https://b.example/">öppnar</a></x></a></p>'
    assert body(tmp_path, html) == "Bron [öppnar](https://b.example/)\n"


def test_a_picture_divides_the_words_around_it(tmp_path: Path) -> None:
    assert body(tmp_path, '<p>Bron<img src="a.png" alt="">öppnar<img src="a.png" alt="">!</p>') == "Bron öppnar!\n"


def test_words_of_a_figure_beside_its_picture_and_caption_are_a_paragraph(tmp_path: Path) -> None:
    html = '<figure><img src="a.png" alt="A"><figcaption>Bron</figcaption>Den är ny.</figure>'
    assert body(tmp_path, html) == "Den är ny.\n"


def test_blocks_in_a_heading_are_words_of_their_own(tmp_path: Path) -> None:
    assert body(tmp_path, "<h2>Bron<div>öppnar</div></h2><p>I maj.</p>") == "## Bron öppnar\n\nI maj.\n"


def test_a_picture_in_code_is_told(tmp_path: Path) -> None:
    assert body(tmp_path, '<pre>Bron<p>öppnar</p><img src="a.png" alt="Bild"></pre>') == "```\nBron\nöppnar\n```\n"


def test_lines_of_code_are_no_values(tmp_path: Path) -> None:
    html = "<pre>2026-03-02 9:30\ncontact: 08-465 004 12\n\n</pre>"
    assert body(tmp_path, html) == "```\n2026-03-02 9:30\ncontact: 08-465 004 12\n```\n"


def test_notes_within_a_list_are_notes(tmp_path: Path) -> None:
    html = '<ul><li>Bron<div><p>Öppnar<a href="#footnote-1">1</a></p><ol><li id="footnote-1">I maj</li></ol></div></li></ul>'
    assert body(tmp_path, html) == "* Bron Öppnar[^1]\n\n[^1]: I maj\n"


def test_a_reference_to_a_note_that_is_not_there_is_its_number(tmp_path: Path) -> None:
    assert body(tmp_path, '<p>Bron <a href="#footnote-1">7</a> öppnar.</p>') == "Bron 7 öppnar.\n"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<ul><li>Gång<ul><li>Cykel</ul>1. Bil</ul>", "* Gång 1. Bil\n   * Cykel\n"),
        ("<ul><li>Gång <b>och<ul><li>Cykel</ul></b> bil</ul>", "* Gång **och** bil\n   * Cykel\n"),
    ],
)
def test_words_behind_a_list_in_an_item_stand_before_it(tmp_path: Path, html: str, text: str) -> None:
    assert body(tmp_path, html) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Bro<x>n<p>Öppnar</p>I m</x>aj", "Bron\n\nÖppnar\n\nI maj\n"),
        ("<p>Bron</p>Öppn<b>ar<img src='a.png' alt='En bro'>I m</b>aj", "Bron\n\nÖppnar\n\nI maj\n"),
    ],
)
def test_a_word_that_goes_into_an_element_with_blocks_stays_whole(tmp_path: Path, html: str, text: str) -> None:
    assert body(tmp_path, html) == text


def test_a_picture_in_a_link_within_a_paragraph_leaves_the_link(tmp_path: Path) -> None:
    html = '<p>Se <a href="https://a.example/">bron<img src="a.png" alt="En bro"></a></p>'
    assert body(tmp_path, html) == "Se [bron](https://a.example/)\n"


def test_a_note_without_words_is_none(tmp_path: Path) -> None:
    html = '<p>Bron<a href="#footnote-1">1</a> öppnar.</p><ol><li id="footnote-1"></li></ol>'
    assert body(tmp_path, html) == "Bron1 öppnar.\n"


def test_a_picture_in_a_note_is_told(tmp_path: Path) -> None:
    html = '<p>Bron<a href="#footnote-1">1</a></p><ol><li id="footnote-1">I maj<img src="a.png" alt="En bro"></li></ol>'
    assert body(tmp_path, html) == "Bron[^1]\n\n[^1]: I maj\n"


def test_an_item_between_notes_is_an_item(tmp_path: Path) -> None:
    html = '<p>Bron<a href="#footnote-1">1</a></p><ol><li>Gång</li><li id="footnote-1">I maj</li></ol>'
    assert body(tmp_path, html) == "Bron[^1]\n\n1. Gång\n\n[^1]: I maj\n"


def test_words_and_a_picture_beside_the_address_of_a_contact_are_read(tmp_path: Path) -> None:
    html = '<ul><li><img src="ada.png" alt="Ada"><b>På plats i dag</b><address>Torget 1</address></li></ul>'
    assert body(tmp_path, html) == "**På plats i dag**\\\nTorget 1\n"
