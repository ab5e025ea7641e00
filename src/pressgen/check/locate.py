"""Narrows a finding down to its exact characters, for rules that know only the lines. Reads the text only when needed."""

import re
from collections.abc import Sequence

from pressgen.check.finding import Finding
from pressgen.model import Lines, Span


def locate(finding: Finding, lines: Lines) -> Finding:
    """The finding with the span of its first pattern that matches. The fix stays only when that is the first pattern.

    Without any match, the span is the given one if it is within a line, else the point where it starts.
    """
    if not finding.patterns:
        return finding
    text = lines(finding.path)
    for number, pattern in enumerate(finding.patterns):
        span = _search(pattern, text, finding.span)
        if span:
            return finding._replace(span=span, patterns=(), fix=None if number else finding.fix)
    line, column, end_line, end_column = finding.span
    fallback = finding.span if end_line == line and end_column else (line, column, line, column)
    return finding._replace(span=fallback, patterns=(), fix=None)


def _search(pattern: str, text: Sequence[str], within: Span) -> Span | None:
    """The first match in the span: its last group, if the pattern has one."""
    line, column, *_ = within
    rows = _rows(text, within)
    match = re.search(pattern, "\n".join(rows))
    if not match:
        return None
    start, end = match.span(match.lastindex or 0)
    return (*_position(rows, start, line, column), *_position(rows, end, line, column))


def _rows(text: Sequence[str], within: Span) -> list[str]:
    """The lines of the span, the first and the last cut. A span without an end goes on to the next blank line."""
    line, column, end_line, end_column = within
    if not end_line:
        end_line = next((at for at in range(line, len(text)) if not text[at].strip()), len(text)) + 1
        end_column = 1
    rows = list(text[line - 1 : end_line])
    if not rows:
        return []
    if len(rows) == end_line - line + 1:
        rows[-1] = rows[-1][: max(end_column - 1, 0)]
    rows[0] = rows[0][column - 1 :]
    return rows


def _position(rows: Sequence[str], offset: int, line: int, column: int) -> tuple[int, int]:
    """Line and column of an offset into the joined rows, whose first one begins at `line` and `column`."""
    before = "\n".join(rows)[:offset]
    row = before.count("\n")
    return line + row, offset - before.rfind("\n") + (column - 1 if not row else 0)
