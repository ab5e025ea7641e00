"""Recognises the line at the head of a press text that says when it may be published, and reads the instant that it names.

"Embargo: 2026-12-03 kl. 10.00", "EMBARGO till torsdag den 3 december", "Embargoed until 10 am on 3 December 2026", "Får publiceras
tidigast …", "För omedelbar publicering". Such a line holds nothing but words for it and for times, so no sentence about an embargo is
taken for one. What may be read in two ways is not read: a wrong instant publishes a text too early.
"""

import re
from datetime import date, time, timedelta
from functools import cache
from typing import NamedTuple

from pressgen.patterns import compile_when_used

_LONGEST = 140
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_MONTH = r"(?P<name>jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-zé]*\.?"
_WEEKDAY = r"(?P<weekday>mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|sat|sun|fri)(?:s|sdag|sday|dag|day|nes|nesday|rs|rsdag|rsday|ur|urday)?(?:en)?"
_WEEKDAYS = ("mån mon", "tis tue", "ons wed", "tor thu", "fre fri", "lör sat", "sön sun")
_DAYS = tuple(
    compile_when_used(rf"(?<![\d./-]){form}(?![\d/]|[.:-]\d)", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|:e|:a)?\.? (?:of )?{_MONTH}(?:,? (?P<year>\d{{4}}))?",
        rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>\d{{4}}))?",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:,? (?P<year>\d{4}))?",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
    )
)
_TIMES = tuple(
    compile_when_used(form, re.IGNORECASE)
    for form in (
        r"(?<![\d:.])(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\b\.?",
        r"(?<![\d:.-])(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?::\d\d)?(?![\d:]|\.\d)",
        r"\b(?:kl|klockan)\b\.? ?(?P<hour>\d{1,2})(?![\d:/]|\.\d)",
    )
)
_ENGLISH = r"until|release|embargoed|publication|before"
_DOUBTS = r"midnatt|midnight|noon|middag|lunch|gmt|utc|bst|e[sd]?t|p[sd]?t|vidare|further|notice|idag|i dag|today|imorgon|i morgon|tomorrow"
"""Words after which an instant is not certain."""
_OTHER = (
    r"till och med|t\.? ?o\.? ?m\.?|till|tills|fram|until|till?|den|det|the|on|at|of|from|från|och|klockan|kl\.?|[ap]\.?m\.?|gäller|upphör|hävs|lyfts|"
    r"for|release|publication|publicering|publiceras|offentliggörande|före|förrän|before|tidigast|först|lifts|ends|expires|ce[s]?t|svensk tid|lokal tid|local time|swedish time|"
    r"hours|hrs|h|omedelbar(?:t)?"
)
_HEADS = (
    r"(?:(?:strikt|strict|totalt|under|med|obs)[ :!]+)*embargo(?:erad|erat|ed|tid)?\b",
    r"(?:not|ej|inte) (?:for|för|till) (?:release|publication|publicering|broadcast|offentliggörande)",
    r"(?:texten |materialet |pressmeddelandet )?(?:får|kan) (?:inte |ej )?(?:publiceras|offentliggöras|spridas|användas)",
)
_TIMED = (
    r"(?:får |ska |att |kan )?(?:publiceras|offentliggörs|offentliggöras)(?: tidigast)?",
    r"(?:fri )?för publicering",
    r"(?:hold|held) (?:for release |until )",
    r"for (?:release|publication)",
)
"""Heads that say so only together with a time: "Publiceras 3/12 kl 10"."""
_AT_ONCE = r"(?:för |till )?(?:omedelbar|omgående|direkt) (?:publicering|publiceras)|(?:får |kan |ska )publiceras (?:omedelbart|omgående|direkt)|for immediate (?:release|publication|use)"
_EDGES = " \t\u00a0.!:;,|•·*_()[]–—-"
_BETWEEN = r"[\s.!:;,()\[\]*_|/–—-]"


