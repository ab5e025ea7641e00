"""The day that a date which cannot be read probably means: for finding further faults, never for publishing."""

import re
from calendar import monthrange
from datetime import date

from pressgen.load.format.date_hints import readings

_ISO = re.compile(r"(?<!\d)(?P<year>1[89]\d\d|2\d{3})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)", re.ASCII)


def probable_day(written: str) -> date | None:
    """ "2024-02-30" gives the last day of that month, "03/04/2021" the first of its readings, and what names no year None."""
    found = _ISO.search(written)
    if found:
        return _nearest(*map(int, found.group("year", "month", "day")))
    return next((date.fromisoformat(day[:10]) for day in readings(written).days), None)


def _nearest(year: int, month: int, day: int) -> date | None:
    """The day, or with day and month exchanged, or the last one of a month that has fewer days."""
    if month > 12:
        month, day = day, month
    return date(year, month, min(max(day, 1), monthrange(year, month)[1])) if 1 <= month <= 12 else None
