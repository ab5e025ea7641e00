"""What was changed after publication is said on the page, in its plain text and in the feeds, from its day on."""

import html
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsroom import built, release

NOW = datetime(2026, 6, 24, 12, tzinfo=UTC)
PLACES = ("2026/bron/index.html", "2026/bron/index.txt", "rss.xml", "atom.xml", "feed.json")


def site(folder: Path, change: str, *more: str, now: datetime = NOW) -> dict[str, str]:
    """The site with one release that has one change, without tags."""
    pages = built(folder, {"content/releases/2026/bron.md": release(f"changes: [{change}]", *more)}, now=now)
    return {path: _words(text) for path, text in pages.items()}


def _words(text: str) -> str:
    """Feeds hold their HTML escaped."""
    return re.sub(r"</?(?:time|strong)[^>]*>", "", html.unescape(text))


@pytest.mark.parametrize("place", PLACES)
def test_a_change_is_noted(tmp_path: Path, place: str) -> None:
    pages = site(tmp_path, "{date: 2026-06-23, note: Ett stavfel är rättat.}")
    assert "Ändrad 23 juni 2026: Ett stavfel är rättat." in pages[place]


@pytest.mark.parametrize("place", PLACES)
def test_a_correction_is_marked_as_such(tmp_path: Path, place: str) -> None:
    pages = site(tmp_path, "{date: 2026-06-23, note: Summan var fel., correction: true}")
    assert "Rättad 23 juni 2026: Summan var fel." in pages[place]


def test_a_correction_is_one_for_search_engines_too(tmp_path: Path) -> None:
    pages = site(tmp_path, "{date: 2026-06-23, note: Summan var fel., correction: true}")
    assert '"CorrectionComment"' in pages["2026/bron/index.html"]


@pytest.mark.parametrize(("key", "moves"), [("major: false", False), ("major: true", True), ("correction: true", True)])
def test_what_moves_the_feeds(tmp_path: Path, key: str, moves: bool) -> None:
    pages = site(tmp_path, f"{{date: 2026-06-23, note: Ny uppgift., {key}}}")
    assert ("<updated>2026-06-23T08:00:00+02:00</updated>" in pages["atom.xml"]) is moves


def test_tomorrows_change_waits(tmp_path: Path) -> None:
    pages = site(tmp_path, "{date: 2026-06-25, note: Ny uppgift.}", "updated: 2026-06-25")
    assert [path for path, text in pages.items() if "Ny uppgift" in text or "2026-06-25" in text] == []


def test_an_expired_release_is_marked_and_leaves_lists_and_feeds(tmp_path: Path) -> None:
    pages = site(tmp_path, "{date: 2026-04-02, note: Ett stavfel.}", "expires: 2026-06-22")
    for place in PLACES[:2]:
        assert "Bron öppnar på måndag." in pages[place]
        assert "Upphörde att gälla 22 juni 2026" in pages[place]
    assert [path for path in (*PLACES[2:], "index.html") if "2026/bron/" in pages[path]] == []
