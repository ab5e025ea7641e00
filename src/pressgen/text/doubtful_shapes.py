"""Reports headings and tables that may not be what their author meant (PG437, PG438, PG444)."""

import re
from collections.abc import Iterable

from pressgen import problems
from pressgen.problems import Fix
from pressgen.text.lines import Leaf, Line
from pressgen.text.masked_text import Masked
from pressgen.text.reading import Reading
from pressgen.text.segment_kinds import UNDERLINE
from pressgen.text.segment_types import Segment
from pressgen.text.tables import cells

_LONGEST = 80
_SENTENCE = re.compile(r"[.!?:;,…][”\"»)]?\Z")
_BOLD = re.compile(r"(\*\*|__)(?P<words>(?!\s)[^*_\n]{2,80}(?<![\s.!?:;,…]))\1")
_BARS = 2


def report_shapes(segments: Iterable[Segment], masked: Masked, reading: Reading) -> None:
    """Reports headings and tables in the segments of a text."""
    for segment in segments:
        if segment.kind == "heading":
            _report_underlined(segment, reading)
        elif segment.kind == "paragraph" and segment.lines[0].text.lstrip()[:2] in {"**", "__"}:
            _report_bold_line(segment, reading)
    if "|" in masked.text:
        for leaf in masked.leaves:
            if "|" in leaf.text and "\n" in leaf.text:
                _report_missing_rule(leaf, reading)
        for table in masked.tables:
            _report_uneven_rows(table, reading)


def _report_underlined(segment: Segment, reading: Reading) -> None:
    """Reports whole sentences above a line of hyphens that was meant as a divider (PG438)."""
    last = segment.lines[-1]
    at = last.at + len(last.text) + 1
    below = reading.text[at:].partition("\n")[0] if at <= len(reading.text) else ""
    words = " ".join(line.text.strip() for line in segment.lines)
    if not UNDERLINE.match(below) or (len(words) <= _LONGEST and not _SENTENCE.search(words)):
        return
    reading.problem(
        "PG438",
        "warning",
        (at, at + len(below)),
        problems.text("The line of {sign} makes a heading of the text right above it.", sign=below.strip()[:3]),
        problems.text("Leave an empty line above it to keep the text as it is."),
        Fix(text=f"\n{below}"),
    )


def _report_bold_line(segment: Segment, reading: Reading) -> None:
    """Reports a paragraph of one bold line, which may be a heading (PG437)."""
    line = segment.lines[0]
    match = _BOLD.fullmatch(line.text.strip())
    if len(segment.lines) > 1 or not match:
        return
    start = line.at + line.text.index(match[0])
    message = problems.text(
        "This line is bold, but no heading: screen readers and search engines do not take it for one."
    )
    hint = problems.text("If it is a heading, write: {words}", words=f"## {match['words']}")
    reading.problem(
        "PG437", "note", (start, start + len(match[0])), message, hint, Fix(f"## {match['words']}", safe=False)
    )


def _report_missing_rule(leaf: Leaf, reading: Reading) -> None:
    """Reports rows of cells without the delimiter row of a table (PG444)."""
    rows = [row.rstrip() for row in leaf.text.split("\n")]
    if any(row.strip("|").count("|") + row.startswith("|") < 1 for row in rows) or all(
        row.count("|") < _BARS for row in rows
    ):
        return
    first = Line(rows[0], 0)
    rule = "| " + " | ".join("---" for _ in cells(first)) + " |"
    message = problems.text("These lines look like a table, but the line under the first row is missing.")
    hint = problems.text("Write under the first row: {rule}", rule=rule)
    end = len(rows[0])
    start = leaf.at(0)
    alone = not start or reading.text[start - 1] == "\n"
    fix = f"{rows[0]}\n{rule}" if alone else None
    reading.problem("PG444", "warning", (start, leaf.at(end - 1) + 1), message, hint, fix)


def _report_uneven_rows(table: Segment, reading: Reading) -> None:
    """Reports rows with more or fewer cells than the first (PG444)."""
    wide = len(cells(table.lines[0]))
    for row in table.lines[2:]:
        many = len(cells(row))
        if many != wide:
            start = row.at + len(row.text) - len(row.text.lstrip())
            message = problems.text(
                "Cells in this row: {many}. In the table's first row: {wide}.", many=many, wide=wide
            )
            hint = problems.text("Part the cells by bars (|), and write an empty cell where there is nothing to say.")
            reading.problem("PG444", "warning", (start, row.at + len(row.text.rstrip())), message, hint)
