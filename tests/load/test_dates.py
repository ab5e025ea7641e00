"""Dates: what is read, what is refused, and what is offered instead."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from pressgen.load.dates import parse_moment
from pressgen.load.faults import Fault

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
        ("2021-06-23T10:00:00.123Z", datetime(2021, 6, 23, 10, tzinfo=UTC)),
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
    ],
)
def test_a_date_as_in_a_text_is_offered_in_the_form_that_is_read(written: str, instead: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is not None
    assert caught.value.fix.text == instead


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
    ],
)
def test_what_could_be_two_days_or_none_is_refused_without_a_guess(written: str) -> None:
    with pytest.raises(Fault) as caught:
        moment(written)
    assert caught.value.fix is None


def test_a_time_that_the_clocks_skip_is_refused() -> None:
    with pytest.raises(Fault, match="put forward"):
        moment("2021-03-28 02:30")


def test_a_time_that_comes_twice_is_refused_with_both_readings() -> None:
    with pytest.raises(Fault, match="put back") as caught:
        moment("2021-10-31 02:30")
    assert "2021-10-31 02:30:00+02:00" in str(caught.value.hint)
    assert "2021-10-31 02:30:00+01:00" in str(caught.value.hint)
