"""Where a list begins and goes on: ten kinds of openings, glued, indented or with no-break spaces, blank lines between."""

import re
from functools import cache

from pressgen.text.list_openings import Opening, is_counted, opening, style
from pressgen.text.reading import Line
from pressgen.text.word_lists import METADATA

_METADATA = re.compile(rf"\s*(?:{'|'.join(METADATA.values())})\b(?=[: \u00a0]*\S).{{0,60}}$")
_GAP = 9
"""So many numbers an author may leave out."""
_NEAR = 7
"""So many lines below, the next item is looked for."""
_LARGEST = 999
"""Larger numbers at the start of a line are years."""


def is_metadata(text: str) -> bool:
    """Whether the line tells when the page was published or updated."""
    return bool(_METADATA.match(text))


@cache
def _months(language: str) -> re.Pattern[str]:
    from pressgen.languages import locale  # noqa: PLC0415 - 60 ms, and few texts open a line with a number

    names = locale(language).months["format"]
    return re.compile(rf"(?:{'|'.join([*names['wide'].values(), *names['abbreviated'].values()])})\b")


def starts_list(lines: list[Line], at: int, found: Opening, language: str, expected: dict[str, int]) -> bool:
    """Whether the line opens a list. `expected` has, for each style, the number with which the last list would go on."""
    text = lines[at].text
    if not text[found.text :].strip():
        return False
    if is_counted(found):
        goes_on = _goes_on(found, expected)
        return not is_date(text, found, language) and _counts(lines, at, found, goes_on=goes_on)
    if not found.sure or (found.glued and found.family in {"*", "+"}):
        return _second(lines, at, found)
    return found.family != "dash" or not found.glued or not text[found.text : found.text + 1].isdigit()


def _goes_on(found: Opening, expected: dict[str, int]) -> bool:
    """Whether the number is the next of an earlier list."""
    kind = style(found.family)
    if found.number and expected.get(kind) == found.number:
        return True
    return bool(found.roman) and expected.get("i" if kind == "a" else "I") == found.roman


def _counts(lines: list[Line], at: int, found: Opening, *, goes_on: bool) -> bool:
    """Whether a number opens a list: it is 1, or goes on where a list was left, or the next line's number follows on it.

    "2014. Något hände" and "3. Tre" alone are text. Capitals with full stops may be initials: three of them are a list.
    """
    if found.sure and (found.number == 1 or goes_on):
        return not found.glued or _second(lines, at, found)
    if found.number > _LARGEST or not (found.number or found.roman or style(found.family) == "1"):
        return False
    if found.family in {"a.", "A.", "(A)"} and not goes_on and found.number != 1 and found.roman != 1:
        return False
    after = _successor(lines, at, found)
    if found.family == "A." and after and not goes_on:
        second = _at(lines, after)
        return not second.number or _successor(lines, after, second) > 0
    return after > 0 or goes_on


def _at(lines: list[Line], at: int) -> Opening:
    found = opening(lines[at].text)
    assert found is not None  # noqa: S101 -- only asked of lines that open an item
    return found


def _successor(lines: list[Line], at: int, first: Opening) -> int:
    """The line with the next number, if it is near; else 0."""
    for number in range(at + 1, min(at + 1 + _NEAR, len(lines))):
        found = opening(lines[number].text)
        if found and found.family == first.family and _is_next(first, found):
            return number
    return 0


def _is_next(last: Opening, found: Opening) -> bool:
    if (last.number or style(last.family) == "1") and found.number == last.number + 1:
        return True
    return bool(last.roman) and found.roman == last.roman + 1


def is_date(text: str, found: Opening, language: str) -> bool:
    """Whether the opening is that of a date: "1. maj"."""
    return found.family in {".", ")"} and bool(_months(language).match(text, found.text))


def _second(lines: list[Line], at: int, first: Opening) -> bool:
    """Whether another item follows."""
    for line in lines[at + 1 : at + 1 + _NEAR]:
        found = opening(line.text)
        if found and follows(first, found):
            return True
    return False


def follows(last: Opening, found: Opening) -> bool:
    """Whether an item belongs to the same list as the one before it."""
    if found.family != last.family:
        return False
    if is_counted(found) and style(found.family) != "1":
        return _is_next(last, found)
    return found.number in {0, 1} or last.number <= found.number <= last.number + _GAP
