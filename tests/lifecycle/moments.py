"""Instants as authors write them, with the true ones as fractions, worked out without pressgen and without rounding."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

EPOCH = date(1970, 1, 1).toordinal()
TURNS = {
    "Europe/Stockholm": ["1878-12-31", "1879-01-01", "2026-03-29", "2026-10-25"],
    "Europe/Dublin": ["2026-03-29", "2026-10-25"],
    "America/New_York": ["2026-03-08", "2026-11-01"],
    "America/Sao_Paulo": ["2018-11-04", "2018-02-17"],
    "America/Havana": ["2026-03-08", "2026-11-01"],
    "Africa/Monrovia": ["1972-01-07"],
    "Asia/Kathmandu": ["1986-01-01"],
    "Asia/Beirut": ["2026-03-29", "2025-10-25"],
    "Australia/Lord_Howe": ["2026-10-04", "2026-04-05"],
    "Pacific/Apia": ["2011-12-29", "2011-12-30"],
}
"""Zones, with days on which their clocks jump: at midnight or over it, by half an hour or a day, by a number of seconds."""
ZONES = st.sampled_from(sorted(TURNS)).map(ZoneInfo)
EDGES = ["1801-01-01", "1899-12-31", "1970-01-01", "2016-12-31", "2028-02-29", "2099-12-31", "2998-12-31"]


class Moment(NamedTuple):
    """What an author wrote, and the instant that it is: seconds since 1970 in UTC; None when it is none, or two."""

    written: str
    true: Fraction | None


def exact(instant: datetime) -> Fraction:
    """An instant as such a number."""
    return Fraction((instant - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1), 10**6)


def local_readings(clock: Fraction, zone: ZoneInfo) -> list[Fraction]:
    """Every instant at which the clocks of the zone show this: of all offsets around, those that hold then."""
    around = [datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(clock), hours=hours) for hours in range(-48, 49)]
    offsets = {Fraction(_offset(instant, zone)) for instant in around}
    moments = [clock - offset for offset in offsets]
    return [one for one in moments if one + _offset(_second(one), zone) == clock]


def _second(moment: Fraction) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment // 1)


def _offset(instant: datetime, zone: ZoneInfo) -> int:
    offset = instant.astimezone(zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def days(zone: ZoneInfo) -> st.SearchStrategy[date]:
    """Every day, and often one of those."""
    turns = st.sampled_from(TURNS[zone.key]).map(date.fromisoformat)
    return turns | st.sampled_from(EDGES).map(date.fromisoformat) | st.dates(date(1801, 1, 1), date(2998, 12, 31))


DIGITS = st.one_of(
    st.just(""),
    st.text("0123456789", min_size=1, max_size=30),
    st.integers(0, 40).map(lambda noughts: "0" * noughts + "1"),
    st.integers(1, 40).map("0".__mul__),
    st.integers(1, 40).map("9".__mul__),
)


@st.composite
def moments(draw: Callable[..., object], zone: ZoneInfo) -> Moment:
    """RFC 3339, section 5.6, with everything that it allows; or a clock time of the zone."""
    day = draw(days(zone))
    assert isinstance(day, date)
    hours = st.sampled_from([0, 1, 2, 3, 23]) if str(day) in TURNS[zone.key] else st.integers(0, 23)
    hour, minute, second = (draw(one) for one in (hours, st.integers(0, 59), st.integers(0, 59)))
    digits = draw(DIGITS)
    offset = draw(st.sampled_from(["", "", "", "Z", "z", "+00:00", "-00:00", "+14:00", "-23:59", "+23:59", "+01:00"]))
    assert isinstance(hour, int)
    assert isinstance(minute, int)
    assert isinstance(second, int)
    assert isinstance(digits, str)
    assert isinstance(offset, str)
    sign = draw(st.sampled_from("Tt "))
    fraction = f"{draw(st.sampled_from('.,'))}{digits}" if digits else ""
    written = f"{day}{sign}{hour:02}:{minute:02}:{second:02}{fraction}{offset}"
    clock = (day.toordinal() - EPOCH) * 86400 + hour * 3600 + minute * 60 + second
    part = Fraction(int(digits or 0), 10 ** len(digits))
    if not offset:
        found = local_readings(Fraction(clock), zone)
        return Moment(written, found[0] + part if len(found) == 1 else None)
    minutes = int(offset[1:3]) * 60 + int(offset[-2:]) if len(offset) > 1 else 0
    ahead = minutes * (-60 if offset[0] == "-" else 60)
    return Moment(written, clock - ahead + part)


class Case(NamedTuple):
    """An instant as written in a newsroom of a zone."""

    zone: ZoneInfo
    moment: Moment


CASES = ZONES.flatmap(lambda zone: moments(zone).map(lambda one: Case(zone, one)))
