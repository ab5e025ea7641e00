"""Splits a paragraph at lines that are rows of a list of terms or of a pasted table."""

from collections.abc import Callable, Iterator

from pressgen import problems
from pressgen.text import line_breaks, pasted_tables, term_lists
from pressgen.text.lines import Line
from pressgen.text.list_markers import list_marker
from pressgen.text.list_starts import is_date
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment

_LARGEST = 999
"""Larger numbers at the start of a line are years or amounts."""
Runs = Callable[[tuple[Line, ...]], list[tuple[int, int]]]


def split(lines: tuple[Line, ...]) -> tuple[Segment, ...]:
    """The lines of a paragraph as segments: terms, tables, and text with a hard break after each line end that is meant."""
    return tuple(_split(lines, term_lists.runs, term_lists.segment, _without_terms))


def _split(
    lines: tuple[Line, ...],
    runs: Runs,
    inside: Callable[[tuple[Line, ...]], Segment],
    outside: Callable[[tuple[Line, ...]], Iterator[Segment]],
) -> Iterator[Segment]:
    """Turns each range that `runs` finds into a segment by `inside`, and the lines between by `outside`."""
    at = 0
    for start, end in runs(lines):
        if at < start:
            yield from outside(lines[at:start])
        yield inside(lines[start:end])
        at = end
    if at < len(lines):
        yield from outside(lines[at:])


def _without_terms(lines: tuple[Line, ...]) -> Iterator[Segment]:
    return _split(lines, pasted_tables.runs, _table, _text)


def _table(lines: tuple[Line, ...]) -> Segment:
    return Segment("tabular", lines)


def _text(lines: tuple[Line, ...]) -> Iterator[Segment]:
    kind = "counted" if len(lines) > 1 and _is_counted(lines) else "paragraph"
    yield Segment(kind, line_breaks.with_hard_breaks(lines))


def _is_counted(lines: tuple[Line, ...]) -> bool:
    """Whether every line begins with a number or a capital as a list item does, though the lines are no list."""
    found = [list_marker(line.text) for line in lines]
    return all(one and one.family in {".", ")", "A."} and 0 < one.number <= _LARGEST for one in found)


def report_counted(segment: Segment, reading: Reading) -> None:
    """Reports lines that begin with numbers and are no list (PG452), unless they are dates."""
    first, last = segment.lines[0], segment.lines[-1]
    found = list_marker(first.text)
    if found and not is_date(first.text, found, reading.options.language):
        reading.problem(
            "PG452",
            "note",
            (first.at, last.at + len(last.text.rstrip())),
            problems.text(
                "These lines are numbered, but shown as plain text, since their numbers do not follow on each other."
            ),
            problems.text("Number them 1., 2., 3. when they are a list, or begin each line with *."),
        )
