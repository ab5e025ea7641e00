"""Parses days and instants (ISO 8601 / RFC 3339, section 5.6) without guessing.

A clock time without an offset is in the newsroom's time zone. One that does not exist (clocks put forward) or happens twice
(clocks put back) is refused, since either reading could be an hour wrong. Fractions of a second are rounded (see
`pressgen.instants`).
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pressgen.instants import SECOND, Rounding, local, midnight
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, Text, text

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[Tt ](?P<hour>\d\d):(?P<minute>\d\d)"
    r"(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?\s*(?P<offset>[Zz]|[+-]\d\d:?\d\d)?\Z",
    re.ASCII,
)
_DAY_LONG = len("2021-06-23")


def parse_day(value: str) -> date:
    """The day "2021-06-23"; raises a Fault for any other form."""
    value = value.strip()
    if not _DAY.match(value):
        raise _unreadable(value, only_day=True)
    return _day(value)


def parse_moment(value: str, zone: ZoneInfo, default: time, rounding: Rounding = "up") -> datetime:
    """An instant in UTC from a day (at the time `default`), a clock time in the zone, or any form of RFC 3339."""
    value = value.strip()
    if _DAY.match(value):
        return _later_reading(datetime.combine(_day(value), default), zone)
    found = _MOMENT.match(value)
    if not found:
        raise _unreadable(value)
    return _rounded(_instant(found, zone, value), found["fraction"], rounding)


def parse_start(value: str, zone: ZoneInfo) -> datetime:
    """The beginning of something, in UTC: the first instant of a day; else an instant, rounded up to a second."""
    value = value.strip()
    return midnight(_day(value), zone) if _DAY.match(value) else parse_moment(value, zone, time())


def is_day(value: str) -> bool:
    """Whether the value has the form of a day without a time."""
    return _DAY.match(value.strip()) is not None


def is_moment(value: str) -> bool:
    """Whether the value has the form of a day with a time."""
    return _MOMENT.match(value.strip()) is not None


def parse_end(value: str, zone: ZoneInfo) -> datetime:
    """The end of something, in UTC: the next midnight after a day; else an instant, rounded down to a second."""
    value = value.strip()
    if _DAY.match(value):
        return midnight(_day(value) + timedelta(days=1), zone)
    return parse_moment(value, zone, time(), "down")


def _day(value: str) -> date:
    year, month, number = map(int, value.split("-"))
    try:
        day = date(year, month, number)
    except ValueError:
        raise _no_such_day(value) from None
    if not 1800 <= day.year <= 2999:
        message = text("The year of {value} is not between 1800 and 2999.", value=value)
        raise Fault("PG114", message, text("Look at the year: a digit may be wrong."))
    return day


def _no_such_day(value: str) -> Fault:
    """The hint depends on whether month and day may have been swapped: 2026-28-11."""
    year, month, number = value.split("-")
    message = text("The day {value} does not exist.", value=value)
    if int(month) > 12 and int(year) and 1 <= int(number) <= 12 and int(month) <= monthrange(int(year), int(number))[1]:
        meant = f"{year}-{number}-{month}"
        return Fault("PG114", message, text("Write {day}.", day=meant))
    return Fault("PG114", message, _last_day_hint(value))


def _last_day_hint(value: str) -> Text:
    """The last day of the month, or the form of dates when there is no such month."""
    year, month, _ = map(int, value.split("-"))
    if year and 1 <= month <= 12:
        return text("The last day of that month is {day}.", day=f"{value[:8]}{monthrange(year, month)[1]}")
    return text("Write year-month-day: 2021-06-23.")


def _instant(found: re.Match[str], zone: ZoneInfo, value: str) -> datetime:
    """The instant without its fraction of a second."""
    day, hour, minute, second = _day(found["day"]), *(int(found[part] or 0) for part in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 60:
        raise _no_such_time(found, day, value)
    read = datetime.combine(day, time(hour, minute, min(second, 59)))
    instant = _with_offset(read, found["offset"]) if found["offset"] else _resolve(read, zone, value)
    return _after_leap_second(instant, value) if second == 60 else instant


def _rounded(second: datetime, fraction: str | None, rounding: Rounding) -> datetime:
    return second + SECOND if rounding == "up" and (fraction or "").strip("0") else second


def _no_such_time(found: re.Match[str], day: date, value: str) -> Fault:
    """For 24:00, with which ISO 8601 used to allow the end of a day, the fix is 00:00 of the next day."""
    message = text("The time of day in {value} does not exist.", value=value)
    rest = value[_DAY_LONG + 3 :]
    if found["hour"] != "24" or re.match(r":00(?::00(?:[.,]0+)?)?(?!:?\d|[.,])", rest) is None:
        return Fault("PG114", message, text("Write a time from 00:00 to 23:59."))
    meant = f"{day + timedelta(days=1)}{value[_DAY_LONG]}00{rest}"
    return Fault("PG114", message, text("Write {day}.", day=meant), fix=meant)


def _after_leap_second(before: datetime, value: str) -> datetime:
    """The second after 23:59:59, as which POSIX counts 23:59:60 (IEEE 1003.1, section 4.19).

    Leap seconds are possible only at the end of a month in UTC (RFC 3339, section 5.7).
    """
    after = before + SECOND
    if (after.day, after.time()) != (1, time()):
        message = text("There is no leap second at {value}.", value=value)
        raise Fault("PG114", message, text("Write seconds from 00 to 59, or none."))
    return after


def _with_offset(read: datetime, offset: str) -> datetime:
    if offset in "Zz":
        return read.replace(tzinfo=UTC)
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    if hours > 23 or minutes > 59:
        message = text("The offset {offset} does not exist.", offset=offset)
        raise Fault("PG114", message, text("Write +01:00 or +02:00, or nothing for the newsroom's own time."))
    shift = timedelta(hours=hours, minutes=minutes)
    return (read - shift if offset[0] == "+" else read + shift).replace(tzinfo=UTC)


def _readings(read: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The two instants, earlier first, that a clock time in the zone may be; equal unless it is skipped or happens twice."""
    first, second = sorted(read.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    return first, second


def _later_reading(read: datetime, zone: ZoneInfo) -> datetime:
    """For the publishing hour, which is not an author's choice for this day, so that an ambiguous one is not refused."""
    return _readings(read, zone)[1]


def _resolve(read: datetime, zone: ZoneInfo, value: str) -> datetime:
    early, late = _readings(read, zone)
    if early == late:
        return early
    first, second = (local(one, zone) for one in (early, late))
    if early.astimezone(zone).replace(tzinfo=None) != read:
        raise Fault(
            "PG114",
            text("{value} does not exist: the clocks are put forward then.", value=value),
            text("Write {first} or {second}.", first=_plain(first), second=_plain(second)),
        )
    raise Fault(
        "PG114",
        text("{value} happens twice: the clocks are put back then.", value=value),
        text("Write the offset too: {first} or {second}.", first=first.isoformat(" "), second=second.isoformat(" ")),
    )


def _plain(there: datetime) -> str:
    return there.replace(tzinfo=None).isoformat(" ", "seconds" if there.second else "minutes")


def _unreadable(value: str, *, only_day: bool = False) -> Fault:
    from pressgen.load.format.date_hints import readings  # noqa: PLC0415 -- 15 ms, and most dates are right

    message = text("The date “{value}” cannot be read.", value=value)
    found = readings(value)
    days = list(dict.fromkeys(day[:_DAY_LONG] if only_day else day for day in found.days))
    if len(days) == 1:
        certain = found.certain and days == list(found.days)
        return Fault("PG114", message, text("Write {day}.", day=days[0]), fix=Fix(text=days[0], safe=certain))
    if days:
        hint = text("It could be more than one day. Write the one that you mean: {days}.", days=", ".join(days))
        return Fault("PG114", message, hint)
    if only_day:
        return Fault("PG114", message, text("Write year-month-day: 2021-06-23."))
    hint = text("Write year-month-day, with a clock time if you want one: 2021-06-23 or 2021-06-23 10:00.")
    return Fault("PG114", message, hint)
