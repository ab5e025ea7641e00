"""Dates: which are accepted, which are refused, and which fixes and hints refused ones get."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from pressgen.load.format.dates import parse_day, parse_end, parse_moment
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def moment(written: str) -> datetime:
    return parse_moment(written, STOCKHOLM, time(8))


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("2021-06-23", datetime(2021, 6, 23, 6, tzinfo=UTC)),
        ("2021-01-05", datetime(2021, 1, 5, 7, tzinfo=UTC)),
        ("2021-06-23 10:00", datetime(2021, 6, 23, 8, tzinfo=UTC)),
        ("2021-06-23T10:00:30+01:00", datetime(2021, 6, 23, 9, 0, 30, tzinfo=UTC)),
        ("2021-06-23T10:00:00.123Z", datetime(2021, 6, 23, 10, 0, 1, tzinfo=UTC)),
        ("2021-06-23T10:00:00.000Z", datetime(2021, 6, 23, 10, tzinfo=UTC)),
        ("2021-06-23t10:00:59,0000000000000000001z", datetime(2021, 6, 23, 10, 1, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2016-12-31T23:59:60.25Z", datetime(2017, 1, 1, 0, 0, 1, tzinfo=UTC)),
        ("2017-01-01 00:59:60", datetime(2017, 1, 1, tzinfo=UTC)),
        ("2021-06-23T10:00-00:00", datetime(2021, 6, 23, 10, tzinfo=UTC)),
        ("2021-06-23T10:00+14:00", datetime(2021, 6, 22, 20, tzinfo=UTC)),
        ("2999-12-31T23:59:59.9-23:59", datetime(3000, 1, 1, 23, 59, tzinfo=UTC)),
        ("1875-01-01 00:00", datetime(1874, 12, 31, 22, 47, 48, tzinfo=UTC)),
        ("2024-02-29", datetime(2024, 2, 29, 7, tzinfo=UTC)),
    ],
)
def test_an_instant_is_read(written: str, instant: datetime) -> None:
    assert moment(written) == instant


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("23 juni 2021", "2021-06-23"),
        ("den 5 januari 2021", "2021-01-05"),
        ("onsdag den 23 juni 2021", "2021-06-23"),
        ("onsdag 23 juni 2021", "2021-06-23"),
        ("23 juni 2021 kl. 10.00", "2021-06-23 10:00"),
        ("23 okt. 2021", "2021-10-23"),
        ("June 23, 2021", "2021-06-23"),
        ("4 May 2021", "2021-05-04"),
        ("2021-6-3", "2021-06-03"),
        ("2021/06/23", "2021-06-23"),
        ("2021-06-23 kl 9.30", "2021-06-23 09:30"),
        ("24/2 2014", "2014-02-24"),
        ("23.6.2021", "2021-06-23"),
        ("20210623", "2021-06-23"),
        ("23 juni 2021 kl 10", "2021-06-23 10:00"),
        ("28/11/2026", "2026-11-28"),
        ("11/28/2026", "2026-11-28"),
        ("28/11-26", "2026-11-28"),
        ("28/11 '26 kl. 8", "2026-11-28 08:00"),
        ("28-11-2026", "2026-11-28"),
        ("28.11.26", "2026-11-28"),
        ("28 11 2026", "2026-11-28"),
        ("2026–11–28", "2026-11-28"),
        ("31/12/99", "1999-12-31"),
        ("28 nov -26", "2026-11-28"),
        ("08/08/2026", "2026-08-08"),
        ("2026/11/28 10:00:00.125Z", "2026-11-28 10:00:00.125Z"),
        ("Sat, 28 Nov 2026 10:00:00 +0100", "2026-11-28 10:00:00+01:00"),
        ("Sat, 28 Nov 2026 10:00:00 GMT", "2026-11-28 10:00:00Z"),
        ("2021-06-23 24:00", "2021-06-24 00:00"),
        ("2021-12-31T24:00:00.0+01:00", "2022-01-01T00:00:00.0+01:00"),
    ],
)
def test_a_date_in_another_form_gets_a_fix(written: str, instead: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is not None
    assert caught.value.fix.text == instead


@pytest.mark.parametrize("written", ["2026-13-01 kl 8.00", "2026/28/11"])
def test_a_month_that_does_not_exist_may_be_a_slip_so_that_the_fix_is_not_safe(written: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix
    assert not caught.value.fix.safe


@pytest.mark.parametrize(
    "written",
    [
        "03/04/2021",
        "03-04-21",
        "31 juni 2021",
        "23 juni",
        "vid årsskiftet",
        "2021-06-23 25:00",
        "2021-13-01",
        "23062021",
        "2021-06-31",
        "0000-01-01",
        "2021-06-23T10:00+25:00",
        "23 kaffe 2021",
        "31/02/2026",
        "28/13/2026",
        "28/11/0026",
        "28/11/2026 kl 25",
        "2021-06-23 24:01",
        "2021-06-23 24:00:01",
        "2021-06-23T23:59:60Z",
        "2021-06-23 23:59:61",
    ],
)
def test_an_ambiguous_or_impossible_date_gets_no_fix(written: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is None


@pytest.mark.parametrize(
    ("written", "both"),
    [
        ("03/04/2021", "2021-04-03, 2021-03-04"),
        ("03/04/2021 10.00", "2021-04-03 10:00, 2021-03-04 10:00"),
        ("03-04-21", "2021-04-03, 2021-03-04, 2003-04-21"),
        ("28/11/26", "2026-11-28, 2028-11-26"),
        ("261128", "2026-11-28, 2028-11-26"),
    ],
)
def test_the_hint_names_all_days_that_an_ambiguous_date_can_mean(written: str, both: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is None
    assert str(caught.value.hint).endswith(f"Write the one that you mean: {both}.")


@pytest.mark.parametrize("written", ["28.11.26", "26.11.28"])
def test_the_fix_of_a_date_that_some_write_backwards_is_not_safe(written: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is not None
    assert not caught.value.fix.safe


def test_where_only_a_day_belongs_the_day_is_offered() -> None:
    with pytest.raises(Fault) as caught:
        parse_day("2021-06-23 10:00")
    assert str(caught.value.hint) == "Write 2021-06-23."
    assert caught.value.fix == Fix("2021-06-23", safe=False)


@pytest.mark.parametrize(
    ("written", "zone", "end"),
    [
        ("2021-06-23", "Europe/Stockholm", "2021-06-23T22:00:00+00:00"),
        ("2021-06-23 10:00:00.9", "Europe/Stockholm", "2021-06-23T08:00:00+00:00"),
        ("2999-12-31", "Europe/Stockholm", "2999-12-31T23:00:00+00:00"),
        ("2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00+00:00"),
        ("2026-10-31", "America/Havana", "2026-11-01T04:00:00+00:00"),
        ("1919-03-30", "America/Toronto", "1919-03-31T04:30:00+00:00"),
        ("2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00+00:00"),
    ],
)
def test_an_end(written: str, zone: str, end: str) -> None:
    assert parse_end(written, ZoneInfo(zone)).isoformat() == end


def test_a_day_whose_publishing_hour_is_skipped_waits_until_the_clocks_have_been_put_forward() -> None:
    read = parse_moment("2021-03-28", STOCKHOLM, time(2, 30))
    assert read == datetime(2021, 3, 28, 1, 30, tzinfo=UTC)


def test_a_day_whose_publishing_hour_comes_twice_waits_for_the_second() -> None:
    read = parse_moment("2021-10-31", STOCKHOLM, time(2, 30))
    assert read == datetime(2021, 10, 31, 1, 30, tzinfo=UTC)


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    with pytest.raises(Fault, match="put forward"):
        moment("2021-03-28 02:30")


def test_the_hint_for_a_skipped_time_names_those_on_both_sides() -> None:
    with pytest.raises(Fault) as caught:
        moment("2021-03-28 02:30")
    assert str(caught.value.hint) == "Write 2021-03-28 01:30 or 2021-03-28 03:30."


def test_a_time_that_comes_twice_is_refused_with_both_readings() -> None:
    with pytest.raises(Fault, match="put back") as caught:
        moment("2021-10-31 02:30")
    assert "2021-10-31 02:30:00+02:00" in str(caught.value.hint)
    assert "2021-10-31 02:30:00+01:00" in str(caught.value.hint)
