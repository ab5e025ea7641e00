"""A release that invites to something: time and place on its page, in feeds and in a file for calendars."""

import json
from pathlib import Path

import pytest
from lxml import html

from newsroom import CONFIG, built, release

TALK = "event: {start: 2026-05-12 10:00, end: 2026-05-12 11:30, place: 'Rådhuset, sal 2; plan 3'}"


def site(folder: Path, *lines: str, **keys: str) -> dict[str, str]:
    return built(folder, {"content/releases/2026/bron.md": release(*lines, **keys)})


def properties(calendar: str) -> dict[str, str]:
    """The properties of the event, as a reader unfolds them (RFC 5545, section 3.1)."""
    unfolded = calendar.replace("\r\n ", "")
    assert unfolded.endswith("\r\n")
    assert "\n" not in unfolded.replace("\r\n", "")
    lines = unfolded.split("\r\n")[:-1]
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VEVENT", "END:VCALENDAR"]
    return dict(line.split(":", 1) for line in lines)


def shown(page: str) -> str:
    return " ".join(html.fromstring(page).xpath("string(//div[@class='event-box']/dl)").split())


def test_the_page_says_when_and_where_and_leads_to_the_file(tmp_path: Path) -> None:
    page = site(tmp_path, TALK)["2026/bron/index.html"]
    assert shown(page) == "Tid: tisdag 12 maj 2026 kl. 10.00–11.30 Plats: Rådhuset, sal 2; plan 3"
    assert html.fromstring(page).xpath("//a[@type='text/calendar']/@href") == ["../../2026/bron/bron.ics"]


@pytest.mark.parametrize(
    ("event", "last"),
    [
        ("{start: 2026-04-30 18:00, end: 2026-05-01 14:00:01}", True),
        ("{start: 2026-04-30 18:00, end: 2026-05-01 14:00}", False),
        ("{start: 2026-05-01 09:00}", True),
        ("{start: 2026-04-30 23:00}", False),
        ("{start: 2026-05-01}", True),
        ("{start: 2026-04-29, end: 2026-04-30}", False),
    ],
)
def test_what_is_over_is_no_longer_offered_to_calendars(event: str, *, last: bool, tmp_path: Path) -> None:
    page = site(tmp_path, f"event: {event}")["2026/bron/index.html"]  # on 1 May 2026, at 14:00
    assert ("Lägg till i kalendern" in page, "Det här har varit." in page) == (last, not last)


def test_the_file_for_calendars_is_in_utc_and_escaped(tmp_path: Path) -> None:
    assert properties(site(tmp_path, TALK)["2026/bron/bron.ics"]) | {"PRODID": ""} == {
        "BEGIN": "VEVENT",
        "VERSION": "2.0",
        "PRODID": "",
        "UID": "tag:press.storkoping.example\\,2020-01-01:r-1",
        "DTSTAMP": "20260401T060000Z",
        "DTSTART": "20260512T080000Z",
        "DTEND": "20260512T093000Z",
        "SUMMARY": "Bron öppnar",
        "LOCATION": "Rådhuset\\, sal 2\\; plan 3",
        "DESCRIPTION": "Bron öppnar på måndag.\\n\\nhttps://press.storkoping.example/2026/bron/",
        "URL": "https://press.storkoping.example/2026/bron/",
        "END": "VCALENDAR",
    }


def test_a_long_line_is_folded_at_75_octets_between_characters(tmp_path: Path) -> None:
    calendar = site(tmp_path, "event: {start: 2026-05-12 10:00}", title="Åäö " * 27)["2026/bron/bron.ics"]
    assert max(len(line.encode()) for line in calendar.split("\r\n")) == 75
    assert properties(calendar)["SUMMARY"] == ("Åäö " * 27).strip()


@pytest.mark.parametrize(
    ("event", "said", "times"),
    [
        ("{start: 2026-05-12}", "Tid: tisdag 12 maj 2026", {"DTSTART;VALUE=DATE": "20260512"}),
        ("{start: 2026-05-12, end: 2026-05-12}", "Tid: tisdag 12 maj 2026", {"DTEND;VALUE=DATE": "20260513"}),
        (
            "{start: 2026-05-12, end: 2026-05-14}",
            "Tid: tisdag 12 maj 2026 – torsdag 14 maj 2026",
            {"DTEND;VALUE=DATE": "20260515"},
        ),
        (
            "{start: 2026-05-12 20:00, end: 2026-05-13 02:00}",
            "Tid: tisdag 12 maj 2026 kl. 20.00 – onsdag 13 maj 2026 kl. 02.00",
            {"DTEND": "20260513T000000Z"},
        ),
        (
            "{start: 2026-10-25T02:30:00+02:00}",
            "Tid: söndag 25 oktober 2026 kl. 02.30",
            {"DTSTART": "20261025T003000Z"},
        ),
    ],
)
def test_days_and_times(event: str, said: str, times: dict[str, str], tmp_path: Path) -> None:
    found = site(tmp_path, f"event: {event}")
    assert shown(found["2026/bron/index.html"]) == said
    assert properties(found["2026/bron/bron.ics"]).items() >= times.items()


def test_plain_text_and_feeds_say_it_too(tmp_path: Path) -> None:
    found = site(tmp_path, TALK)
    assert "Tid: tisdag 12 maj 2026 kl. 10.00–11.30\nPlats: Rådhuset, sal 2; plan 3\n" in found["2026/bron/index.txt"]
    assert "Rådhuset, sal 2; plan 3" in json.loads(found["feed.json"])["items"][0]["content_html"]


def test_search_engines_read_it_as_an_event(tmp_path: Path) -> None:
    page = html.fromstring(site(tmp_path, TALK)["2026/bron/index.html"])
    graph = json.loads(page.xpath("string(//script[@type='application/ld+json'])"))["@graph"]
    event = next(one for one in graph if one["@type"] == "Event")
    assert (event["startDate"], event["endDate"]) == ("2026-05-12T10:00:00+02:00", "2026-05-12T11:30:00+02:00")
    assert event["location"]["name"] == "Rådhuset, sal 2; plan 3"


@pytest.mark.parametrize("line", ["withdrawn: {date: 2026-04-02, reason: Inställt.}", "status: draft"])
def test_what_is_not_public_has_no_file_for_calendars(line: str, tmp_path: Path) -> None:
    found = site(tmp_path, TALK, line)
    assert [path for path in found if path.endswith(".ics")] == []
    assert not [path for path, text in found.items() if "Rådhuset" in text]


def test_an_attachment_does_not_take_the_files_name(tmp_path: Path) -> None:
    text = release(TALK, "attachments: [{src: bron.ics, title: Hela programmet}]")
    found = built(tmp_path, {"content/releases/2026/bron.md": text, "content/releases/2026/bron.ics": "Eget"}, CONFIG)
    assert found["2026/bron/bron.ics"].startswith("BEGIN:VCALENDAR")
    assert "Eget" in found.values()
