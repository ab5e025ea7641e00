"""Days as people write them in a text, "den 23 juni 2021 kl. 10.00": what they are in the form that we ask for."""

import re
from datetime import date, time

_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_ENGLISH = {"may": "maj", "oct": "okt"}
_CLOCK = (
    r"(?:,?[Tt ]?\s*(?:(?:kl\.?|klockan|at)?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d\d)"
    r"|(?:kl\.?|klockan)\s*(?P<whole>\d{1,2})))?\Z"
)
_MONTH = r"(?P<month>[a-zåäö]{3,9})\.?"
_WEEKDAY = r"(?:[a-zåäö]+,? )?"
_FORMS = tuple(
    re.compile(form + _CLOCK, re.IGNORECASE)
    for form in (
        _WEEKDAY + r"(?:den )?(?P<day>\d{1,2})(?::?[ae])?\.? " + _MONTH + r",? (?P<year>\d{4})",
        _WEEKDAY + _MONTH + r" (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})",
        r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})[- ](?P<year>\d{4})",
        r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})",
    )
)
_SLASHES = re.compile(r"\d{1,2}[-/]\d{1,2}[-/](?:\d{4}|\d\d)\b", re.ASCII)


def other_form(value: str) -> str:
    """ "23 juni 2021" as "2021-06-23", or empty when it is no date that can be read in one way only."""
    for form in _FORMS:
        found = form.match(value.strip())
        if found:
            return _written(found)
    return ""


def _written(found: re.Match[str]) -> str:
    try:
        day = date(int(found["year"]), _month(found["month"]), int(found["day"]))
        hour = found["hour"] or found["whole"]
        clock = f" {time(int(hour), int(found['minute'] or 0)):%H:%M}" if hour else ""
    except ValueError:
        return ""
    return day.isoformat() + clock


def _month(written: str) -> int:
    """The number of a month; ValueError when there is none of that name."""
    if written.isdigit():
        return int(written)
    short = written[:3].lower()
    return _MONTHS.index(_ENGLISH.get(short, short)) + 1


def ambiguous(value: str) -> bool:
    """Whether this is a day that some read as the day first and some as the month first: 03/04/2021."""
    return _SLASHES.match(value.strip()) is not None
