"""Calendars to subscribe to: what the newsroom invites to, and what one topic does."""

from pathlib import Path

import pytest
from lxml import html

from newsroom import CONFIG, built, release

ON = f"{CONFIG}calendar: true\n"
SITE = "https://press.storkoping.example/"
TALK = "event: {start: 2026-05-12 10:00, end: 2026-05-12 11:30, place: Torget}"


def texts(*more: str) -> dict[str, str | bytes]:
    """A release that invites, one that does not, and one of another topic that invites."""
    return {
        "content/vocabularies/topics.yaml": "trafik: Trafik\nskola: Skola\nvatten: Vatten\n",
        "content/releases/2026/bron.md": release(TALK, *more, title="Invigning; bron", topics="[trafik, vatten]"),
        "content/releases/2026/vatten.md": release(id="r-2", title="Vattnet", topics="[vatten]"),
        "content/releases/2026/skolan.md": release(
            "event: {start: 2026-05-20}", id="r-3", title="Öppet hus", topics="[skola]", published="2026-03-01"
        ),
    }


def components(calendar: str) -> list[dict[str, str]]:
    """The properties of the calendar, and of each event in it (RFC 5545, section 3.6)."""
    assert calendar.endswith("\r\nEND:VCALENDAR\r\n")
    assert max(len(line.encode()) for line in calendar.split("\r\n")) <= 75
    found: list[dict[str, str]] = []
    for line in calendar.replace("\r\n ", "").split("\r\n")[:-2]:
        name, _, value = line.partition(":")
        if name == "BEGIN":
            found.append({})
        elif name != "END":
            assert name not in found[-1], f"{name} stands twice"
            found[-1][name] = value
    return found


def titles(calendar: str) -> list[str]:
    return [one["SUMMARY"] for one in components(calendar)[1:]]


def test_the_calendar_of_the_newsroom_has_every_event(tmp_path: Path) -> None:
    head, bridge, school = components(built(tmp_path, texts(), ON)["calendar.ics"])
    assert head | {"PRODID": ""} == {
        "VERSION": "2.0",
        "PRODID": "",
        "UID": "tag:press.storkoping.example\\,2020-01-01:calendar",
        "LAST-MODIFIED": "20260401T060000Z",
        "NAME": "Pressrum Storköping",
        "X-WR-CALNAME": "Pressrum Storköping",
        "URL": SITE,
        "SOURCE;VALUE=URI": f"{SITE}calendar.ics",
        "REFRESH-INTERVAL;VALUE=DURATION": "PT6H",
    }
    assert (bridge["SUMMARY"], bridge["DTSTART"], bridge["LOCATION"]) == (
        "Invigning\\; bron",
        "20260512T080000Z",
        "Torget",
    )
    assert (school["SUMMARY"], school["DTSTART;VALUE=DATE"]) == ("Öppet hus", "20260520")


def test_an_event_has_the_same_identity_in_each_calendar_and_beside_its_page(tmp_path: Path) -> None:
    pages = built(tmp_path, texts(), ON)
    found = [
        components(pages[path])[1]["UID"]
        for path in ("calendar.ics", "amnen/trafik/calendar.ics", "2026/bron/bron.ics")
    ]
    assert found == ["tag:press.storkoping.example\\,2020-01-01:r-1"] * 3


def test_a_topic_has_its_own_events(tmp_path: Path) -> None:
    pages = built(tmp_path, texts(), ON)
    assert titles(pages["amnen/skola/calendar.ics"]) == ["Öppet hus"]
    assert (
        titles(pages["amnen/trafik/calendar.ics"])
        == titles(pages["amnen/vatten/calendar.ics"])
        == ["Invigning\\; bron"]
    )
    assert components(pages["amnen/skola/calendar.ics"])[0]["NAME"] == "Pressrum Storköping: Skola"


def test_the_page_about_subscribing_names_them_by_label(tmp_path: Path) -> None:
    page = html.fromstring(built(tmp_path, texts(), ON)["prenumerera/index.html"])
    links = page.xpath("//a[@type='text/calendar']/@href")
    assert links == [f"../{path}calendar.ics" for path in ("", "amnen/skola/", "amnen/trafik/", "amnen/vatten/")]


@pytest.mark.parametrize(
    "more",
    [
        "status: draft",
        "withdrawn: {date: 2026-04-10, reason: Fel dag.}",
        "expires: 2026-04-20",
    ],
    ids=["a draft", "withdrawn", "expired"],
)
def test_what_is_in_no_list_is_in_no_calendar(more: str, tmp_path: Path) -> None:
    pages = built(tmp_path, texts(more), ON)
    assert titles(pages["calendar.ics"]) == ["Öppet hus"]
    assert "amnen/trafik/calendar.ics" not in pages


def test_an_event_under_embargo_is_in_no_calendar(tmp_path: Path) -> None:
    later = {"content/releases/2026/sen.md": release(TALK, id="r-4", title="Hemligt", published="2026-05-02")}
    assert "Hemligt" not in built(tmp_path, texts() | later, ON)["calendar.ics"]


def test_where_nothing_is_invited_to_there_is_no_calendar(tmp_path: Path) -> None:
    pages = built(tmp_path, {"content/releases/2026/bron.md": release()}, ON)
    assert [path for path in pages if path.endswith(".ics")] == []
    assert "text/calendar" not in pages["prenumerera/index.html"]


def test_without_the_setting_there_is_none(tmp_path: Path) -> None:
    pages = built(tmp_path, texts())
    assert [path for path in pages if path.endswith("calendar.ics")] == []
    assert "text/calendar" not in pages["prenumerera/index.html"]
