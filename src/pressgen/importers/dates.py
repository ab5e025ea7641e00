"""Reads days as press texts write them, in Swedish and English."""

import re
from datetime import datetime, time
from functools import cache
from typing import Literal, NamedTuple

from babel import Locale

_LABELS: dict[str, Literal["published", "updated"]] = {
    r"(?:publicera(?:d|t|des)?|publiceringsdatum|datum|utgiven|published(?: on)?|date|posted(?: on)?|release date)": "published",
    r"(?:senast |sidan |sida )*(?:uppdatera(?:d|t|des)|ändra(?:d|t|des)|granskad)|last (?:updated|modified)|(?:page )?updated(?: on)?": "updated",
}
WEEKDAY = r"(?:(?:mån|tis|ons|tors|fre|lör|sön)(?:dagen|dag)?|(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?)"
_TIME = (
    r"(?:[ ,T]+(?:kl(?:ockan|\.)? ?|at )?(?P<hour>[012]?\d)[.:](?P<minute>[0-5]\d)(?::[0-5]\d)?(?: ?(?:CES?T|UTC|Z))?)?"
)
_LONGEST = 80
_PLACE = re.compile(r"([A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){0,2}?),? +(?=\d|den |\w+ (?:den )?\d)")
"""The name of a place, before a date."""


class FoundDate(NamedTuple):
    """A day, perhaps with a time, in the local time of the text."""

    at: datetime
    has_time: bool
    label: Literal["published", "updated", ""]
    """What the text says that it is."""

    @property
    def written(self) -> str:
        """As the key `published` has it."""
        return f"{self.at:%Y-%m-%d %H:%M}" if self.has_time else f"{self.at:%Y-%m-%d}"


def read_date_line(line: str) -> FoundDate | None:
    """The date that a whole line is, with or without a label: "Publicerad: 5 januari 2021 kl. 10.00". None for any other line.

    A day such as 03/04/2021, which may be two, is none.
    """
    if len(line) > _LONGEST:
        return None
    plain = line.strip(" \t\u00a0.|•·-–").replace("\u00a0", " ")
    label, rest = _label(plain)
    for pattern, order in _patterns():
        if found := pattern.fullmatch(rest):
            return _date(found, order, label)
    return None


def read_dateline(line: str) -> tuple[str, FoundDate | None]:
    """The place and the date of a line such as "Storköping 2026-12-03" or "Storköping, den 3 december 2026"; no place when it is none."""
    found = _PLACE.match(line)
    dated = read_date_line(line[found.end() :]) if found else None
    return (found[1], dated) if found and dated and not dated.label else ("", None)


def _label(line: str) -> tuple[Literal["published", "updated", ""], str]:
    for pattern, label in _LABELS.items():
        if found := re.match(rf"(?:{pattern})\s*:?\s+", line, re.IGNORECASE):
            return label, line[found.end() :]
    return "", line


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    start = rf"(?:den )?(?:{WEEKDAY},? (?:den )?)?"
    forms = {
        "day": rf"{start}(?P<day>[0-3]?\d)(?:st|nd|rd|th|:e)?\.? (?P<name>{names})\.?,? (?P<year>\d{{4}}){_TIME}",
        "name": rf"{start}(?P<name>{names})\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?,? (?P<year>\d{{4}}){_TIME}",
        "iso": rf"{start}(?P<year>\d{{4}})-(?P<month>[01]\d)-(?P<day>[0-3]\d){_TIME}",
        "slash": rf"{start}(?P<day>[0-3]?\d)/(?P<month>[01]?\d)[ -](?P<year>\d{{4}}){_TIME}",
        "dots": rf"{start}(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>\d{{4}}){_TIME}",
    }
    return tuple((re.compile(form, re.IGNORECASE), order) for order, form in forms.items())


@cache
def months() -> dict[str, int]:
    """The numbers of the months by their names in Swedish and English, also by short ones, without a full stop."""
    found = {}
    for language in ("sv", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in Locale(language).months["format"][width].items():
                found[name.lower().rstrip(".")] = number
    return found


def _date(found: re.Match[str], order: str, label: Literal["published", "updated", ""]) -> FoundDate | None:
    part = found.groupdict()
    month = months()[part["name"].lower()] if order in ("day", "name") else int(part["month"])
    try:
        clock = time(int(part["hour"]), int(part["minute"])) if part["hour"] else time()
        at = datetime.combine(datetime(int(part["year"]), month, int(part["day"])).date(), clock)  # noqa: DTZ001 -- local
    except ValueError:
        return None
    return FoundDate(at, bool(part["hour"]), label)
