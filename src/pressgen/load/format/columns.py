"""Maps columns of normalised text back to the text as written, when that has decomposed letters (å as a and a ring).

Texts are parsed as NFC (Unicode Standard Annex 15), in which such a letter is one character; problems are reported with the
columns of the file as it is.
"""

import unicodedata
from functools import cached_property
from typing import TypeVar

import msgspec

from pressgen.model import Body, Boilerplate, Link, PlainPage, Record, Release, Span
from pressgen.problems import Problem

Placed = TypeVar("Placed", Problem, Link)


class Columns:
    """Maps columns of normalised lines to those of the lines as written."""

    def __init__(self, written: str) -> None:
        self._written = written
        self._starts_by_line: dict[int, list[int]] = {}

    @cached_property
    def _lines(self) -> list[str]:
        return self._written.split("\n")

    def span(self, span: Span) -> Span:
        """The span in the text as written."""
        line, column, end_line, end_column = span
        return (line, self._column(line, column), end_line, self._column(end_line, end_column))

    def placed(self, thing: Placed) -> Placed:
        """The problem or link with its columns in the text as written."""
        _, column, _, end_column = self.span((thing.line, thing.column, thing.end_line, thing.end_column))
        return msgspec.structs.replace(thing, column=column, end_column=end_column)

    def record(self, record: Record | None) -> Record | None:
        """The record with the columns of its links in the text as written."""
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
        starts = self._starts_by_line.get(line)
        if starts is None:
            starts = self._starts_by_line[line] = _starts(self._lines[line - 1])
        return starts[min(column, len(starts)) - 1] if column else 0


def _starts(written: str) -> list[int]:
    """For each column of the normalised line, the column where its character begins in the line as written."""
    starts: list[int] = []
    begin = 0
    for at in range(1, len(written) + 1):
        if at == len(written) or not unicodedata.combining(written[at]):
            starts += [begin + 1] * len(unicodedata.normalize("NFC", written[begin:at]))
            begin = at
    return [*starts, len(written) + 1]
