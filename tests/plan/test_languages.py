"""A newsroom in several languages: a listing and feeds for each."""

import json
from pathlib import Path

from lxml import html

from newsroom import built, release

SWEDISH = release(id="bron", title="Bron öppnar")
ENGLISH = release(id="bridge", title="The bridge opens", language="en")
BOTH = {"content/releases/bron.md": SWEDISH, "content/releases/bridge.md": ENGLISH}


def test_each_language_has_a_listing_in_that_language(tmp_path: Path) -> None:
    page = html.fromstring(built(tmp_path, BOTH)["sprak/en/index.html"])
    assert (page.get("lang"), page.xpath("string(//h1)")) == ("en", "English (1)")
    assert [title.text for title in page.findall(".//article//h2/a")] == ["The bridge opens"]


def test_each_language_has_feeds_in_that_language(tmp_path: Path) -> None:
    feed = json.loads(built(tmp_path, BOTH)["sprak/en/feed.json"])
    assert (feed["language"], [item["title"] for item in feed["items"]]) == ("en", ["The bridge opens"])


def test_a_newsroom_in_one_language_has_no_listing_of_languages(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/releases/bron.md": SWEDISH})
    assert not [path for path in site if path.startswith("sprak/")]


def test_an_embargoed_translation_does_not_reveal_its_language(tmp_path: Path) -> None:
    later = release(id="bridge", language="en", published="2026-06-01")
    site = built(tmp_path, BOTH | {"content/releases/bridge.md": later})
    assert not [path for path in site if path.startswith("sprak/")]
