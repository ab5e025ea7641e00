"""Reads lines that say when and where something takes place: "Tid: torsdag 12 mars kl. 9.00–10.30", "Plats: Rådhuset".

Such a line holds a label, and nothing but a day, a time or both. What may be read in two ways is not read.
"""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal, NamedTuple

from pressgen.importers.dates import WEEKDAY, months

LabelKind = Literal["day", "time", "when", "place", "both"]
_LABELS: dict[LabelKind, str] = {
    "both": r"(?:datum, )?(?:tid|dag|datum|när) (?:och|&) (?:plats|var)|(?:date|time|when) (?:and|&) (?:place|where)",
    "when": r"när|datum (?:och|&) tid|tid (?:och|&) datum|dag (?:och|&) tid|when|date (?:and|&) time",
    "day": r"datum|dag|date|day",
    "time": r"tid|tidpunkt|klockan|time",
    "place": r"plats|var|lokal|place|where|venue|location",
}
_LONGEST_PLACE = 120
_MORE = re.compile(
    r"(?-i:\w{3}[.!?] +[A-ZÅÄÖ])|\b(?:ges|anges|meddelas|skickas|kommer|anmäl\w*|föranmäl\w*|journalister|tba|tbd|to be announced)\b",
    re.IGNORECASE,
)
"""More than a place: "Rådhuset. Ingång från gården", "Meddelas senare"."""
_SOON = timedelta(days=180)
"""Within this time, a day without a year and without a weekday is the next one."""
_WEEKDAYS = ("mån mon", "tis tue", "ons wed", "tor thu", "fre fri", "lör sat", "sön sun")


class Label(NamedTuple):
    """A line with a label."""

    kind: LabelKind
    value: str


class When(NamedTuple):
    """A day, a time, or both, as a line says them."""

    days: tuple[int, int] | None = None
    """The day of the month, and the last one."""
    month: int = 0
    year: int = 0
    """0 when the line does not say it."""
    weekday: str = ""
    """Its first three letters."""
    start: time | None = None
    end: time | None = None

    def span(self, text_day: date | None, today: date) -> tuple[datetime, datetime | None] | None:
        """From when until when; None when that is not certain.

        A day without a year is the first on or after the day that the text bears. It is certain when its weekday agrees, or when it
        comes soon.
        """
        first = self._first(text_day, today)
        if first is None or self.days is None:
            return None
        try:
            last = first.replace(day=self.days[1])
        except ValueError:
            return None
        start = datetime.combine(first, self.start or time())
        end = datetime.combine(last, self.end or time()) if self.end or last != first else None
        return (start, end) if end is None or start < end else None

    def _first(self, text_day: date | None, today: date) -> date | None:
        base = text_day or today
        years = [self.year] if self.year else [base.year, base.year + 1]
        possible = (_real(year, self.month, self.days[0] if self.days else 0) for year in years)
        first = next((one for one in possible if one and (self.year or one >= base)), None)
        if first is None or (self.weekday and self.weekday not in _WEEKDAYS[first.weekday()]):
            return None
        return first if self.year or self.weekday or (text_day and first - text_day <= _SOON) else None


def read_label(line: str) -> Label | None:
    """The label of a line and what it labels; None for another line."""
    found = _labels().match(line.replace("\u00a0", " ").strip())
    if not found:
        return None
    kind = next(kind for kind in _LABELS if found[kind])
    return Label(kind, found["value"].strip())


def is_place(value: str) -> bool:
    """Whether the words name a place and say no more, such as how to get in or that it is told later."""
    return len(value) <= _LONGEST_PLACE and not _MORE.search(value)


def read_when(value: str) -> When | None:
    """The day, the time or both that the words are; None when they say anything else."""
    plain = re.sub(r"[–—−‐‑]", "-", " ".join(value.split())).strip(" .")
    for form in _forms():
        if found := form.fullmatch(plain):
            return _when(found)
    return None


def read_when_and_where(value: str) -> tuple[When, str] | None:
    """The same with a place behind a comma: "torsdag 12 mars kl. 10, Rådhuset"."""
    for comma in reversed([*re.finditer(r", ", value)]):
        when, place = read_when(value[: comma.start()]), value[comma.end() :].strip()
        if when and when.start and place:
            return when, place
    return None


@cache
def _labels() -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
    return re.compile(rf"(?:{kinds}) ?[:?] ?(?P<value>.*)", re.IGNORECASE | re.DOTALL)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    many = r"(?P<day>\d{1,2})(?: ?- ?(?P<last>\d{1,2}))?"
    start = rf"(?:(?P<weekday>{WEEKDAY}),? )?(?:den )?"
    days = (
        rf"{start}{many}(?::[ea]|st|nd|rd|th|\.)? (?P<name>{names})\.?(?:,? (?P<year>\d{{4}}))?",
        rf"{start}(?P<name>{names})\.? (?P<day>\d{{1,2}})(?P<last>(?!))?(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
        rf"{start}(?P<day>\d{{1,2}})(?P<last>(?!))?/(?P<month>\d{{1,2}})(?:[ -](?P<year>\d{{4}}))?",
        rf"{start}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)(?P<last>(?!))?",
    )
    kl = r"(?:kl\.?|klockan|at)"
    clock = (
        rf"(?:(?:från|mellan) )?(?P<kl>{kl} ?)?(?P<hour>\d{{1,2}})(?:[.:](?P<minute>\d\d))?"
        rf"(?: ?(?:-|till|och|to) ?(?:{kl} ?)?(?P<hour2>\d{{1,2}})(?:[.:](?P<minute2>\d\d))?)?"
    )
    forms = [*(rf"{day}(?:(?:,| om)? {clock})?" for day in days), *(rf"{clock},? {day}" for day in days), clock]
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _when(found: re.Match[str]) -> When | None:
    part = {"day": "", "last": "", "year": "", "weekday": ""} | found.groupdict()
    bare = part["hour"] and not (part["kl"] or part["minute"] or part["hour2"])
    start, end = _clock(part["hour"], part["minute"]), _clock(part["hour2"], part["minute2"])
    if bare or (part["hour"] and not start) or (part["hour2"] and not end):
        return None
    if not part["day"]:
        return When(start=start, end=end)
    first, last = int(part["day"]), int(part["last"] or part["day"])
    if last < first or (last > first and start):
        return None
    month = months()[part["name"].lower()] if part.get("name") else int(part["month"])
    return When((first, last), month, int(part["year"] or 0), (part["weekday"] or "")[:3].lower(), start, end)


def _clock(hour: str | None, minute: str | None) -> time | None:
    try:
        return time(int(hour), int(minute or 0)) if hour else None
    except ValueError:
        return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
