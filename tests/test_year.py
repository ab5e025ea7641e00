"""A year in the life of a newsroom, in sixty days: whatever happens, a reader that keeps state sees each release as new once.

Releases are written, embargoed, edited, renamed and withdrawn; the site moves below a path, gets another theme and another
time zone. After each day's change the site is built, and a strict reader fetches its feeds.
"""

import calendar
import json
import re
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import feedparser
from lxml import html

from newsroom import newsroom, release, site
from pressgen.build import build, examine
from pressgen.cli.commands.mv import move_release
from pressgen.cli.compare_revision import compare_with

DAYS = 60
FIRST = datetime(2026, 1, 5, 12, tzinfo=UTC)
CONFIG = """\
title: Pressrum Storköping
url: https://press.storkoping.example/
language: sv
timezone: Europe/Stockholm
identity: {authority: storkoping.example, since: 2026-01-01}
feeds: {entries: 20}
"""


class Entry(NamedTuple):
    """What a reader sees of a release."""

    id: str
    link: str
    updated: datetime


class Reader:
    """Keeps what it has seen, as feed readers do, and trusts nothing but ids."""

    def __init__(self) -> None:
        self.seen: dict[str, Entry] = {}
        self.new: list[str] = []
        self.moved: list[str] = []
        """Ids whose `updated` has changed: readers show them again as changed."""

    def fetch(self, feed: list[Entry]) -> None:
        assert len({entry.id for entry in feed}) == len(feed)
        for entry in feed:
            known = self.seen.get(entry.id)
            if known is None:
                self.new.append(entry.id)
            elif known.updated != entry.updated:
                self.moved.append(entry.id)
            self.seen[entry.id] = entry


class Newsroom:
    """The newsroom's folder, and what its people do."""

    def __init__(self, root: Path) -> None:
        self.root = newsroom(root, {"content/vocabularies/topics.yaml": "vard: Vård\n"}, CONFIG)
        self.places: dict[int, str] = {}

    def write(self, number: int, day: datetime) -> None:
        path = f"content/releases/{day:%Y}/text-{number}.md"
        text = release("topics: [vard]", id=f"r-{number}", title=f"Text {number}", published=f"{day:%Y-%m-%d}")
        newsroom(self.root, {path: text}, self.config())
        self.places[number] = path

    def change(self, number: int, old: str, new: str) -> None:
        file = self.root / self.places[number]
        assert old in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")

    def rename(self, number: int, new: str) -> None:
        move_release(self.root, Path(self.places[number]), Path(new))
        self.places[number] = new

    def config(self) -> str:
        file = self.root / "pressgen.yaml"
        return file.read_text("utf-8") if file.exists() else CONFIG

    def configure(self, old: str, new: str) -> None:
        assert old in self.config()
        (self.root / "pressgen.yaml").write_text(self.config().replace(old, new), "utf-8")

    def texts(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in [self.root / "pressgen.yaml", *(self.root / "content").rglob("*.*")]
        }


PAGE = '{% extends "theme/release.html" %}{% block share %}{% endblock %}'
EVENTS: dict[int, Callable[[Newsroom, datetime], object]] = {
    5: lambda rum, now: rum.write(1000, now + timedelta(days=9)),
    10: lambda rum, _: rum.change(3, "Bron öppnar på måndag.", "Bron öppnar på tisdag."),
    12: lambda rum, _: rum.change(4, "topics:", "changes: [{date: 2026-01-16, note: Rättad dag}]\ntopics:"),
    15: lambda rum, _: rum.rename(13, "content/releases/2026/nytt-namn.md"),
    20: lambda rum, _: rum.configure("press.storkoping.example/", "www.storkoping.example/press/"),
    25: lambda rum, _: newsroom(rum.root, {"templates/release.html": PAGE}, rum.config()),
    26: lambda rum, _: rum.configure("feeds:", 'theme: {accent: "#1f5f7a"}\nfeeds:'),
    30: lambda rum, _: rum.change(28, "topics:", "withdrawn: {date: 2026-02-04, reason: Fel siffror}\ntopics:"),
    35: lambda rum, _: rum.configure("Europe/Stockholm", "Europe/Helsinki"),
    40: lambda rum, _: rum.rename(13, "content/releases/broar/tredje-namnet.md"),
    45: lambda rum, _: rum.change(44, "topics:", "changes: [{date: 2026-02-19, note: Ny tid, major: true}]\ntopics:"),
}
"""What happens on a day, beside the day's new release."""


def feeds(output: Path) -> dict[str, list[Entry]]:
    """Every feed of the site, as readers take it."""
    found = {}
    for path in sorted(output.rglob("*")):
        if path.name in ("rss.xml", "atom.xml"):
            parsed = feedparser.parse(path.read_bytes())
            assert not parsed.bozo, path
            found[path.relative_to(output).as_posix()] = [
                Entry(
                    one.id,
                    one.link,
                    instant(dict.get(one, "updated_parsed") or one.published_parsed),
                )
                for one in parsed.entries
            ]
        elif path.name == "feed.json":
            found[path.relative_to(output).as_posix()] = [
                Entry(one["id"], one["url"], datetime.fromisoformat(one["date_modified"]))
                for one in json.loads(path.read_bytes())["items"]
            ]
    return found


def instant(parsed: time.struct_time) -> datetime:
    return datetime.fromtimestamp(calendar.timegm(parsed), UTC)


def lead_on(files: dict[str, str], old: str, now: str) -> bool:
    """Whether the page at the site path `old` is the one at `now`, or leads on to it."""
    page = html.fromstring(files[old + "index.html"])
    target = page.xpath("string(//meta[@http-equiv='refresh']/@content)").removeprefix("0; url=")
    return old == now or (bool(target) and re.sub(r"^(\.\./)+", "", target) == now)


def test_a_reader_sees_every_release_as_new_exactly_once(tmp_path: Path) -> None:
    rum, readers, addresses = Newsroom(tmp_path), {}, {}  # type: ignore[var-annotated]
    before: dict[str, bytes] = {}
    for day in range(DAYS):
        now = FIRST + timedelta(days=day)
        rum.write(day, now - timedelta(days=day % 3 == 2))
        if day in EVENTS:
            EVENTS[day](rum, now)
        assert compare_with(rum.root, before, now) == (), day
        build(rum.root, rum.root / "output", rum.root / ".pressgen", now)
        for name, entries in feeds(rum.root / "output").items():
            readers.setdefault(name, Reader()).fetch(entries)
        files, paths = site(rum.root / "output"), examine(rum.root)[0].paths
        for number, place in rum.places.items():
            if paths[place] + "index.html" in files:
                addresses.setdefault(number, set()).add(paths[place])
            assert all(lead_on(files, old, paths[place]) for old in addresses.get(number, ())), (day, number)
        before = rum.texts()

    everything = sorted(f"tag:storkoping.example,2026-01-01:r-{number}" for number in rum.places)
    assert {"rss.xml", "atom.xml", "feed.json", "amnen/vard/rss.xml", "typer/news/feed.json"} <= readers.keys()
    for name, reader in readers.items():
        assert sorted(reader.new) == everything, name
    assert readers["feed.json"].moved.count("tag:storkoping.example,2026-01-01:r-44") == 1
    assert len(addresses[13]) == 3