class EmbargoLine(NamedTuple):
    """A line that says when a text may be published."""

    words: str
    """The part of the line that says so: all of it, but for a title behind a colon or a dash."""
    rest: str = ""
    """What stands behind that: "Ny bro öppnar" in "Embargo till 2026-12-03: Ny bro öppnar"."""
    at_once: bool = False
    """Whether it says that the text may be published immediately."""

    def instant(self, text_day: date | None, today: date) -> tuple[date, time | None] | None:
        """The day and, if the line names it, the local time from which on the text may be published. None when that is not certain.

        A day without a year is the first one on or after the day of the text, or after `today`. A time without a day is on the day
        of the text. "t.o.m." a day ends with that day.
        """
        plain = _plain(self.words)
        if self.at_once or re.search(rf"\b(?:{_DOUBTS})\b", plain, re.IGNORECASE):
            return None
        found, without_days = _taken(_DAYS, plain)
        times, _ = _taken(_TIMES, without_days)
        clocks = {_clock(one) for one in times}
        days = {_day(match, text_day or today, plain) for match in found} or {None if _weekday(plain) else text_day}
        if None in days or len(days) != 1 or None in clocks or len(clocks) > 1 or not (found or times):
            return None
        day, clock = next(one for one in days if one), next((one for one in clocks if one), None)
        inclusive = not clock and re.search(r"\bt\.? ?o\.? ?m\b|till och med", plain, re.IGNORECASE)
        return day + timedelta(days=1 if inclusive else 0), clock


def read_embargo_line(line: str) -> EmbargoLine | None:
    """The line as one that says when a text may be published; None for any other line."""
    if len(line) > _LONGEST or not re.search(r"embargo|public|offentlig|release", line, re.IGNORECASE):
        return None
    plain = _plain(line)
    bare = plain.strip(_EDGES)
    if re.fullmatch(_AT_ONCE, bare, re.IGNORECASE):
        return EmbargoLine(line, at_once=True)
    if _whole().fullmatch(bare) or (_timed().fullmatch(bare) and re.search(r"\d", bare)):
        return EmbargoLine(line)
    return _before_a_title(line)


def _before_a_title(line: str) -> EmbargoLine | None:
    """The line as a statement with a day in it, a colon or a dash, and something else."""
    for mark in re.finditer(r":\s+|\s[-–—|]\s+", line):
        head, rest = line[: mark.start()], line[mark.end() :]
        bare = _plain(head).strip(_EDGES)
        if rest.strip() and _whole().fullmatch(bare) and any(form.search(bare) for form in _DAYS):
            return EmbargoLine(head, rest.strip())
    return None


def _plain(line: str) -> str:
    return " ".join(line.replace("\u00a0", " ").split())


@cache
def _times() -> str:
    """A pattern for words of times, in any order."""
    some = "|".join(
        [*(form.pattern for form in (*_DAYS, *_TIMES)), rf"\b{_WEEKDAY}\b", rf"\b(?:{_DOUBTS}|{_OTHER})(?!\w)"]
    )
    return rf"(?:{_BETWEEN}|{re.sub(r'[(][?]P<[a-z]+>', '(?:', some)})*"


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_HEADS)})(?:{_BETWEEN}+{_times()})?", re.IGNORECASE)


@cache
def _timed() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(_TIMED)}){_BETWEEN}*{_times()}", re.IGNORECASE)


def _taken(forms: tuple[re.Pattern[str], ...], plain: str) -> tuple[list[re.Match[str]], str]:
    """What matches a form and no earlier one, and the line without it."""
    found: list[re.Match[str]] = []
    for form in forms:
        found += form.finditer(plain)
        plain = form.sub(" | ", plain)
    return found, plain


def _day(found: re.Match[str], base: date, plain: str) -> date | None:
    """The day that was found; None when there is none such, when its weekday is another, or when it may be two days."""
    part = found.groupdict()
    month = _month(part["name"]) if "name" in part else int(part["month"])
    day, english = int(part["day"]), re.search(rf"\b(?:{_ENGLISH})\b", plain, re.IGNORECASE)
    if "/" in found[0] and english and day <= len(_MONTHS):
        return None
    years = [int(part["year"])] if part["year"] else [base.year, base.year + 1]
    meant = next((one for year in years if (one := _real(year, month, day)) and (part["year"] or one >= base)), None)
    weekday = _weekday(plain)
    return None if meant and weekday and weekday not in _WEEKDAYS[meant.weekday()] else meant


def _month(name: str) -> int:
    return _MONTHS.index({"may": "maj", "oct": "okt"}.get(name.lower(), name.lower())) + 1


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _weekday(plain: str) -> str:
    found = re.search(rf"\b{_WEEKDAY}\b", plain, re.IGNORECASE)
    return found["weekday"].lower() if found else ""


def _clock(found: re.Match[str]) -> time | None:
    part = found.groupdict()
    hour, half = int(part["hour"]), (part.get("half") or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        return time(hour, int(part.get("minute") or 0))
    except ValueError:
        return None
