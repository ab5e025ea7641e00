"""Finds tables pasted from a word processor or spreadsheet: rows with cells between tabs, wide spaces or semicolons."""

import re
from itertools import groupby, zip_longest

from pressgen import problems
from pressgen.problems import Fix
from pressgen.text.lines import Line
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment

_TAB, _SPACES, _SEMICOLON = (
    re.compile(r"\t"),
    re.compile(r"(?<=\S)[ \u00a0]{3,}(?=\S)"),
    re.compile(r"(?<=\S);(?=\S)(?!\\\Z)"),
)
_LONGEST = 80
"""Length of a cell, in characters. Longer ones are sentences."""
_PROGRAMME = re.compile(r"(?:[Kk]l\.? ?)?\d{1,2}(?:[.:]\d\d?)*(?: ?[–-] ?\d{1,2}(?:[.:]\d\d)?)?\.?$")
"""A clock time or chapter number. Rows of two cells, the first such, are a programme or a table of contents."""
_NUMBER = re.compile(r"[+−-]?\d[\d .,:\u00a0]*(?: ?(?:%|kr|kronor|mnkr|tkr|st|procent))?$")


def runs(lines: tuple[Line, ...]) -> list[tuple[int, int]]:
    """The ranges of lines (start, end) that are tables: two or more rows."""
    if not any("\t" in line.text or ";" in line.text or "   " in line.text.strip() for line in lines):
        return []
    found, at = [], 0
    for row_format, rows in groupby(lines, key=lambda line: _row_format(line.text)):
        start, at = at, at + len(list(rows))
        if row_format and at - start > 1 and _is_table(lines[start:at]):
            found.append((start, at))
    return found


def _is_table(lines: tuple[Line, ...]) -> bool:
    """Whether rows of one format are a table: some have several cells, and they are no programme."""
    texts = [line.text for line in lines]
    return any(len(_cells(text)) > 1 for text in texts) and not all(map(_is_programme, texts))


def _separator(text: str) -> re.Pattern[str] | None:
    """The pattern that separates the cells of a row; None when the line is no row."""
    separator = _TAB if "\t" in text else _SPACES if "   " in text else _SEMICOLON
    cells = separator.split(_trimmed(text))
    if (
        (len(cells) == 1 and separator is not _TAB)
        or max(map(len, cells)) > _LONGEST
        or (separator is _SEMICOLON and "&" in text)
    ):
        return None
    return separator


def _trimmed(text: str) -> str:
    """The row without surrounding spaces. A tab at its start stays: the corner cell before it is empty."""
    return text.rstrip().lstrip(" \u00a0")


def _row_format(text: str) -> tuple[str, int] | None:
    """The separator of a row and its number of cells, 0 with tabs, where rows may end early. Equal for the rows of a table."""
    separator = _separator(text)
    return (separator.pattern, 0 if separator is _TAB else len(separator.split(_trimmed(text)))) if separator else None


def _cells(text: str) -> list[str]:
    separator = _separator(text)
    return [cell.strip() for cell in separator.split(_trimmed(text))] if separator else [text.strip()]


def _is_programme(text: str) -> bool:
    first, *others = _cells(text)
    return len(others) == 1 and bool(_PROGRAMME.match(first))


def report(segment: Segment, reading: Reading) -> None:
    """Reports a pasted table (PG453), with the table in Markdown as the fix."""
    first, last = segment.lines[0], segment.lines[-1]
    end = last.at + len(last.text.rstrip())
    rows = [_cells(line.text) for line in segment.lines]
    reading.problem(
        "PG453",
        "warning",
        (first.at, end),
        problems.text("These lines look like a table from another program, but are shown as plain text."),
        problems.text(
            "Write bars between the cells, and a line of hyphens under the headings: {rows}", rows=_example(rows)
        ),
        _fix(rows, (first.at, end), segment, reading),
    )


def _example(rows: list[list[str]]) -> str:
    first = [cell.replace("|", "\\|") for cell in rows[0]]
    return " / ".join((f"| {' | '.join(first)} |", f"| {' | '.join('---' for _ in first)} |"))


def _fix(rows: list[list[str]], span: tuple[int, int], segment: Segment, reading: Reading) -> Fix | None:
    """A fix with the table in Markdown, when the lines begin at the margin. Safe when the first row surely has headings."""
    start, end = span
    if reading.text[start:end] != "\n".join(line.text for line in segment.lines).rstrip() or not _is_margin(
        start, reading
    ):
        return None
    above = reading.text[:start].rsplit("\n", 2)[-2:-1]
    below = reading.text[end:].split("\n", 2)[1:2]
    before = "\n" if above and above[0].strip() else ""
    after = "\n" if below and below[0].strip() else ""
    sure = _has_headings(rows)
    return Fix(text=f"{before}{table(rows, headings=sure)}{after}", safe=sure)


def _is_margin(start: int, reading: Reading) -> bool:
    return start == 0 or reading.text[start - 1] == "\n"


def _has_headings(rows: list[list[str]]) -> bool:
    """Whether the first row has words only, and some column below only numbers."""
    head, *body = rows
    columns = list(zip_longest(*body, fillvalue=""))
    if len(head) < len(columns) or not all(head[1:]) or any(map(_NUMBER.match, head)):
        return False
    return any(any(column) and all(_NUMBER.match(cell) for cell in column if cell) for column in columns)


def table(rows: list[list[str]], *, headings: bool) -> str:
    """The rows as a Markdown table (GFM 0.29, section 4.10), columns of numbers aligned right."""
    width = max(map(len, rows))
    padded = [[*row, *[""] * (width - len(row))] for row in rows]
    head, body = (padded[0], padded[1:]) if headings else ([""] * width, padded)
    signs = ["---:" if _is_numeric([row[number] for row in body]) else "---" for number in range(width)]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in (head, signs, *body)
    )


def _is_numeric(column: list[str]) -> bool:
    return any(column) and all(_NUMBER.match(cell) for cell in column if cell)
