"""What a rule gives: something wrong at a place. The table of rules adds its code and level."""

import re
from difflib import get_close_matches
from typing import NamedTuple

from pressgen.model import Source, Span
from pressgen.problems import Fix, Level, Problem, Text, guess, text

_MANY = 1000
"""To compare an id with more than this takes too long; then only those with its first two letters are compared."""
Place = tuple[str | int, ...]
LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""All that stands on a line."""


class Finding(NamedTuple):
    """A problem that does not know its code and level yet."""

    path: str
    span: Span
    message: Text
    hint: Text | None = None
    fix: Fix | None = None
    seek: tuple[re.Pattern[str], ...] = ()
    """What to look for within the span, since nobody knows its very place yet (see `check.exact_places`)."""

    def problem(self, code: str, level: Level) -> Problem:
        """The finding as a problem."""
        return Problem(self.path, code, level, self.message, *self.span, self.hint, self.fix)


def finding(source: Source, place: Place, message: Text, hint: Text | None = None, fix: Fix | None = None) -> Finding:
    """Something wrong with the value that stands at `place` in `source`."""
    return Finding(source.path, source.span(*place), message, hint, fix)


def of_file(path: str, message: Text, hint: Text | None = None) -> Finding:
    """Something wrong with a file as a whole."""
    return Finding(path, (1, 1, 1, 1), message, hint)


def of_block(  # noqa: PLR0917 -- as many sides as a finding has
    path: str,
    lines: tuple[int, int],
    message: Text,
    hint: Text | None = None,
    seek: tuple[re.Pattern[str], ...] = (),
    fix: Fix | None = None,
) -> Finding:
    """Something wrong with a block of a text, from a line to before another one (0: to the next blank line).

    It stands where the first of the patterns is found, or on the whole first line.
    """
    first, after = lines
    return Finding(path, (first, 1, after, min(after, 1)), message, hint, fix, (*seek, LINE))


class Part(NamedTuple):
    """The characters from `start` to `end` of a value."""

    value: str
    start: int
    end: int


def of_part(
    source: Source, place: Place, part: Part, message: Text, hint: Text | None, *, instead: str | None = None
) -> Finding:
    """Something wrong with a part of the value at `place`, and what should stand there.

    The part can be told, and mended, when the value stands on one line as it is, with or without quotation marks.
    """
    line, column, end_line, end_column = span = source.span(*place)
    around = end_column - column - len(part.value)
    if line != end_line or around not in (0, 2):
        return Finding(source.path, span, message, hint)
    begin = column + around // 2
    fix = Fix(text=instead) if instead is not None else None
    return Finding(source.path, (line, begin + part.start, line, begin + part.end), message, hint, fix)


def unknown(source: Source, place: Place, kind: Text, name: str, known: list[str], *, meant: str, home: str) -> Finding:
    """An id that nothing has, with the nearest one that something has. `kind` says what has such ids, in the reader's words.

    `meant` is the id of what is called so, if something is; `home` the file that it would be written in.
    """
    alike = known if len(known) <= _MANY else [one for one in known if one[:2] == name[:2]][:_MANY]
    near = [meant] if meant else get_close_matches(name, alike, n=1, cutoff=0.6)
    if near:
        hint = text("Did you mean “{id}”?", id=near[0])
    elif known:
        hint = text("These exist: {ids}.", ids=", ".join(sorted(known)[:12]) + (", …" if len(known) > 12 else ""))
    else:
        hint = text("There are none yet. Add what is missing in {place}.", place=home)
    return finding(source, place, kind, hint, guess(near[0] if near else ""))
