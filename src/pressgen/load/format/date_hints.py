"""Dates as people write them ("den 23 juni 2021 kl. 10.00", "28/11/2026"), converted to ISO 8601 for hints and fixes.

An ambiguous date gives all days that it can mean.
"""

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from pressgen.patterns import compile_when_used

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = {"may": "maj", "oct": "okt"}
_LATEST = 69
"""Two digits up to this one are years of this century, as in POSIX's `strptime`, %y."""
_CLOCK = (
    r"(?:,?[Tt ]?\s*(?:(?:(?:kl\.?|klockan|at)?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?P<second>[.:]\d\d(?:[.,]\d+)?)?"
    r"|(?:kl\.?|klockan)\s*(?P<whole>\d{1,2}))(?P<offset>\s?(?:[Zz]|GMT|UTC|[+-]\d\d:?\d\d))?))?\Z"
)
_WEEKDAY = r"(?:[a-zåäö]+,? )?"
_MONTH = r"(?P<month>[a-zåäö]{3,9})\.?"
_YEAR = r"(?:,? (?P<year>\d{4})| ?[-–'’](?P<short>\d\d))"
_WITH_MONTH_NAME = tuple(
    compile_when_used(form + _CLOCK, re.IGNORECASE)
    for form in (
        _WEEKDAY + r"(?:den )?(?P<day>\d{1,2})(?::?[ae])?\.? " + _MONTH + _YEAR,
        r"(?P<day>\d{1,2})-" + _MONTH + r"-(?P<year>\d{4})(?P<short>)",
        r"(?P<year>\d{4})(?P<short>)-" + _MONTH + r"-(?P<day>\d{1,2})",
        _WEEKDAY + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?" + _YEAR,
    )
)
_SHORT, _PART, _TWO = r"(?P<c>\d\d)", r"\d{1,2}", r"\d\d"
_BEGIN = rf"(?P<a>{_PART})"


class Form(NamedTuple):
    """A pattern of three numbers, and the orders in which people write them: "dmy"."""

    pattern: re.Pattern[str]
    orders: tuple[str, ...]
    """Each may be meant, so that the date is ambiguous if several give a day."""
    fallback: tuple[str, ...] = ()
    """Meant only if none of `orders` gives a day."""
    guess: tuple[str, ...] = ()
    """As `fallback`, but a slip of one digit is as likely, so that the fix is not a safe one."""
    unlikely: tuple[str, ...] = ()
    """Seldom meant, but often enough that the fix is not a safe one."""


def _form(
    written: str,
    *orders: str,
    fallback: tuple[str, ...] = (),
    guess: tuple[str, ...] = (),
    unlikely: tuple[str, ...] = (),
) -> Form:
    return Form(compile_when_used(written + _CLOCK, re.IGNORECASE | re.ASCII), orders, fallback, guess, unlikely)


_NUMERIC = (
    _form(rf"(?P<a>\d{{4}})[-–./ ](?P<b>{_PART})[-–./ ](?P<c>{_PART})", "ymd", guess=("ydm",)),
    _form(rf"(?P<a>(?:19|20)\d\d)(?P<b>{_TWO})(?P<c>{_TWO})", "ymd"),
    _form(rf"{_BEGIN}/(?P<b>{_PART})[- ] ?(?P<c>\d{{4}})", "dmy", fallback=("mdy",)),
    _form(rf"{_BEGIN}/(?P<b>{_PART}) ?[-–'’] ?{_SHORT}", "dmy", fallback=("mdy",)),
    _form(rf"{_BEGIN}\. ?(?P<b>{_PART})\. ?(?P<c>\d{{4}})", "dmy", fallback=("mdy",)),
    _form(rf"{_BEGIN}\. ?(?P<b>{_PART})\. ?{_SHORT}", "dmy", fallback=("mdy",), unlikely=("ymd",)),
    _form(rf"{_BEGIN}(?P<sign>[-/ ])(?P<b>{_PART})(?P=sign)(?P<c>\d{{4}})", "dmy", "mdy"),
    _form(rf"{_BEGIN}(?P<sign>[-/ ])(?P<b>{_PART})(?P=sign){_SHORT}", "dmy", "mdy", "ymd"),
    _form(rf"(?P<a>{_TWO})(?P<b>{_TWO}){_SHORT}", "ymd", "dmy"),
)


class Readings(NamedTuple):
    """The days that may be meant, each with its clock time, and whether there is only one and no doubt about it."""

    days: tuple[str, ...] = ()
    certain: bool = False


def readings(value: str) -> Readings:
    """ "23 juni 2021" gives "2021-06-23", "03/04/2021" both days that it can be, and what is not a date nothing."""
    value = value.strip()
    for pattern in _WITH_MONTH_NAME:
        found = pattern.match(value)
        if found:
            year = found["year"] or found["short"]
            days = [day for day in [_day(year, _month(found["month"]), found["day"])] if day]
            return _with_clock(days, found, certain=True)
    for form in _NUMERIC:
        found = form.pattern.match(value)
        if found:
            likely = [*_days(found, form.orders)] or [*_days(found, form.fallback)]
            certain = bool(likely) and set(_days(found, form.unlikely)) <= set(likely)
            return _with_clock(likely or [*_days(found, form.guess)], found, certain=certain)
    return Readings()


def _days(found: re.Match[str], orders: tuple[str, ...]) -> Iterator[date]:
    for order in orders:
        parts = dict(zip(order, found.group("a", "b", "c"), strict=True))
        day = _day(parts["y"], int(parts["m"]), parts["d"])
        if day:
            yield day


def _with_clock(days: list[date], found: re.Match[str], *, certain: bool) -> Readings:
    clock = _clock(found)
    days_with_clock = tuple(dict.fromkeys(day.isoformat() + clock for day in days)) if clock is not None else ()
    return Readings(days_with_clock, certain and len(days_with_clock) == 1)


def _clock(found: re.Match[str]) -> str | None:
    """The clock time as " 10:00", with seconds and offset if given; empty for a day alone; None for an impossible time."""
    hour = found["hour"] or found["whole"]
    if not hour:
        return ""
    if int(hour) > 23 or int(found["minute"] or 0) > 59:
        return None
    offset = (found["offset"] or "").strip()
    second = f":{found['second'][1:]}" if found["second"] else ""
    return f" {time(int(hour), int(found['minute'] or 0)):%H:%M}{second}{_offset(offset)}"


def _offset(written: str) -> str:
    """ "+0100" as "+01:00", and the names of UTC as Z."""
    return "Z" if written[:1].isalpha() else written and f"{written[:3]}:{written[-2:]}"


def _day(year: str, month: int, day: str) -> date | None:
    number = int(year) + (0 if len(year) > 2 else 2000 if int(year) <= _LATEST else 1900)
    try:
        return date(number, month, int(day)) if 1800 <= number <= 2999 else None
    except ValueError:
        return None


def _month(written: str) -> int:
    """The number of a month; 0 when there is none of that name."""
    short = _ENGLISH.get(written[:3].lower(), written[:3].lower())
    return _MONTHS.index(short) + 1 if short in _MONTHS else 0
