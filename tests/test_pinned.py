"""`pin`: a release that leads the front page for a time, whatever is newer."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import html

from newsroom import CONFIG, built, newsroom, release
from pressgen.build import examine

LAST = datetime(2026, 5, 3, 21, 59, 59, tzinfo=UTC)
OVER = datetime(2026, 5, 3, 22, 0, tzinfo=UTC)
"""The midnight after 3 May in Stockholm."""


def texts(*lines: str, count: int = 3) -> dict[str, str | bytes]:
    """Text 1, the oldest, with these lines, and newer ones."""
    return {
        f"content/releases/2026/t-{number}.md": release(
            *(lines if number == 1 else ()),
            id=f"t-{number}",
            title=f"Text {number}",
            published=f"2026-03-01 {8 + number // 60:02d}:{number % 60:02d}",
        )
        for number in range(1, count + 1)
    }


def front(pages: dict[str, str], path: str = "index.html") -> list[str]:
    """The titles on the front page, from the top."""
    return [one.text_content() for one in html.fromstring(pages[path]).xpath("//main//a[starts-with(., 'Text ')]")]


@pytest.mark.parametrize(
    ("now", "first"), [(LAST, "Text 1"), (OVER, "Text 3")], ids=["until the last second", "no longer"]
)
def test_it_leads_the_front_page_until_the_end_of_the_day(now: datetime, first: str, tmp_path: Path) -> None:
    shown = front(built(tmp_path, texts("pin: {until: 2026-05-03}"), now=now))
    assert shown[0] == first
    assert sorted(shown) == ["Text 1", "Text 2", "Text 3"]


def test_a_time_of_day_ends_it_then(tmp_path: Path) -> None:
    lines = "pin: {until: 2026-05-03 10:00}"
    before, after = (datetime(2026, 5, 3, *clock, tzinfo=UTC) for clock in ((7, 59, 59), (8, 0, 0)))
    assert front(built(tmp_path / "a", texts(lines), now=before))[0] == "Text 1"
    assert front(built(tmp_path / "b", texts(lines), now=after))[0] == "Text 3"


def test_feeds_the_archive_and_topics_keep_their_order(tmp_path: Path) -> None:
    with_pin, without = (
        built(tmp_path / name, texts(*lines)) for name, lines in (("a", ["pin: {until: 2026-06-01}"]), ("b", []))
    )
    assert [path for path in with_pin if with_pin[path] != without[path]] == ["index.html"]


def test_an_old_one_leads_and_stays_on_its_numbered_page(tmp_path: Path) -> None:
    pages = built(tmp_path, texts("pin: {until: 2026-06-01}", count=45))
    assert front(pages)[0] == "Text 1"
    assert front(pages, "sida/1/index.html")[-1] == "Text 1"


def test_of_several_the_newest_leads(tmp_path: Path) -> None:
    both = texts("pin: {until: 2026-06-01}") | {
        "content/releases/2026/t-2.md": release(
            "pin: {until: 2026-05-02}", id="t-2", title="Text 2", published="2026-03-01 08:02"
        )
    }
    assert front(built(tmp_path, both)) == ["Text 2", "Text 1", "Text 3"]


@pytest.mark.parametrize(
    "more",
    ["status: draft", "withdrawn: {date: 2026-04-10, reason: Fel.}", "expires: 2026-04-20"],
    ids=["a draft", "withdrawn", "expired"],
)
def test_what_is_in_no_list_leads_nothing(more: str, tmp_path: Path) -> None:
    assert front(built(tmp_path, texts("pin: {until: 2026-06-01}", more))) == ["Text 3", "Text 2"]


def test_an_embargo_holds_whatever_is_pinned(tmp_path: Path) -> None:
    hidden = {
        "content/releases/2026/sen.md": release(
            "pin: {until: 2026-06-09}", id="sen", title="Hemligt", published="2026-06-01"
        )
    }
    pages = built(tmp_path, texts() | hidden)
    assert [path for path, text in pages.items() if "Hemligt" in text] == []


def test_the_day_of_the_front_page_in_the_sitemap_is_that_of_the_newest(tmp_path: Path) -> None:
    pinned, plain = (
        built(tmp_path / one[:1], texts(one)) for one in ("pin: {until: 2026-06-01}", "updated: 2026-03-01 08:01")
    )
    assert _front_day(pinned) == _front_day(plain) == "2026-03-01T08:03:00+01:00"


def _front_day(pages: dict[str, str]) -> str:
    found = re.search(r"<loc>https://press.storkoping.example/</loc>\s*<lastmod>(.+?)</lastmod>", pages["sitemap.xml"])
    return found[1] if found else ""


@pytest.mark.parametrize(
    "value", ["2026-06-01", "{}", "{until: i morgon}", "{until: 2026-06-01, from: 2026-05-01}", "true"]
)
def test_another_form_is_told(value: str, tmp_path: Path) -> None:
    _, problems = examine(newsroom(tmp_path, texts(f"pin: {value}"), CONFIG))
    (problem,) = [one for one in problems if one.level == "error"]
    assert (problem.path, problem.line) == ("content/releases/2026/t-1.md", 6)
