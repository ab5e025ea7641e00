"""Finds personal identity numbers and payment card numbers, which have a check digit, among other numbers."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pressgen.patterns import compile_when_used

_MAY_HOLD = compile_when_used(r"[0-9][0-9]-?[0-9][0-9][-–+ \u00a0]?[0-9][0-9][0-9][0-9]")
"""What all of them have. Each digit for itself: a pattern that begins with a repetition is searched for half as fast."""
_PERSONAL = compile_when_used(
    r"(?<![\w./=&?+–-])(?P<year>(?:18|19|20)?\d\d)(?P<dash>-?)(?P<month>[01]\d)(?P=dash)(?P<day>[0-36-9]\d)"
    r"(?P<sign>[-–+ \u00a0]?)(?P<last>\d{4})(?![\w/–+-]|[.,]\d| ?\d)"
)
"""The Swedish personal identity number: folkbokföringslagen (1991:481), 18 §: date of birth, birth number, check digit, and "+" for a
hyphen from the year in which somebody becomes a hundred. A coordination number has 60 added to the day (lag (2022:1697) om
samordningsnummer). An organisation's number has at least 20 for its month (lag (1974:174), 1 §), and so is none of these.
"""
_CARD = compile_when_used(
    r"(?<![\w./=&?+–-])(?:[2-6]\d{3}(?:[ \u00a0-]?\d{4}){3}|3[47]\d\d[ \u00a0-]?\d{6}[ \u00a0-]?\d{5})(?![\w/–-]|[.,]\d| ?\d)"
)
"""ISO/IEC 7812-1: 16 digits that begin with 2 to 6, in groups of four or not at all; or 15 that begin with 34 or 37."""
_ISSUED = compile_when_used(r"4|5[1-5]|2[2-7]|6(?:011|4[4-9]|5)|3[47]")
_CALLED_SO = compile_when_used(
    r"(?:person(?:al)?|samordnings|p)[ -]?n(?:umme)?r[.: ]*\Z|född[.: ]*\Z|personal (?:identity )?number[.: ]*\Z",
    re.IGNORECASE,
)
_CENTURY = 100
_COORDINATED = 60


class Number(NamedTuple):
    """A number in a line: start, end, and a form for messages, without the digits that identify the person."""

    start: int
    end: int
    masked: str


def may_hold(text: str) -> bool:
    """Whether a text may have such a number. A quick test: most texts have none."""
    return bool(_MAY_HOLD.search(text))


def personal(line: str) -> Iterator[Number]:
    """The personal identity numbers in a line."""
    for match in _PERSONAL.finditer(line):
        year, month, day, last = match["year"], match["month"], match["day"], match["last"]
        digits = f"{year[-2:]}{month}{day}{last}"
        if _is_set_apart(match, line) and _is_day(year, month, day) and luhn(digits):
            yield Number(match.start(), match.end(), f"{line[match.start() : match.start('last')]}••••")


def cards(line: str) -> Iterator[Number]:
    """The payment card numbers in a line."""
    for match in _CARD.finditer(line):
        digits = re.sub(r"\D", "", match[0])
        if _ISSUED.match(digits) and luhn(digits) and len(set(digits)) > 2:
            yield Number(match.start(), match.end(), f"{digits[:4]} •••• •••• {digits[-2:]}")


def luhn(digits: str) -> bool:
    """Whether the last digit checks the others (ISO/IEC 7812-1, annex B)."""
    doubled = (int(digit) * (1 + (number % 2)) for number, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_set_apart(match: re.Match[str], line: str) -> bool:
    """Whether the form shows a personal number. Ten digits in a row, or with a space, need a word such as personnr before them."""
    with_century = len(match["year"]) > len("19")
    if match["sign"] in {"-", "–", "+"} or (with_century and not match["dash"]):
        return True
    return bool(_CALLED_SO.search(line, 0, match.start()))


def _is_day(year: str, month: str, day: str) -> bool:
    number = int(day) - _COORDINATED if int(day) > _COORDINATED else int(day)
    years = [int(year)] if int(year) >= _CENTURY else [1900 + int(year), 2000 + int(year)]
    return any(_exists(one, int(month), number) for one in years)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
