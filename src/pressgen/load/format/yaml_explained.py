"""Why a YAML text cannot be read, and the way out of it that is taken in memory, so that one run finds the next fault too."""

from typing import NamedTuple

from pressgen.model import Span
from pressgen.problems import Problem


class Edit(NamedTuple):
    """On a line, `length` characters in the place of those from column `start` to `end`, all from 1."""

    line: int
    start: int
    end: int
    length: int

    def back(self, span: Span) -> Span:
        """A place in the text after the edit, as a place in the one before."""
        line, column, end_line, end_column = span
        return (line, self._column(line, column), end_line, self._column(end_line, end_column))

    def _column(self, line: int, column: int) -> int:
        if line != self.line or column <= self.start:
            return column
        if column >= self.start + self.length:
            return column - self.length + self.end - self.start
        return min(column, self.end)


class Explained(NamedTuple):
    """The problem; the whole text without it, if there is one; what was edited for that, and what cannot be read in it."""

    problem: Problem
    mended: str | None = None
    edits: tuple[Edit, ...] = ()
    unread_keys: frozenset[str] = frozenset()
    """Keys, or "" for a line that could be any."""
