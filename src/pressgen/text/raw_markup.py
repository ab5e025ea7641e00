"""Reports all markup that readers would see as it is written. None is published unreported.

`text.markup_table` is the table of all constructs; a test tries each row.
"""

import re

from pressgen import problems
from pressgen.text import footnotes
from pressgen.text.doubtful_shapes import report_shapes
from pressgen.text.foreign_markup import report_foreign
from pressgen.text.masked_text import Masked
from pressgen.text.near_markdown import report_nearly
from pressgen.text.pasted_html import report_pasted
from pressgen.text.placeholders import placeholders
from pressgen.text.reading import Reading
from pressgen.text.remaining_markup import report_remaining
from pressgen.text.segment_types import Segment
from pressgen.text.stray_signs import report_strays

_OURS = range(431, 450)
"""The numbers of the problems that are reported here."""
_NAMED_LINK = re.compile(r"(?<![\[\]])\[(?P<words>[^\[\]\n^][^\[\]\n]*)\]\[(?P<name>[^\[\]\n]*)\](?!\()")


def report(segments: tuple[Segment, ...], reading: Reading) -> None:
    """Reports all raw markup in the segments of a text and its footnotes."""
    every = (*segments, *reading.notes.values())
    found = Masked(every, reading)
    report_pasted(found, reading)
    report_foreign(found, reading)
    report_nearly(found, reading)
    report_shapes(segments, found, reading)
    report_strays(found, reading)
    _missing_notes(found, reading)
    _missing_addresses(found, reading)
    _placeholders(found, reading)
    report_remaining(found, reading)
    _once(reading)


def _missing_notes(found: Masked, reading: Reading) -> None:
    if "[^" not in found.text:
        return
    for start, end in footnotes.missing(found.text, reading):
        message = problems.text(
            "The text has no note {name}, so readers would see the sign.", name=found.text[start:end]
        )
        hint = problems.text("Write the note on a line of its own below: {name}: words.", name=found.text[start:end])
        reading.problem("PG443", "warning", (start, end), message, hint)


def _missing_addresses(found: Masked, reading: Reading) -> None:
    """`[words][name]`, and no line that gives the name an address."""
    if "][" not in found.text:
        return
    for match in _NAMED_LINK.finditer(found.text):
        name = match["name"] or match["words"]
        if " ".join(name.lower().split()) not in reading.definitions and not name.isdigit() and name[0] != "^":
            message = problems.text("“{name}” has no address, so readers would see the brackets.", name=name)
            hint = problems.text("Write the address right there: [{words}](https://…).", words=match["words"])
            reading.problem("PG439", "warning", match.span(), message, hint)


def _placeholders(found: Masked, reading: Reading) -> None:
    for one in placeholders(found.text):
        if " ".join(one.written[1:-1].lower().split()) in reading.definitions:
            continue
        message = problems.text(
            "“{words}” seems to be left over: something was to be filled in here.", words=one.written
        )
        reading.problem(
            "PG445", "warning", one[:2], message, problems.text("Write what belongs here, or take it away.")
        )


def _once(reading: Reading) -> None:
    """Keeps only the first of several problems about the same span."""
    seen: set[tuple[int, int, int, int]] = set()
    kept = []
    for one in reading.problems:
        place = (one.line, one.column, one.end_line, one.end_column)
        if int(one.code[2:]) not in _OURS or place not in seen:
            kept.append(one)
        seen.add(place)
    reading.problems = kept
