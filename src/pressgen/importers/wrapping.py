"""Finds out whether a program has broken the lines of a plain text, and which lines are one paragraph.

Mail programs break lines at a column, often 72 to 78 (RFC 3676, section 4.2; RFC 5322, section 2.1.1). Such a break stands where the
next word would not have fitted any more. A person ends a line anywhere: below a heading, in an address, between contacts.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pressgen.embargo_lines import read_embargo_line
from pressgen.importers.bullets import bullet
from pressgen.importers.characters import one_line
from pressgen.importers.dates import read_date_line
from pressgen.importers.furniture import furniture

_WIDTHS = range(50, 101)
"""Columns at which programs break lines."""
_USUAL_WIDTHS = range(60, 81)
"""Those at which one break is enough to know it."""
_SHARE = 0.8
"""Share of the breaks within sentences that are at the column, and of the lines that do not go beyond it."""
_RAGGED = range(40, 101)
"""Lengths of lines that somebody has broken at no certain column."""
_SHORT = 40
_ENDS = re.compile(r"[.!?”\"»:;]\Z")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:och|eller|samt|den|det|de|en|ett|i|på|av|för|till|från|vid|med|om|som|att|mellan|under|över|efter|hos|inom|bl\.? ?a\.|"
    r"and|or|the|a|an|of|in|on|at|to|for|by|with|from))\Z"
)
"""Words after which no sentence ends."""
_STARTS = re.compile(
    r"\s*(?:[-–—>|=*_]|#{1,6}\s|[^\w\n]*\d{1,3}[.)](?:\s|\Z)|[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?: (?:och )?[\wåäöÅÄÖ-]+){0,2}:(?:\s|\Z))"
)
"""A line that begins something: a quote, a numbered item, a rule, a label such as "Tid:"."""
_ADDRESS = re.compile(r"\s*\S+@\S+")
_REACHED = re.compile(r"@\w|(?<![\d.,])(?:\+|0)\d[\d \u00a0()/–-]{5,}")
"""A mail address or a telephone number."""


class Wrapping(NamedTuple):
    """How the lines of a text were broken."""

    width: int = 0
    """The column at which a program has broken them; 0 when none has."""

    def goes_on(self, line: str, following: str) -> bool:
        """Whether the paragraph of a line goes on in the next one."""
        if _begins_something(following) or line.rstrip().endswith(":") or _stands_alone(line):
            return False
        if _is_within_sentence(line, following):
            return len(line) in _RAGGED or self._is_full(line, following)
        if _is_contact(line, following):
            return False
        if self.width:
            return self._is_full(line, following)
        ragged = len(line) in _RAGGED and len(following) > _SHORT and not re.search(r"[.!?”\"]\Z", line)
        return ragged and not bullet(line)

    def fits(self, breaks: Sequence[tuple[str, str]], lines: Sequence[str]) -> bool:
        """Whether a program has broken the lines at this column, by the breaks within sentences."""
        return (
            bool(breaks)
            and self.width in (_WIDTHS if len(breaks) > 1 else _USUAL_WIDTHS)
            and sum(self._is_full(*pair) for pair in breaks) >= _SHARE * len(breaks)
            and sum(len(line) <= self.width for line in lines) >= _SHARE * len(lines)
        )

    def _is_full(self, line: str, following: str) -> bool:
        """Whether the first word of the next line would not have fitted any more."""
        return len(line) <= self.width < len(line) + 1 + len(following.split(maxsplit=1)[0])


def wrapping(groups: Sequence[Sequence[str]]) -> Wrapping:
    """How a text was broken whose lines are these, group by group between blank lines."""
    lines = [line for group in groups for line in group]
    breaks = list(_breaks_within_sentences(groups))
    longest, longest_broken = (max(map(len, some), default=0) for some in (lines, [line for line, _ in breaks]))
    possible = (Wrapping(width) for width in (longest, longest_broken))
    return next((one for one in possible if one.fits(breaks, lines)), Wrapping())


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph on one line. A hyphen at the end of a line stays: nobody knows whether it is the word's own."""
    whole = ""
    for line in map(one_line, lines):
        tight = re.search(r"\w-\Z", whole) and re.match(r"(?!(?:och|eller|samt|and|or)\b)[\wåäö]", line)
        whole += line if tight or not whole else f" {line}"
    return whole


def _breaks_within_sentences(groups: Sequence[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for lines in groups:
        for line, following in pairwise(lines):
            if len(line) >= _SHORT and _is_within_sentence(line, following) and not _begins_something(following):
                yield line, following


def _is_within_sentence(line: str, following: str) -> bool:
    if _UNFINISHED.search(line):
        return True
    if _ADDRESS.fullmatch(following) and _REACHED.search(line):
        return False
    return following.lstrip()[:1].islower() and not _ENDS.search(line)


def _is_contact(line: str, following: str) -> bool:
    """Whether one of two lines says how to reach somebody, and the next one begins with a name or a number, or is an address."""
    begins = following.lstrip()
    return bool(begins[:1].isupper() or begins.startswith(("+", "0")) or _ADDRESS.fullmatch(following)) and bool(
        _REACHED.search(line) or _REACHED.search(following)
    )


def _begins_something(line: str) -> bool:
    return bool(bullet(line) or _STARTS.match(line)) or _stands_alone(line)


def _stands_alone(line: str) -> bool:
    """Whether a line is a date, an embargo, or a part of a page or mail."""
    plain = one_line(line)
    return not plain[:1].islower() and bool(read_embargo_line(plain) or read_date_line(plain) or furniture(plain))
