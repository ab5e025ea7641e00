"""Instants: whole seconds in UTC.

RFC 3339, section 5.6 allows fractions of a second with any number of digits. They are rounded so that nothing is public
too early or too long: the beginning of something is rounded up to the next second, an end or a withdrawal down to its
second, and the present moment down as well.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Literal
from zoneinfo import ZoneInfo

Rounding = Literal["up", "down"]
"""Beginnings are rounded up; ends and the present moment down."""
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
UNREAD_DAY = date(2999, 12, 31)
"""Stands for a required date that is missing or cannot be read: so late that nothing is public and that no rule finds it too early."""


def floor_to_second(instant: datetime) -> datetime:
    """The instant in UTC without the fraction of its second."""
    return instant.astimezone(UTC).replace(microsecond=0)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The first instant of a day. Where clocks skip midnight, the instant when they do; where it occurs twice, the first one."""
    first, last = sorted(datetime.combine(day, time(fold=fold), zone).astimezone(UTC) for fold in (0, 1))
    if first.astimezone(zone).date() >= day:
        return first
    while first + SECOND < last:
        middle = floor_to_second(first + (last - first) / 2)
        first, last = (first, middle) if middle.astimezone(zone).date() >= day else (middle, last)
    return last


def latest(*instants: datetime) -> datetime:
    """The latest instant. (Python's own comparison uses the clock times when both have the same zone, which is wrong in an
    hour that occurs twice.)
    """
    return max(instants, key=datetime.timestamp)


def local(instant: datetime, zone: ZoneInfo) -> datetime:
    """The instant in a zone, with an offset of whole minutes as RFC 3339 requires.

    Local mean times of the 19th century have offsets with seconds. These are rounded up to the next minute, so that
    what happened at midnight keeps its day.
    """
    zoned = instant.astimezone(zone)
    offset = zoned.utcoffset() or timedelta()
    return zoned if not offset % MINUTE else instant.astimezone(timezone(-(-offset // MINUTE) * MINUTE))


def shortest_form(instant: datetime, zone: ZoneInfo) -> str:
    """The shortest form in which an author can write the instant: "2026-12-01 08:00"; with the offset if it is ambiguous."""
    zoned = instant.astimezone(zone)
    precision = "seconds" if zoned.second else "minutes"
    if zoned.replace(fold=0).utcoffset() == zoned.replace(fold=1).utcoffset():
        return zoned.replace(tzinfo=None).isoformat(" ", precision)
    near = local(instant, zone)
    return near.isoformat(" ", "seconds" if near.second else "minutes")
