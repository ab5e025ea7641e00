"""Footnotes: `[^1]` in the text, and `[^1]: words` anywhere in it (as GitHub reads them; CommonMark has none).

Notes are numbered in the order of their first references. Their ids contain a digest of the file's path and part, so that
ids of several texts on one page, as in a feed reader, differ.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from pressgen import problems
from pressgen.languages import catalogue, mark
from pressgen.model import Link
from pressgen.model.body import CLOSES, JOINER, OPENS
from pressgen.text import emphasis, links
from pressgen.text.lines import Leaf, Line
from pressgen.text.list_markers import CODE_INDENT, dedent, indentation
from pressgen.text.masked_text import Taken
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Cursor, Parsed, Segment, SegmentContext

NOTE = re.compile(r" {0,3}\[\^([^\[\]\s]{1,60})\]:[ \t]*")
"""The start of a note's definition."""
_REFERENCE = re.compile(r"(?<!\\)\[\^([^\[\]\s]{1,60})\]")
_NESTED_INDENT = 2
"""Indentation, in columns, that makes a further paragraph part of the note."""
_WORD = mark("text", "note")


class Reference(NamedTuple):
    """A reference to a note: its span in the run, and the note's name."""

    start: int
    end: int
    name: str
    image: bool = False


def normalised_name(written: str) -> str:
    """The name of a note as a key, case-insensitive."""
    return written.casefold()


def read_note(context: SegmentContext, cursor: Cursor) -> Parsed | None:
    """A note's definition. It is stored in the context, and shown at the end of the text."""
    match = NOTE.match(cursor.text)
    if not match:
        return None
    end = _note_end(context, cursor)
    first = cursor.lines[cursor.at]
    inner = [first.cut(match.end()), *(dedent(line, CODE_INDENT) for line in cursor.lines[cursor.at + 1 : end])]
    context.notes.append(
        Segment(
            "note",
            tuple(cursor.lines[cursor.at : end]),
            family=match[1],
            inner=context.segments(inner, cursor.depth + 1),
        )
    )
    return None, end


def _note_end(context: SegmentContext, cursor: Cursor) -> int:
    at = cursor.at + 1
    while at < len(cursor.lines):
        text = cursor.lines[at].text
        if not text.strip():
            after = next((n for n in range(at, len(cursor.lines)) if cursor.lines[n].text.strip()), len(cursor.lines))
            if after == len(cursor.lines) or indentation(cursor.lines[after].text) < _NESTED_INDENT:
                break
            at = after
        elif indentation(text) >= _NESTED_INDENT or context.continues_paragraph(cursor.at_line(at)):
            at += 1
        else:
            break
    return at


def collect(notes: Iterable[Segment], reading: Reading) -> None:
    """Stores the notes of a text in `reading`. Of two with one name the first counts; the second is reported (PG443)."""
    for segment in notes:
        if normalised_name(segment.family) in reading.notes:
            message = problems.text("There are two notes [^{name}], and only the first is shown.", name=segment.family)
            hint = problems.text("Give this one another name, such as [^{name}2].", name=segment.family)
            reading.problem("PG443", "warning", _opening(segment.lines[0]), message, hint)
        else:
            reading.notes[normalised_name(segment.family)] = segment


def with_references(notes: list[links.FoundLink], text: str, reading: Reading) -> Sequence[links.FoundLink | Reference]:
    """The links of a run and its references to notes that exist, in order."""
    if "[^" not in text:
        return notes
    taken = Taken(text, (*emphasis.code_spans(text), *((one.start, one.end) for one in notes)))
    references = [
        Reference(match.start(), match.end(), normalised_name(match[1]))
        for match in _REFERENCE.finditer(text)
        if match.span() not in taken
    ]
    return sorted((*notes, *(one for one in references if one.name in reading.notes)), key=lambda one: one.start)


def missing(text: str, reading: Reading) -> Iterator[tuple[int, int]]:
    """The spans of references to notes that do not exist."""
    for match in _REFERENCE.finditer(text):
        if normalised_name(match[1]) not in reading.notes:
            yield match.span()


def reference_html(one: Reference, leaf: Leaf, reading: Reading) -> tuple[str, str]:
    """A reference as HTML and as plain text. Numbers the note, and records the reference."""
    uses = reading.uses.setdefault(one.name, [])
    number = list(reading.uses).index(one.name) + 1
    uses.append(f"fnref-{_digest(reading)}-{number}" + (f"-{len(uses) + 1}" if uses else ""))
    link = link_to(note_id(number, reading), leaf.at(one.start), leaf.at(one.end - 1), reading)
    word = catalogue(reading.options.language).pgettext("text", _WORD)
    html = f'<sup class="note-mark" id="{uses[-1]}">{OPENS}{link}{OPENS}{word} {number}{CLOSES}{link}{CLOSES}</sup>'
    return html, f"{JOINER}[{number}]"


def note_id(number: int, reading: Reading) -> str:
    """The HTML id of a note."""
    return f"fn-{_digest(reading)}-{number}"


def link_to(target: str, start: int, end: int, reading: Reading) -> int:
    """Adds a link to an id on the same page, and returns its number."""
    (line, column), (end_line, end_column) = reading.place(start), reading.place(end)
    return reading.link(Link(f"#{target}", line=line, column=column, end_line=end_line, end_column=end_column + 1))


def report_unused(reading: Reading) -> None:
    """Reports notes without a reference (PG443): they are not shown."""
    for name, segment in reading.notes.items():
        if name not in reading.uses:
            message = problems.text(
                "The note [^{name}] is not shown: nothing in the text refers to it.", name=segment.family
            )
            hint = problems.text(
                "Write [^{name}] in the text where the note belongs, or remove it.", name=segment.family
            )
            reading.problem("PG443", "warning", _opening(segment.lines[0]), message, hint)


def _opening(line: Line) -> tuple[int, int]:
    bare = line.text.strip()
    at = line.at + line.text.index(bare)
    return at, at + len(bare.partition(":")[0])


def _digest(reading: Reading) -> str:
    return _path_digest(reading.path, reading.part)


@cache
def _path_digest(path: str, part: str) -> str:
    return blake2b(f"{path}\0{part}".encode(), digest_size=4).hexdigest()
