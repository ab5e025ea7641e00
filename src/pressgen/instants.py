"""Instants, as everything here counts them: whole seconds, in UTC.

RFC 3339, section 5.6 lets an author write fractions of a second, with any number of digits. One rule rounds them: nothing
is public too early, and nothing too long. What begins at an instant begins with the next whole second; what ends or is
taken back does so with the second that the instant lies in; and the clock shows the second that has begun.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Literal
from zoneinfo import ZoneInfo

Rounding = Literal["up", "down"]
"""What begins is rounded up; what ends, and the present moment, down."""
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def whole(instant: datetime) -> datetime:
    """The present moment as the clock gives it, in whole seconds of UTC: the one that has begun."""
    return instant.astimezone(UTC).replace(microsecond=0)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day. Where the clocks skip midnight, that is when they do; where it comes twice, the first."""
    first, last = sorted(datetime.combine(day, time(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).date() >= day:
        return first
    while first + SECOND < last:
        middle = whole(first + (last - first) / 2)
        first, last = (first, middle) if middle.astimezone(zone).date() >= day else (middle, last)
    return last


def latest(*instants: datetime) -> datetime:
    """The last of them. Python compares two clock times of one zone as they stand there, in the hour that comes twice too."""
    return max(instants, key=datetime.timestamp)


def local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The instant in a zone, so that its ISO form is one of RFC 3339, where an offset has no seconds.

    Local mean times of the 19th century had: their clocks are put forward to the next whole minute, so that what
    happened at midnight keeps its day.
    """
    there = instant.astimezone(zone)
    offset = there.utcoffset() or timedelta()
    return there if not offset % MINUTE else instant.astimezone(timezone(-(-offset // MINUTE) * MINUTE))


def written(instant: datetime, zone: ZoneInfo) -> str:
    """The shortest form that an author could write for the instant: "2026-12-01 08:00", with its offset if it is needed."""
    there = instant.astimezone(zone)
    precision = "seconds" if there.second else "minutes"
    if there.replace(fold=0).utcoffset() == there.replace(fold=1).utcoffset():
        return there.replace(tzinfo=None).isoformat(" ", precision)
    near = local(instant, zone)
    return near.isoformat(" ", "seconds" if near.second else "minutes")
