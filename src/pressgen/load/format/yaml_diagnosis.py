"""What is wrong with a YAML text, and a repair in memory, with which one run can find the next fault too."""

from typing import NamedTuple

from pressgen.model import Span
from pressgen.problems import Problem


class Edit(NamedTuple):
    """A replacement within one line: columns `start` to `end` became `length` characters. Lines and columns from 1."""

    line: int
    start: int
    end: int
    length: int

    def original(self, span: Span) -> Span:
        """The span in the text before the edit, for a span in the text after it."""
        line, column, end_line, end_column = span
        return (line, self._column(line, column), end_line, self._column(end_line, end_column))

    def _column(self, line: int, column: int) -> int:
        if line != self.line or column <= self.start:
            return column
        if column >= self.start + self.length:
            return column - self.length + self.end - self.start
        return min(column, self.end)


class Diagnosis(NamedTuple):
    """The first fault in a YAML text."""

    problem: Problem
    repaired: str | None = None
    """The whole text without the fault; None when it cannot be repaired."""
    edits: tuple[Edit, ...] = ()
    """How it was repaired; none when lines were left out."""
    unread_keys: frozenset[str] = frozenset()
    """Keys that are lost by the repair, or "" for a line that could be any."""
