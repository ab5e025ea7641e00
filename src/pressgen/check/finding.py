"""What a rule yields: a problem at a place in a file, and functions that build one. The table of rules adds code and level."""

import re
import unicodedata
from difflib import get_close_matches
from typing import NamedTuple

from pressgen.model import Link, Source, Span
from pressgen.problems import Fix, Level, Problem, Text, guess, text

_MAX_COMPARED = 1000
"""Comparing an id with more ids than this is too slow. Then only those with the same first two letters are compared."""
_MAX_LISTED = 12
Place = tuple[str | int, ...]
"""The keys and indexes that lead to a value in a file: ("images", 1, "alt")."""
LINE = r"\S(?:[^\n]*\S)?"
"""A line without the white space around it."""


class Finding(NamedTuple):
    """A problem without its code and level."""

    path: str
    span: Span
    message: Text
    hint: Text | None = None
    fix: Fix | None = None
    patterns: tuple[str, ...] = ()
    """Regular expressions, searched in this order within the span to narrow it down (see `check.locate`). Empty when the span is exact."""

    def problem(self, code: str, level: Level) -> Problem:
        """The finding as a problem."""
        return Problem(self.path, code, level, self.message, *self.span, self.hint, self.fix)


def finding(source: Source, place: Place, message: Text, hint: Text | None = None, fix: Fix | None = None) -> Finding:
    """A finding about the value at `place` in `source`."""
    return Finding(source.path, source.span(*place), message, hint, fix)


def file_finding(path: str, message: Text, hint: Text | None = None) -> Finding:
    """A finding about a file as a whole."""
    return Finding(path, (1, 1, 1, 1), message, hint)


def block_finding(  # noqa: PLR0917 -- one parameter for each field of a finding
    path: str,
    lines: tuple[int, int],
    message: Text,
    hint: Text | None = None,
    patterns: tuple[str, ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding about a block of a text: the first line, and the line after the last one (0: up to the next blank line).

    Its span is where the first matching pattern matches, or else the whole first line.
    """
    first, after = lines
    return Finding(path, (first, 1, after, min(after, 1)), message, hint, fix, (*patterns, LINE))


class Part(NamedTuple):
    """The characters from `start` to `end` of a value."""

    value: str
    start: int
    end: int


def part_finding(
    source: Source, place: Place, part: Part, message: Text, hint: Text | None, *, instead: str | None = None
) -> Finding:
    """A finding about a part of the value at `place`, with `instead` as the fix.

    The part has an exact span and a fix only when the value is written unescaped on one line, with or without quotation marks.
    Otherwise the span is the whole value.
    """
    line, column, end_line, end_column = span = source.span(*place)
    quotes = end_column - column - len(part.value)
    if line != end_line or quotes not in (0, 2):
        return Finding(source.path, span, message, hint)
    begin = column + quotes // 2
    fix = Fix(text=instead) if instead is not None else None
    return Finding(source.path, (line, begin + part.start, line, begin + part.end), message, hint, fix)


def link_span(link: Link) -> Span:
    """The place of a link in a text."""
    return (link.line, link.column, link.end_line, link.end_column)


def link_finding(path: str, link: Link, message: Text, hint: Text, fix: Fix | None = None) -> Finding:
    """A finding about the target of a link; about the whole link when the target is defined elsewhere."""
    target = rf"(?s:.*)\]\([ \n]*<?({words_pattern(link.target)})"
    return Finding(path, link_span(link), message, hint, fix, (target,))


def words_pattern(words: str) -> str:
    """A pattern for these words, also across line breaks, in NFC and in NFD (å as one character, or as a and a ring)."""
    forms = dict.fromkeys(unicodedata.normalize(form, words) for form in ("NFC", "NFD"))
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)


def unknown_id(
    source: Source,
    place: Place,
    message: Text,
    name: str,
    known: list[str],
    *,
    suggestion: str,
    defined_in: str,
    command: str = "",
) -> Finding:
    """A finding about an id that does not exist, with the most similar known id as hint and fix.

    `suggestion` goes before any similar id; `defined_in` is the file that the missing thing would be in, and `command` what
    makes it.
    """
    near = suggestion or _most_similar(name, known)
    if near:
        hint = text("Did you mean “{id}”?", id=near)
    elif known:
        listed = ", ".join(sorted(known)[:_MAX_LISTED]) + (", …" if len(known) > _MAX_LISTED else "")
        hint = (
            text("These exist: {ids}. This makes a new one: {command}", ids=listed, command=command)
            if command
            else text("These exist: {ids}.", ids=listed)
        )
    else:
        hint = text("There are none yet. Add what is missing in {place}.", place=defined_in)
    return finding(source, place, message, hint, guess(near))


def _most_similar(name: str, known: list[str]) -> str:
    compared = known if len(known) <= _MAX_COMPARED else [one for one in known if one[:2] == name[:2]][:_MAX_COMPARED]
    return next(iter(get_close_matches(name, compared, n=1, cutoff=0.6)), "")
