"""Lines that say when a text may be published, and lines that only look like it."""

from datetime import date, time

import pytest

from pressgen.embargo_lines import read_embargo_line

TODAY = date(2026, 11, 29)
THIRD = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("line", "instant"),
    [
        ("Embargo: 2026-12-03 kl. 10.00", (THIRD, time(10))),
        ("Embargo till torsdag den 3 december kl. 10.00", (THIRD, time(10))),
        ("EMBARGO till 3 december 2026 klockan 10", (THIRD, time(10))),
        ("*** EMBARGO 3 DECEMBER 10:00 ***", (THIRD, time(10))),
        ("(Embargo t.o.m. 3/12 kl 10.00)", (THIRD, time(10))),
        ("Embargoed until 10 am on 3 December 2026", (THIRD, time(10))),
        ("EMBARGOED FOR RELEASE UNTIL 2.30 p.m. on Thursday, December 3, 2026", (THIRD, time(14, 30))),
        ("Under embargo t.o.m. 3 december", (date(2026, 12, 4), None)),
        ("Embargo till och med torsdagen den 3 december", (date(2026, 12, 4), None)),
        ("Embargo till den 3:e december", (THIRD, None)),
        ("Får publiceras tidigast torsdag 3 december kl. 10", (THIRD, time(10))),
        ("Får inte publiceras före 2026-12-03 10:00", (THIRD, time(10))),
        ("Publiceras 3/12 kl 10", (THIRD, time(10))),
        ("Not for publication before 10:00 on 3 December 2026", (THIRD, time(10))),
        ("Embargo till 15 januari", (date(2027, 1, 15), None)),
        ("Embargo kl. 10.00", (date(2026, 12, 1), time(10))),
    ],
)
def test_an_instant_is_read(line: str, instant: tuple[date, time | None]) -> None:
    found = read_embargo_line(line)
    assert found
    assert (found.instant(date(2026, 12, 1), TODAY), found.rest) == (instant, "")


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGO",
        "Under embargo!",
        "Embargo till midnatt den 3 december",
        "Embargo till torsdag kl. 10",
        "Embargo till fredag den 3 december",
        "Embargo till den 31 november",
        "Embargoed until 3/12 2026",
        "Embargo: 3 december kl. 25.00",
        "Embargo till 10:00 GMT den 3 december",
        "Embargo till 3 december och 4 december",
    ],
)
def test_an_instant_that_is_not_certain_is_not_read(line: str) -> None:
    found = read_embargo_line(line)
    assert found
    assert found.instant(date(2026, 12, 1), TODAY) is None


@pytest.mark.parametrize("line", ["För omedelbar publicering", "FOR IMMEDIATE RELEASE", "Får publiceras omedelbart."])
def test_a_text_that_may_be_published_at_once(line: str) -> None:
    found = read_embargo_line(line)
    assert found
    assert found.at_once


@pytest.mark.parametrize(
    "line", ["Embargo till 2026-12-03 kl. 10.00: Ny bro öppnar", "EMBARGO 3 december 2026 – Ny bro öppnar"]
)
def test_a_title_behind_the_embargo(line: str) -> None:
    found = read_embargo_line(line)
    assert found
    assert found.rest == "Ny bro öppnar"


@pytest.mark.parametrize(
    "line",
    [
        "Vapenembargot mot Ryssland förlängs",
        "Embargo mot Ryssland",
        "Embargo: så påverkas handeln 2026",
        "Embargot hävs den 3 december",
        "Embargo on arms until 2030",
        "Kommunen släpper texter under embargo till journalister",
        "Rapporten publiceras 3 december",
        "Publiceras i höst",
        "Publicerad 2026-12-03",
        "Release of the annual report 2026",
        "Får publiceras av alla som vill",
        "Ny bro öppnar 3 december kl. 10.00",
    ],
)
def test_a_line_about_something_else(line: str) -> None:
    assert read_embargo_line(line) is None
