"""Titles with special characters are the same in every feed; characters that XML forbids are dropped."""

import json

import pytest
from sample_views import feed_page, release, rendered, xml

from pressgen.model import BodyView

NAMES = {"a": "http://www.w3.org/2005/Atom"}
TITLES = [
    "a < b",
    "Kropp & själ",
    "slut ]]> här",
    "&amp; som ord",
    "Fest 🎉",
    "שלום עולם",
    "مرحبا",
    "l\u00e5ng " * 1000 + "titel",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_the_same_in_every_feed(title: str) -> None:
    view = release(title=title, summary=title)
    assert xml(feed_page("rss", view)).findtext(".//item/title") == title
    assert xml(feed_page("atom", view)).findtext("a:entry/a:title", namespaces=NAMES) == title
    assert json.loads(rendered(feed_page("json", view)))["items"][0]["title"] == title


@pytest.mark.parametrize("kind", ["rss", "atom", "json"])
@pytest.mark.parametrize("character", ["\x0b", "\x00", "\x1f", "\x7f", "\x9f", "\ud800", "\ufdd0", "\ufffe", "\uffff"])
def test_a_forbidden_character_is_dropped_and_nothing_else(kind: str, character: str) -> None:
    odd = release(
        title=f"Ny{character} bro",
        summary=f"Bron{character} är klar.",
        body=BodyView(f"<p>Bron{character} är klar.</p>"),
    )
    assert rendered(feed_page(kind, odd)) == rendered(feed_page(kind, release()))


def test_the_end_of_a_cdata_section_in_a_body_is_only_text() -> None:
    view = release(body=BodyView("<p>]]&gt; och ]]></p>"))
    assert xml(feed_page("atom", view)).findtext(".//a:content", namespaces=NAMES) == "<p>]]&gt; och ]]></p>"
