"""Reads rows of "Label: value". Two or more consecutive ones are a list of terms, as in invitations."""

import re
from typing import NamedTuple

from pressgen.text.line_breaks import with_hard_breaks
from pressgen.text.lines import Line
from pressgen.text.name_patterns import PRONOUN
from pressgen.text.segment_types import Item, Segment
from pressgen.text.word_lists import ATTRIBUTION_VERBS, SPEAKING, words

_ROW = re.compile(
    r"\s*(?P<sign>\*\*|__|[*_]|)(?P<label>[^\W\d_][^\s:*_]*(?: [^\s:*_]+){0,5}) ?"
    r"(?::(?P=sign)|(?P=sign) ?:)(?P<gap>[ \t\u00a0]*)(?=(?P<value>\S))"
)
_LONGEST = 40
"""Length of a label, in characters."""
_MOST, _MOST_SMALL = 4, 2
"""Number of words in a label, and in a lower-case one. More are a sentence, unless they are bold."""
_FULL = 60
"""From this length, in characters, a line may have been wrapped."""
_NO_LABEL = {
    *words(ATTRIBUTION_VERBS),
    *words(SPEAKING),
    *PRONOUN,
    "det",
    "den",
    "detta",
    "är",
    "att",
    "som",
    "is",
    "are",
}
_CLAUSE = re.compile(r"[.!?] [^\W\d_a-zåäö]|[,;(\"”“»]")
_ADDRESS = re.compile(r"(?:SE?-)?\d{3} ?\d\d [^\W\d_a-zåäö]|[^\W\d_a-zåäö][\w .-]{2,40} \d{1,3} ?[A-Za-z]?,?$")


class TermRow(NamedTuple):
    """The span of a label without its colon, and the offset of the value."""

    label: tuple[int, int]
    value: int


def read_row(text: str) -> TermRow | None:
    """The label and value of a line, if it has them."""
    if ":" not in text[: _LONGEST + 6] or not (match := _ROW.match(text)):
        return None
    glued = not match["gap"] and (
        match["label"][-1].isdigit() or not (match["value"].isupper() or match["value"].isdigit())
    )
    if glued or not _is_label(match["label"], bold=bool(match["sign"])):
        return None
    return TermRow(match.span("label"), match.end())


def _is_label(label: str, *, bold: bool) -> bool:
    """Whether the words are a label, not the beginning of a sentence such as "Hon sade: …"."""
    parts = label.lower().split()
    if len(label) > _LONGEST or _CLAUSE.search(label) or not _NO_LABEL.isdisjoint(parts):
        return False
    return bold or len(parts) <= (_MOST if label[0].isupper() else _MOST_SMALL)


def runs(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """The ranges of lines (start, end) with two or more rows, including lines that continue a value."""
    rows = [read_row(line.text) is not None for line in lines]
    found, at = [], 0
    while at < len(lines):
        start = at
        at += 1
        if rows[start]:
            while at < len(lines) and (rows[at] or _goes_on(lines[at - 1].text, lines[at].text)):
                at += 1
            if sum(rows[start:at]) > 1:
                found.append((start, at))
    return found


def _goes_on(text: str, below: str) -> bool:
    """Whether a line without a label continues the value above it."""
    bare, above = below.strip(), text.strip()
    if bare[0].islower() or below[0].isspace() > text[0].isspace():
        return True
    return bool(_ADDRESS.match(bare)) or (len(above) >= _FULL and above[-1] not in ".!?…")


def segment(lines: tuple[Line, ...]) -> Segment:
    """The lines as a list of terms: an item for each row, `line` the label and `inner` the value."""
    items: list[Item] = []
    for line in lines:
        if found := read_row(line.text):
            start, end = found.label
            label = Line(line.text[start:end], line.at + start)
            value = Line(line.text[found.value :].removesuffix("\\"), line.at + found.value)  # rows need no hard break
            items.append(Item(label, 0, (Segment("paragraph", (value,)),)))
        else:
            last = items[-1]
            items[-1] = last._replace(inner=(Segment("paragraph", (*last.inner[0].lines, line)),))
    return Segment("terms", lines, items=tuple(map(_with_line_breaks, items)))


def _with_line_breaks(item: Item) -> Item:
    """The row with hard breaks in its value where they are meant, as in an address."""
    (value,) = item.inner
    return item._replace(inner=(value._replace(lines=with_hard_breaks(value.lines)),))
