"""Titles as nobody writes them, from the author's file to the feed reader: each comes through whole, or is refused with its place."""

import json
from pathlib import Path

import feedparser
import pytest
from lxml import etree, html

from newsroom import built, newsroom, release
from pressgen.build import examine

TITLES = {
    "markup": "Fler <b>lägenheter</b> & villor <script>alert(1)</script>",
    "end of CDATA": "Slut ]]> här <![CDATA[ och där",
    "entity": "Ris &amp; ros &nbsp; &lt;",
    "end of script": "</script><! -- {{ site }} {% raw %}",
    "emoji": "Grattis 👩🏽‍🚒🇸🇪 till brandkåren",
    "right to left": "إصلاح تسرب المياه (Norrby) عاجل",
    "5,000 characters": "Långt " * 833 + "no",
    "quotation marks": """"Årets" 'bästa' \\ skola""",
}


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_an_odd_title_comes_through_whole(tmp_path: Path, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    site = built(tmp_path, {"content/releases/bron.md": release(title=quoted)})
    for name in ("rss.xml", "atom.xml"):
        feed = feedparser.parse(site[name].encode(), sanitize_html=False)
        assert (feed.bozo, len(feed.entries)) == (False, 1)
    assert json.loads(site["feed.json"])["items"][0]["title"] == title
    page = html.fromstring(site["2026/bron/index.html"])
    assert page.findtext(".//h1") == title
    told = json.loads(page.findtext(".//script[@type='application/ld+json']"))
    assert told["@graph"][0]["headline"] == title


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
def test_xml_holds_the_title_to_the_letter(tmp_path: Path, title: str) -> None:
    quoted = "'" + title.replace("'", "''") + "'"
    site = built(tmp_path, {"content/releases/bron.md": release(title=quoted)})
    assert etree.fromstring(site["rss.xml"].encode()).findtext(".//item/title") == title
    assert etree.fromstring(site["atom.xml"].encode()).findtext(".//{*}entry/{*}title") == title


@pytest.mark.parametrize("sign", ["\x0b", "\x00", "\x1f", "\ufffe"])
def test_a_character_that_no_feed_can_carry_is_refused_where_it_stands(tmp_path: Path, sign: str) -> None:
    _, problems = examine(newsroom(tmp_path, {"content/releases/bron.md": release(title=f"Bron{sign} öppnar")}))
    assert ("PG103", 3, 12) in [(one.code, one.line, one.column) for one in problems]
