"""A withdrawn release: its page says when and why, its words are gone from everywhere, and feed readers are told."""

import json
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest
from lxml import etree, html

from newsroom import CONFIG, built, release

GONE = datetime(2026, 4, 20, 10, tzinfo=UTC)
WORDS = ("Ordbrygga", "Ordingress", "Ordbild", "Ordfil", "Ordrattning", "Ordpuff", "ordslut")
FILES: dict[str, str | bytes] = {
    "content/releases/2026/bron.md": release(
        "withdrawn: {date: 2026-04-20 12:00, reason: Siffrorna var fel.}",
        "lead: Ordingress om bron.",
        "changes: [{date: 2026-04-10, note: Ordrattning, correction: true}]",
        "attachments: [{src: ordfil.pdf, title: Ordfil}]",
        "related: [r-2]",
        title="Bron öppnar",
        topics="[trafik]",
        body="Ordbrygga.\n\n– Ordpuff, säger Kim Ek, ordslut.\n\n[Ordbild](ordfil.pdf)",
    ),
    "content/releases/2026/ordfil.pdf": b"%PDF-1.4 Ordfil",
    "content/releases/2026/skolan.md": release("related: [r-1]", id="r-2", title="Skolan", topics="[trafik]"),
    "content/vocabularies/topics.yaml": "trafik: Trafik\n",
}
FEEDS = ("", "amnen/trafik/", "typer/news/")
TAG = "tag:press.storkoping.example,2020-01-01:r-1"


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site from the instant of the withdrawal on."""
    return built(tmp_path_factory.mktemp("after"), FILES, now=GONE)


def test_the_day_before_nothing_shows(tmp_path: Path) -> None:
    pages = built(tmp_path, FILES, now=datetime(2026, 4, 20, 9, 59, 59, tzinfo=UTC))
    assert "Ordbrygga" in pages["2026/bron/index.html"]
    assert not [path for path, text in pages.items() if "Siffrorna" in text]


def test_no_word_of_it_is_left_in_any_file(after: dict[str, str]) -> None:
    found = {word: [path for path, text in after.items() if word.lower() in (path + text).lower()] for word in WORDS}
    assert found == {word: [] for word in WORDS}


def test_the_page_and_its_text_say_when_and_why(after: dict[str, str]) -> None:
    for path in ("2026/bron/index.html", "2026/bron/index.txt"):
        assert "Tillbakadraget" in after[path]
        assert "20 april 2026" in after[path]
        assert "Siffrorna var fel." in after[path]


def test_its_title_says_first_that_it_does_not_hold_and_its_page_leads_to_the_latest_news(
    after: dict[str, str],
) -> None:
    page = html.fromstring(after["2026/bron/index.html"])
    assert page.xpath("string(//h1/*[1])") == "Tillbakadraget"
    assert page.xpath("string(//h1/s)") == "Bron öppnar"
    assert page.xpath("//section[h2='Senaste nytt']//a/@href") == ["../../2026/skolan/"]


def test_it_is_in_no_list(after: dict[str, str]) -> None:
    lists = (
        "index.html",
        "arkiv/2026/index.html",
        "arkiv/2026/04/index.html",
        "amnen/trafik/index.html",
        "sitemap.xml",
    )
    assert [path for path in lists if "2026/bron/" in after[path]] == []


def test_another_release_still_names_it(after: dict[str, str]) -> None:
    assert "Bron öppnar</a>" in after["2026/skolan/index.html"]


@pytest.mark.parametrize("folder", FEEDS)
def test_atom_has_a_tombstone_for_readers_that_know_it_and_a_notice_for_the_others(
    after: dict[str, str], folder: str
) -> None:
    feed = etree.fromstring(after[f"{folder}atom.xml"].encode())
    names = {"a": "http://www.w3.org/2005/Atom", "at": "http://purl.org/atompub/tombstones/1.0"}
    assert feed.xpath("a:entry/a:title/text()", namespaces=names) == ["Tillbakadraget: Bron öppnar", "Skolan"]
    assert feed.xpath("string(a:entry[1]/a:updated)", namespaces=names) == "2026-04-20T12:00:00+02:00"
    (grave,) = feed.findall("at:deleted-entry", names)
    assert dict(grave.attrib) == {"ref": TAG, "when": "2026-04-20T12:00:00+02:00"}
    assert grave.findtext("at:comment", namespaces=names) == "Siffrorna var fel."
    assert feed.findtext("a:updated", namespaces=names) == "2026-04-20T12:00:00+02:00"


@pytest.mark.parametrize("folder", FEEDS)
def test_rss_readers_see_a_notice_in_its_place(after: dict[str, str], folder: str) -> None:
    notice = next(one for one in feedparser.parse(after[f"{folder}rss.xml"]).entries if one.id == TAG)
    assert notice.title == "Tillbakadraget: Bron öppnar"
    assert notice.summary == "Siffrorna var fel."
    assert notice.link == "https://press.storkoping.example/2026/bron/"


@pytest.mark.parametrize("folder", FEEDS)
def test_json_readers_see_a_notice_in_its_place(after: dict[str, str], folder: str) -> None:
    notice = next(one for one in json.loads(after[f"{folder}feed.json"])["items"] if one["id"] == TAG)
    assert notice["title"] == "Tillbakadraget: Bron öppnar"
    assert notice["date_modified"] == "2026-04-20T12:00:00+02:00"
    assert "Siffrorna var fel." in notice["content_html"]


def test_a_notice_leaves_the_feed_as_anything_old_does(tmp_path: Path) -> None:
    later = {
        f"content/releases/2026/nyhet-{day}.md": release(id=f"n-{day}", published=f"2026-04-2{day}") for day in (1, 2)
    }
    pages = built(tmp_path, FILES | later, config=f"{CONFIG}feeds: {{entries: 2}}\n")
    assert TAG not in pages["rss.xml"] + pages["atom.xml"] + pages["feed.json"]
