"""Reads days and instants as authors write them (ISO 8601 / RFC 3339, section 5.6), without guessing.

A clock time without an offset is the newsroom's. One that the clocks skip in spring, or show twice in autumn, is
refused, since either reading could publish an hour wrong.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pressgen.load.faults import Fault
from pressgen.load.olddates import ambiguous, other_form
from pressgen.problems import Text, text

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([Zz]|[+-]\d\d:?\d\d)?\Z",
    re.ASCII,
)


def parse_day(value: str) -> date:
    """ "2021-06-23" as a day; anything else is a Fault."""
    found = _DAY.match(value.strip())
    if not found:
        raise _unreadable(value)
    try:
        day = date(*map(int, found.groups()))
    except ValueError:
        raise Fault("PG114", text("The day {value} does not exist.", value=value), _last(value)) from None
    if not 1800 <= day.year <= 2999:
        message = text("The year of {value} is not between 1800 and 2999.", value=value)
        raise Fault("PG114", message, text("Look at the year: a digit may be wrong."))
    return day


def _last(value: str) -> Text:
    """What to write instead of a day that a month does not have."""
    year, month, _ = map(int, value.strip().split("-"))
    if year and 1 <= month <= 12:
        return text("The last day of that month is {day}.", day=f"{value.strip()[:8]}{monthrange(year, month)[1]}")
    return text("Write year-month-day: 2021-06-23.")


def parse_moment(value: str, zone: ZoneInfo, default: time) -> datetime:
    """An instant in UTC: a day (at the hour `default`), a local clock time, or any RFC 3339 form."""
    value = value.strip()
    found = _MOMENT.match(value)
    if not found:
        return _resolve(datetime.combine(parse_day(value), default), zone, value)
    day, hour, minute, second, offset = found.groups()
    try:
        clock = time(int(hour), int(minute), int(second or 0))
    except ValueError:
        message = text("The time of day in {value} does not exist.", value=value)
        raise Fault("PG114", message, text("Write a time from 00:00 to 23:59.")) from None
    local = datetime.combine(parse_day(day), clock)
    return _with_offset(local, offset) if offset else _resolve(local, zone, value)


def _with_offset(local: datetime, offset: str) -> datetime:
    if offset in "Zz":
        return local.replace(tzinfo=UTC)
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    if hours > 23 or minutes > 59:
        message = text("The offset {offset} does not exist.", offset=offset)
        raise Fault("PG114", message, text("Write +01:00 or +02:00, or nothing for the newsroom's own time."))
    shift = timedelta(hours=hours, minutes=minutes)
    return (local - shift if offset[0] == "+" else local + shift).replace(tzinfo=UTC)


def _resolve(local: datetime, zone: ZoneInfo, value: str) -> datetime:
    early, late = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return early.astimezone(UTC)
    if early.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        raise Fault(
            "PG114",
            text("{value} does not exist: the clocks are put forward then.", value=value),
            text("Write a time an hour earlier or later."),
        )
    raise Fault(
        "PG114",
        text("{value} happens twice: the clocks are put back then.", value=value),
        text("Write the offset too: {first} or {second}.", first=early.isoformat(" "), second=late.isoformat(" ")),
    )


def _unreadable(value: str) -> Fault:
    meant = other_form(value)
    if meant:
        hint = text("Write {day}.", day=meant)
    elif ambiguous(value):
        hint = text("It could be two days. Write year-month-day: 2021-06-23.")
    else:
        hint = text("Write year-month-day, with a clock time if you want one: 2021-06-23 or 2021-06-23 10:00.")
    return Fault("PG114", text("The date “{value}” cannot be read.", value=value), hint, fix=meant or None)
