"""Columns as the author's editor counts them, for a file whose letters are written in parts (å as a and a ring).

The text is read as NFC (Unicode Standard Annex 15), where such a letter is one; places are told in the file as it is.
"""

import unicodedata
from functools import cached_property
from typing import TypeVar

import msgspec

from pressgen.model import Body, Boilerplate, Link, PlainPage, Record, Release, Span
from pressgen.problems import Problem

Placed = TypeVar("Placed", Problem, Link)


class Columns:
    """The way back from the columns of clean lines to those of the lines as written."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._known: dict[int, list[int]] = {}

    @cached_property
    def _lines(self) -> list[str]:
        return self._written.split("\n")

    def span(self, span: Span) -> Span:
        """The same place as written."""
        line, column, end_line, end_column = span
        return (line, self._column(line, column), end_line, self._column(end_line, end_column))

    def placed(self, thing: Placed) -> Placed:
        """The same problem or link, placed as written."""
        _, column, _, end_column = self.span((thing.line, thing.column, thing.end_line, thing.end_column))
        return msgspec.structs.replace(thing, column=column, end_column=end_column)

    def record(self, record: Record | None) -> Record | None:
        """The same record, its links placed as written."""
        if isinstance(record, Release):
            words = record.texts.words()
            return record.with_texts(self._body(words.body), self._body(words.lead) if words.lead else None)
        if isinstance(record, PlainPage | Boilerplate):
            return msgspec.structs.replace(record, body=self._body(record.body))
        return record

    def _body(self, body: Body) -> Body:
        return msgspec.structs.replace(body, links=tuple(self.placed(link) for link in body.links))

    def _column(self, line: int, column: int) -> int:
        if not 0 < line <= len(self._lines):
            return column
        known = self._known.get(line)
        if known is None:
            known = self._known[line] = _starts(self._lines[line - 1])
        return known[min(column, len(known)) - 1] if column else 0


def _starts(written: str) -> list[int]:
    """For each column of the clean line, the column where its letter begins in the line as written."""
    starts: list[int] = []
    begin = 0
    for at in range(1, len(written) + 1):
        if at == len(written) or not unicodedata.combining(written[at]):
            starts += [begin + 1] * len(unicodedata.normalize("NFC", written[begin:at]))
            begin = at
    return [*starts, len(written) + 1]
