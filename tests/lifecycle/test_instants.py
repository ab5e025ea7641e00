"""Nothing is public too early, and nothing too long, however finely an author writes the instant.

`PRESSGEN_EXAMPLES=5000 python -m pytest tests/lifecycle/test_instants.py` makes a long run of it.
"""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from math import floor
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from in_memory import linked
from moments import CASES, ZONES, Case, days, exact
from test_next import release as text_of

from pressgen import instants
from pressgen.cli.commands import next as next_command
from pressgen.load.cache.codec import NO_TEXTS, decode, encode
from pressgen.load.format import dates
from pressgen.load.format.dates import parse_end, parse_moment
from pressgen.load.format.faults import Fault
from pressgen.model import Event, Release, Site, SiteChange, Source
from pressgen.plan import publication
from pressgen.plan.events import next_event
from pressgen.state.build_record import BuildRecord

EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "200"))
many = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="PRESSGEN_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
    database=None,
)
NEWSROOM, _ = linked(text_of("bron"))
RELEASE = NEWSROOM.releases["bron"]
SECOND = timedelta(seconds=1)
ZONED_DAYS = ZONES.flatmap(lambda zone: st.tuples(st.just(zone), days(zone)))


def begins(case: Case) -> datetime:
    """What `published` becomes."""
    return parse_moment(case.moment.written, case.zone, time(8))


def with_release(**fields: object) -> Site:
    one = msgspec.structs.replace(RELEASE, **fields)
    return msgspec.structs.replace(NEWSROOM, releases={one.id: one})


def what_begins_is_never_early(case: Case) -> None:
    true = case.moment.true
    if true is None:
        with pytest.raises(Fault):
            begins(case)
    else:
        assert true <= exact(begins(case)) < true + 1


def what_ends_is_never_late(case: Case) -> None:
    true = case.moment.true
    if true is not None:
        assert true - 1 < exact(parse_end(case.moment.written, case.zone)) <= true


def nobody_sees_it_before_its_instant(case: Case) -> None:
    true = case.moment.true
    assume(true is not None)
    assert true is not None
    newsroom = with_release(published=begins(case), draft=False)
    for clock in (true - 1, true - Fraction(1, 10**6), true, true + 1):
        now = instants.floor_to_second(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=floor(clock * 10**6)))
        assert not publication.public_content(newsroom, now).releases or clock >= true
    assert publication.public_content(newsroom, begins(case)).releases


def nobody_sees_it_after_its_end(case: Case) -> None:
    true = case.moment.true
    assume(true is not None)
    assert true is not None
    newsroom = with_release(
        published=datetime(1800, 1, 1, tzinfo=UTC), expires=parse_end(case.moment.written, case.zone)
    )
    now = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=floor(true * 10**6))
    assert not publication.public_content(newsroom, instants.floor_to_second(now)).listed


PROMISES = (
    what_begins_is_never_early,
    what_ends_is_never_late,
    nobody_sees_it_before_its_instant,
    nobody_sees_it_after_its_end,
)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_of_an_instant(promise: Callable[[Case], None]) -> None:
    many(given(CASES)(promise))()


@many
@given(CASES)
def test_what_is_kept_between_builds_is_what_was_read(case: Case) -> None:
    assume(case.moment.true is not None)
    instant = begins(case)
    record = msgspec.structs.replace(RELEASE, published=instant, expires=instant)
    kept = decode("a.md", encode(Source("a.md", "release", "", record)), NO_TEXTS).record
    assert isinstance(kept, Release)
    assert (kept.published, kept.expires) == (instant, instant)
    build = BuildRecord("mark", "public", instant, instant + SECOND)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(build), type=BuildRecord) == build


@many
@given(CASES)
def test_what_next_says_is_when_it_is_public_and_no_second_sooner(case: Case) -> None:
    assume(case.moment.true is not None)
    newsroom = with_release(published=begins(case), draft=False)
    coming = next_event(newsroom, begins(case) - SECOND)
    assert coming == begins(case)
    turn = SiteChange(coming, (Event(coming, "published", "bron"),))
    for said in (
        msgspec.json.decode(next_command.to_json(turn))["instant"],
        instants.local(coming, case.zone).isoformat(" "),
        instants.local(coming, case.zone).isoformat(),
    ):
        now = parse_moment(said, case.zone, time(8), "down")
        assert publication.public_content(newsroom, now).releases
        assert not publication.public_content(newsroom, now - SECOND).releases


@many
@given(CASES)
def test_an_instant_is_written_so_that_it_is_read_again(case: Case) -> None:
    assume(case.moment.true is not None)
    assert parse_moment(instants.shortest_form(begins(case), case.zone), case.zone, time(8)) == begins(case)


@many
@given(ZONED_DAYS)
def test_a_day_lasts_until_the_very_instant_at_which_the_next_begins(there: tuple[ZoneInfo, date]) -> None:
    zone, day = there
    end = parse_end(day.isoformat(), zone)
    assert end.astimezone(zone).date() > day
    assert (end - SECOND).astimezone(zone).date() <= day


@many
@given(ZONED_DAYS, st.times())
def test_a_day_has_its_publishing_hour_or_the_later_one_where_there_are_two_or_none(
    there: tuple[ZoneInfo, date], hour: time
) -> None:
    zone, day = there
    hour = hour.replace(second=0, microsecond=0)
    read = parse_moment(day.isoformat(), zone, hour)
    readings = [datetime.combine(day, hour.replace(fold=fold), zone).astimezone(UTC) for fold in (0, 1)]
    assert read == max(readings)


def truncated(second: datetime, _fraction: str | None, _rounding: str) -> datetime:
    return second


def to_the_nearest(second: datetime, fraction: str | None, _rounding: str) -> datetime:
    return second + SECOND * round(float(f"0.{fraction or 0}"))


def by_microseconds(second: datetime, fraction: str | None, rounding: str) -> datetime:
    digits = (fraction or "")[:6]
    return second + SECOND if rounding == "up" and digits.strip("0") else second


def always_up(second: datetime, fraction: str | None, _rounding: str) -> datetime:
    return second + SECOND if (fraction or "").strip("0") else second


def earlier(read: datetime, zone: ZoneInfo, _value: str) -> datetime:
    return dates._readings(read, zone)[0]


def as_it_is_now(read: datetime, zone: ZoneInfo, _value: str) -> datetime:
    offset = datetime(2026, 1, 1, tzinfo=zone).utcoffset()
    assert offset is not None
    return (read - offset).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        ("_rounded", truncated),
        ("_rounded", to_the_nearest),
        ("_rounded", by_microseconds),
        ("_rounded", always_up),
        ("_resolve", earlier),
        ("_resolve", as_it_is_now),
    ],
    ids=lambda one: one if isinstance(one, str) else one.__name__,
)
def test_a_fault_planted_in_the_reading_is_caught(
    place: str, fault: Callable[..., datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dates, place, fault)
    caught = [promise for promise in PROMISES if breaks(promise)]
    assert caught


def breaks(promise: Callable[[Case], None]) -> bool:
    try:
        many(given(CASES)(promise))()
    except (AssertionError, pytest.fail.Exception, BaseExceptionGroup):
        return True
    return False
