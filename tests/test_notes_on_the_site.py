"""Footnotes and struck-out words as readers meet them: on the page, as plain text, in feeds."""

import json
import re
from pathlib import Path

from newsroom import built, release

BODY = "Ett årskort kostar nu ~~900~~ 700 kronor.[^1]\n\n[^1]: Beslut den 27 april."
FILES = {
    "content/releases/2026/bad.md": release(id="r-bad", title="Lägre pris på badet", body=BODY),
    "content/releases/2026/gym.md": release(id="r-gym", title="Lägre pris på gymmet", body=BODY),
}


def test_the_page_has_the_note_with_links_there_and_back(tmp_path: Path) -> None:
    page = built(tmp_path, FILES)["2026/bad/index.html"]
    there, back = re.findall(r'href="#(fn[^"]+)"', page)
    assert f'<li id="{there}">Beslut den 27\u00a0april.' in page or f'<li id="{there}">Beslut den 27 april.' in page
    assert f'<sup class="note-mark" id="{back}"><a href="#{there}">not 1</a></sup>' in page


def test_the_plain_text_has_the_note_at_its_end_and_nothing_invisible(tmp_path: Path) -> None:
    text = built(tmp_path, FILES)["2026/bad/index.txt"]
    assert "[struket: 900] 700\u00a0kronor.[1]" in text
    assert "\n[1] Beslut den 27 april." in text
    assert "\u2060" not in text


def test_summaries_have_no_signs_of_notes(tmp_path: Path) -> None:
    made = built(tmp_path, FILES)
    assert "[1]" not in made["index.html"]
    assert [item["summary"] for item in json.loads(made["feed.json"])["items"]] == [
        "Ett årskort kostar nu [struket: 900] 700 kronor."
    ] * 2


def test_in_a_feed_the_ids_of_two_releases_differ_and_their_links_lead_to_the_pages(tmp_path: Path) -> None:
    items = json.loads(built(tmp_path, FILES)["feed.json"])["items"]
    ids = [one for item in items for one in re.findall(r' id="(fn[^"]+)"', item["content_html"])]
    assert len(ids) == len(set(ids)) == 4
    for item in items:
        assert set(re.findall(r'href="([^"]+)#fn', item["content_html"])) == {item["url"]}


def test_a_note_of_a_boilerplate_does_not_collide_with_one_of_the_text(tmp_path: Path) -> None:
    files = {
        "content/boilerplates/om.md": "---\ntitle: Om kommunen\n---\nVi är många.[^1]\n\n[^1]: Fler i år.\n",
        "content/releases/2026/bad.md": release(boilerplate="om", body=BODY),
    }
    page = built(tmp_path, files)["2026/bad/index.html"]
    ids = re.findall(r' id="(fn[^"]+)"', page)
    assert len(ids) == len(set(ids)) == 4
    assert set(re.findall(r'href="#(fn[^"]+)"', page)) == set(ids)
