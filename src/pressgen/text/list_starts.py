"""Decides whether a line with a list marker begins a list, and whether an item continues one."""

import re
from functools import cache

from pressgen.text.lines import Line
from pressgen.text.list_markers import ListMarker, is_numbered, list_marker, style
from pressgen.text.word_lists import METADATA

_METADATA = re.compile(rf"\s*(?:{'|'.join(METADATA.values())})\b(?=[: \u00a0]*\S).{{0,60}}$")
_GAP = 9
"""The largest step between the numbers of two items."""
_NEAR = 7
"""The number of lines below in which the next item is searched for."""
_LARGEST = 999
"""Larger numbers at the start of a line are years or amounts."""


def is_metadata(text: str) -> bool:
    """Whether the line says when the page was published or updated."""
    return bool(_METADATA.match(text))


@cache
def _months(language: str) -> re.Pattern[str]:
    from pressgen.cldr import locale  # noqa: PLC0415 - 60 ms, and few texts open a line with a number

    names = locale(language).months["format"]
    return re.compile(rf"(?:{'|'.join([*names['wide'].values(), *names['abbreviated'].values()])})\b")


def starts_list(lines: list[Line], at: int, marker: ListMarker, language: str, next_numbers: dict[str, int]) -> bool:
    """Whether the line opens a list. `next_numbers`: for each style, the number with which the last list would continue."""
    text = lines[at].text
    if not text[marker.content_start :].strip():
        return False
    if is_numbered(marker):
        continues = _continues_numbering(marker, next_numbers)
        return not is_date(text, marker, language) and _opens_numbered(lines, at, marker, continues=continues)
    if not marker.sure or (marker.glued and marker.family in {"*", "+"}):
        return _has_second(lines, at, marker)
    return (
        marker.family != "dash"
        or not marker.glued
        or not text[marker.content_start : marker.content_start + 1].isdigit()
    )


def _continues_numbering(marker: ListMarker, next_numbers: dict[str, int]) -> bool:
    """Whether the number continues an earlier list."""
    kind = style(marker.family)
    if marker.number and next_numbers.get(kind) == marker.number:
        return True
    return bool(marker.roman) and next_numbers.get("i" if kind == "a" else "I") == marker.roman


def _opens_numbered(lines: list[Line], at: int, marker: ListMarker, *, continues: bool) -> bool:
    """Whether a numbered line opens a list: it is number 1, continues an earlier list, or its successor is near.

    A lone "2014. Något hände" or "3. Tre" is text. Capitals with full stops may be initials: it takes three for a list.
    """
    if marker.sure and (marker.number == 1 or continues):
        return not marker.glued or _has_second(lines, at, marker)
    if marker.number > _LARGEST or not (marker.number or marker.roman or style(marker.family) == "1"):
        return False
    if marker.family in {"a.", "A.", "(A)"} and not continues and marker.number != 1 and marker.roman != 1:
        return False
    after = _successor_line(lines, at, marker)
    if marker.family == "A." and after and not continues:
        second = _marker_at(lines, after)
        return not second.number or _successor_line(lines, after, second) > 0
    return after > 0 or continues


def _marker_at(lines: list[Line], at: int) -> ListMarker:
    marker = list_marker(lines[at].text)
    assert marker is not None  # noqa: S101 -- called only for lines that have a marker
    return marker


def _successor_line(lines: list[Line], at: int, first: ListMarker) -> int:
    """The index of the line with the next number, if it is near; else 0."""
    for number in range(at + 1, min(at + 1 + _NEAR, len(lines))):
        marker = list_marker(lines[number].text)
        if marker and marker.family == first.family and _is_next(first, marker):
            return number
    return 0


def _is_next(last: ListMarker, marker: ListMarker) -> bool:
    if (last.number or style(last.family) == "1") and marker.number == last.number + 1:
        return True
    return bool(last.roman) and marker.roman == last.roman + 1


def is_date(text: str, marker: ListMarker, language: str) -> bool:
    """Whether the marker and the text after it are a date: "1. maj"."""
    return marker.family in {".", ")"} and bool(_months(language).match(text, marker.content_start))


def _has_second(lines: list[Line], at: int, first: ListMarker) -> bool:
    """Whether another item of the same list is near."""
    for line in lines[at + 1 : at + 1 + _NEAR]:
        marker = list_marker(line.text)
        if marker and follows(first, marker):
            return True
    return False


def follows(last: ListMarker, marker: ListMarker) -> bool:
    """Whether an item with this marker belongs to the same list as the one before it."""
    if marker.family != last.family:
        return False
    if is_numbered(marker) and style(marker.family) != "1":
        return _is_next(last, marker)
    return marker.number in {0, 1} or last.number <= marker.number <= last.number + _GAP
