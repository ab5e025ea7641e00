"""Lines that belong apart, from the author's file to the page, the plain text and the feeds."""

import json
from pathlib import Path

import feedparser

from newsroom import built, release

BODY = (
    "Kommunen visar bron.\n\nTid: 10.00\nPlats: Torget\n\nAda Ek\nStorgatan 1\n123 45 Storköping\n\na) Ett\nb) Två\n\n"
)
BODY += "#### Program\n\nText.\n\n#### Plats\n\nText.\n"
TERMS = "<dl><div><dt>Tid:</dt><dd>10.00</dd></div><div><dt>Plats:</dt><dd>Torget</dd></div></dl>"
ADDRESS = "<p>Ada Ek<br>\nStorgatan 1<br>\n123 45 Storköping</p>"
LIST = '<ol type="a"><li>Ett</li><li>Två</li></ol>'
HEADINGS = '<h2 id="program">Program</h2>', '<h2 id="plats">Plats</h2>'


def test_pages_feeds_and_plain_text_keep_them_apart(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/releases/bron.md": release(body=BODY)})
    feeds = [
        feedparser.parse(site[name].encode(), sanitize_html=False, resolve_relative_uris=False)
        for name in ("rss.xml", "atom.xml")
    ]
    full = [feed.entries[0].content[0].value for feed in feeds]
    full.append(json.loads(site["feed.json"])["items"][0]["content_html"])
    for shown in (site["2026/bron/index.html"], *full):
        for part in (TERMS, ADDRESS, LIST, *HEADINGS):
            assert part in shown
    for part in ("Tid: 10.00\nPlats: Torget\n", "Ada Ek\nStorgatan 1\n123 45 Storköping\n", "a) Ett\nb) Två\n"):
        assert part in site["2026/bron/index.txt"]
