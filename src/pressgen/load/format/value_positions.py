"""Maps positions within a YAML value to positions in its file, through quoting, escapes, folding and indentation."""

from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

import msgspec

from pressgen.load.format.decode import offset, place
from pressgen.model import Body, Link, Span
from pressgen.problems import Problem

Placed = TypeVar("Placed", Problem, Link)


class ValuePositions:
    """Maps lines and columns (from 1) of the value `value`, whose span is `span`, to those of the file."""

    def __init__(self, value: str, span: Span, source: str, first_line: int) -> None:
        self._value = value
        self._span = span
        self._source = source
        self._first_line = first_line

    def body(self, body: Body) -> Body:
        """The body with the positions of its blocks and links in the file."""
        blocks = tuple(msgspec.structs.replace(block, line=self._place(block.line, 1)[0]) for block in body.blocks)
        links = tuple(self.placed(link) for link in body.links)
        return Body(blocks=blocks, links=links, anchors=body.anchors)

    def problem(self, problem: Problem) -> Problem:
        """The problem with its position in the file. A fix of several lines is indented as the value is, or removed."""
        placed = self.placed(problem)
        if problem.fix is None or "\n" not in problem.fix.text:
            return placed
        if not self._is_literal:
            return msgspec.structs.replace(placed, fix=None)
        first, *others = problem.fix.text.split("\n")
        indent = " " * (placed.column - problem.column)
        lines = [first, *(indent + line if line else line for line in others)]
        return msgspec.structs.replace(placed, fix=msgspec.structs.replace(problem.fix, text="\n".join(lines)))

    @property
    def _is_literal(self) -> bool:
        """Whether the value is a literal block, in which only indentation is removed (YAML 1.2, section 8.1.2)."""
        return self._source.startswith("|", self._offset(self._span[0], self._span[1]))

    def placed(self, thing: Placed) -> Placed:
        """The problem or link with its position in the file."""
        line, column = self._place(thing.line, thing.column)
        end_line, end_column = self._end(thing.end_line, thing.end_column) if thing.end_line else (0, 0)
        return msgspec.structs.replace(thing, line=line, column=column, end_line=end_line, end_column=end_column)

    def _end(self, line: int, column: int) -> tuple[int, int]:
        """An end is just behind the last character: the next one may be on another line of the file."""
        if column <= 1:
            return self._place(line, column)
        line, column = self._place(line, column - 1)
        return line, column + 1

    def _place(self, line: int, column: int) -> tuple[int, int]:
        at = min(self._line_starts[min(line, len(self._line_starts)) - 1] + column - 1, len(self._offsets) - 1)
        line, column = place(self._source, self._offsets[max(at, 0)])
        return line + self._first_line - 1, column

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, character in enumerate(self._value) if character == "\n")]

    @cached_property
    def _offsets(self) -> Sequence[int]:
        """The offset in the source of each character of the value, and of its end."""
        at = start = self._offset(self._span[0], self._span[1])
        end = self._offset(self._span[2], self._span[3])
        if self._source[at : at + 1] in ("|", ">"):
            at = self._source.find("\n", at) + 1
        elif self._source[at : at + 1] in ("'", '"'):
            at += 1
        if self._source.startswith(self._value, at):
            return range(at, at + len(self._value) + 1)
        offsets = []
        for character in self._value:
            if not character.isspace():
                at = _next(character, self._source, at, end)
            offsets.append(min(max(at, start), end))
            at += 1
        return [*offsets, min(at, end)]

    def _offset(self, line: int, column: int) -> int:
        return offset(self._source, line - self._first_line + 1, column)


_REACH = 400
"""The most characters of indentation and folding between two characters of a value."""


def _next(character: str, source: str, at: int, end: int) -> int:
    """The offset of the value's next character, or of the escape that stands for it."""
    if source[at : at + 1] == character:
        return at
    found = source.find(character, at, min(at + _REACH, end))
    return found if found >= 0 and not source[at:found].strip(" \n\t\\'") else at
