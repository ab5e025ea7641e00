"""Where the very characters stand, for a rule that knows only on which lines: the text is asked, and only then."""

import re
import unicodedata
from collections.abc import Sequence

from pressgen.check.finding import Finding
from pressgen.model import Lines, Span


def with_exact_place(found: Finding, lines: Lines) -> Finding:
    """The finding at its characters, by the first of its patterns that is found; a fix goes with the first pattern only."""
    if not found.seek:
        return found
    text = lines(found.path)
    for number, pattern in enumerate(found.seek):
        span = _sought(pattern, text, found.span)
        if span:
            return found._replace(span=span, seek=(), fix=None if number else found.fix)
    line, column, end_line, end_column = found.span
    whole = found.span if end_line == line and end_column else (line, column, line, column)
    return found._replace(span=whole, seek=(), fix=None)


def _sought(pattern: re.Pattern[str], text: Sequence[str], within: Span) -> Span | None:
    """Where the pattern stands in these lines: its last group, if it has one."""
    line, column, *_ = within
    rows = _rows(text, within)
    match = pattern.search("\n".join(rows))
    if not match:
        return None
    start, end = match.span(match.lastindex or 0)
    return (*_place(rows, start, line, column), *_place(rows, end, line, column))


def _rows(text: Sequence[str], within: Span) -> list[str]:
    """The lines of a stretch, the first and the last cut; one without an end goes on to the next blank line."""
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


def _place(rows: Sequence[str], at: int, line: int, column: int) -> tuple[int, int]:
    before = "\n".join(rows)[:at]
    row = before.count("\n")
    return line + row, at - before.rfind("\n") + (column - 1 if not row else 0)


def words(text: str) -> str:
    """A pattern for these words, over lines and however their letters are written (å as one, or as a and a ring)."""
    forms = dict.fromkeys(unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
