"""Faults in the times of an event that only show beside each other: of `event: {start: ..., end: ...}`."""

import re
from typing import Any

from pressgen.load.format.dates import is_day, is_moment
from pressgen.load.format.faults import Fault
from pressgen.problems import text

_CLOCK = re.compile(r"(?:kl\.? ?)?([01]?[0-9]|2[0-3])(?:[:.]([0-5][0-9]))?\Z")
_DAY_LONG = len("2021-06-23")


def agreeing_times(value: Any) -> Any:
    """The event as written. Its end is a whole day if its start is, and names its day."""
    start, end = (value.get(key) for key in ("start", "end")) if isinstance(value, dict) else (None, None)
    if not (isinstance(start, str) and isinstance(end, str)):
        return value
    start, end = start.strip(), end.strip()
    clock = _CLOCK.match(end)
    if clock and is_moment(start):
        meant = f"{start[:_DAY_LONG]} {int(clock[1]):02}:{clock[2] or '00'}"
        message = text("The date “{value}” cannot be read.", value=end)
        raise Fault("PG114", message, text("Write the day, too: {day}.", day=meant), fix=meant, within=("end",))
    if (is_day(start) and is_moment(end)) or (is_moment(start) and is_day(end)):
        message = text("One of “start” and “end” has a time of day, the other has none.")
        hint = text("Write the time in both: 2026-05-12 10:00. For whole days, write it in neither.")
        raise Fault("PG114", message, hint, within=("end",))
    return value
