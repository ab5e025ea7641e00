"""Archived feeds (RFC 5005, section 4): from the newsroom's feed, a reader walks back to the first release."""

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import msgspec
import pytest
from lxml import etree

from newsroom import CONFIG, built, release
from pressgen.build import examine
from pressgen.plan import plan
from pressgen.render import render

SITE = "https://press.storkoping.example/"
ON = f"{CONFIG}feeds: {{entries: 3, archive: true}}\n"
FORMATS = ["atom.xml", "rss.xml"]
HISTORY = {"fh": "http://purl.org/syndication/history/1.0"}
LATER = datetime(2027, 1, 1, tzinfo=UTC)


def texts(count: int, **keys: tuple[str, ...]) -> dict[str, str | bytes]:
    """So many releases, one a day: t-1 is the oldest. `keys` are more lines of some of them."""
    return {
        f"content/releases/2026/t-{number}.md": release(
            *keys.get(f"t{number}", ()), id=f"t-{number}", title=f"Text {number}", published=f"2026-01-{number:02d}"
        )
        for number in range(1, count + 1)
    }


def links(document: Any) -> dict[str, str]:
    """Where a document leads, by relation."""
    return {one.rel: one.href for one in document.feed.links}


def chain(pages: Mapping[str, str | bytes], name: str, site: str = SITE) -> Iterator[Any]:
    """The documents of a feed, from the newest to the oldest, as a feed reader reaches them."""
    address: str | None = site + name
    while address:
        document = feedparser.parse(pages[address.removeprefix(site)])
        assert not document.bozo
        yield document
        address = links(document).get("prev-archive")


def told(pages: Mapping[str, str | bytes], name: str) -> list[str]:
    """The titles in all documents of a feed."""
    return [entry.title for document in chain(pages, name) for entry in document.entries]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("count", [1, 3, 5, 6, 7, 11, 12])
def test_a_reader_walks_back_to_the_first_release_and_sees_each_once(name: str, count: int, tmp_path: Path) -> None:
    pages = built(tmp_path, texts(count), ON)
    assert told(pages, name) == [f"Text {number}" for number in range(count, 0, -1)]


@pytest.mark.parametrize("name", FORMATS)
def test_the_feed_itself_keeps_at_least_as_many_as_the_settings_say(name: str, tmp_path: Path) -> None:
    assert [len(one.entries) for one in chain(built(tmp_path, texts(11), ON), name)] == [5, 3, 3]


@pytest.mark.parametrize("name", FORMATS)
def test_documents_name_each_other_and_archives_say_that_they_are(name: str, tmp_path: Path) -> None:
    pages = built(tmp_path, texts(9), ON)
    newest, second, first = chain(pages, name)
    assert "current" not in links(newest)
    assert links(second)["current"] == links(first)["current"] == SITE + name
    assert links(second)["self"] == links(first)["next-archive"] == f"{SITE}feeds/2/{name}"
    assert "next-archive" not in links(second)
    assert "prev-archive" not in links(first)
    marks = [
        len(etree.fromstring(pages[path].encode()).findall(".//fh:archive", HISTORY))
        for path in (name, f"feeds/1/{name}")
    ]
    assert marks == [0, 1]


@pytest.mark.parametrize("name", FORMATS)
def test_a_new_release_changes_no_archive_but_the_newest(name: str, tmp_path: Path) -> None:
    before, after = (built(tmp_path / str(count), texts(count), ON) for count in (11, 12))
    assert before[f"feeds/1/{name}"] == after[f"feeds/1/{name}"]
    assert before[f"feeds/2/{name}"] != after[f"feeds/2/{name}"]
    assert feedparser.parse(before[f"feeds/2/{name}"]).entries == feedparser.parse(after[f"feeds/2/{name}"]).entries


@pytest.mark.parametrize("name", FORMATS)
def test_an_old_release_that_is_withdrawn_has_a_notice_in_its_place_and_in_the_feed(name: str, tmp_path: Path) -> None:
    pages = built(tmp_path, texts(9, t1=("withdrawn: {date: 2026-03-01, reason: Fel siffror.}",)), ON)
    newest, _, first = chain(pages, name)
    assert [one.title for one in newest.entries] == ["Text 9", "Text 8", "Text 7", "Tillbakadraget: Text 1"]
    assert [one.title for one in first.entries] == ["Text 3", "Text 2", "Tillbakadraget: Text 1"]
    assert newest.entries[3].id == first.entries[2].id


@pytest.mark.parametrize("name", FORMATS)
def test_a_release_that_expires_leaves_its_place_empty_so_that_no_other_moves(name: str, tmp_path: Path) -> None:
    pages = built(tmp_path, texts(9, t5=("expires: 2026-02-01",)), ON)
    assert [[one.title for one in document.entries] for document in chain(pages, name)] == [
        ["Text 9", "Text 8", "Text 7"],
        ["Text 6", "Text 4"],
        ["Text 3", "Text 2", "Text 1"],
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_under_embargo_is_in_no_document(name: str, tmp_path: Path) -> None:
    hidden = {"content/releases/2026/sen.md": release(id="sen", title="Hemligt", published="2026-06-01")}
    pages = built(tmp_path, texts(9) | hidden, ON)
    assert "Hemligt" not in told(pages, name)
    assert [path for path, text in pages.items() if "Hemligt" in text] == []


def test_json_feed_and_the_feeds_of_listings_have_no_archive(tmp_path: Path) -> None:
    pages = built(tmp_path, texts(9), ON)
    assert [path for path in pages if path.startswith("feeds/") and path.endswith(".json")] == []
    assert "prev-archive" not in pages["typer/news/atom.xml"]


def test_without_the_setting_there_is_none(tmp_path: Path) -> None:
    pages = built(tmp_path, texts(9), f"{CONFIG}feeds: {{entries: 3}}\n")
    assert [path for path in pages if path.startswith("feeds/")] == []
    assert "history" not in pages["atom.xml"] + pages["rss.xml"]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.skipif(
    "PRESSGEN_ARCHIVE" not in os.environ, reason="PRESSGEN_ARCHIVE=FOLDER: a large newsroom with archived feeds"
)
def test_the_chain_of_a_large_newsroom_has_each_listed_release_once(name: str) -> None:
    site, _ = examine(Path(os.environ["PRESSGEN_ARCHIVE"]))
    planned = plan(site, LATER)
    pages = tuple(page for page in planned.pages if page.path == name or page.format.endswith("-archive"))
    files = {one.path: one.data for one in render(msgspec.structs.replace(planned, pages=pages))}
    ids = [entry.id for document in chain(files, name, site.config.url) for entry in document.entries]
    told = [one for one in site.releases.values() if not one.draft and one.published <= LATER and not one.expires]
    assert len(ids) == len(set(ids)) == len(told)
