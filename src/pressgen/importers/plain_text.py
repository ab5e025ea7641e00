"""Reads plain text, as pasted or saved from a mail or a web page."""

import re
from collections.abc import Iterator

from pressgen.embargo_lines import read_embargo_line
from pressgen.importers.bullets import bullet, items
from pressgen.importers.characters import clean, escape, escape_inline, one_line
from pressgen.importers.document import Document, Piece

_WRAPPED = range(40, 101)
"""Lengths of lines that a mail program has broken: such lines are one paragraph."""
_SHORT = 40


def read_text(text: str) -> Document:
    """The document that a plain text is. Its lines are paragraphs, but for those that a program has broken."""
    whole = clean(text)
    return Document(tuple(pieces(whole)), whole, has_markup=False)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a cleaned plain text; without a blank line between them, they are a group."""
    for number, group in enumerate(re.split(r"\n(?:[ \t\u00a0]*\n)+", text), start=1):
        lines = [line.rstrip() for line in group.split("\n") if line.strip(" \t\u00a0")]
        yield from _group(lines, number)


def _group(lines: list[str], group: int) -> Iterator[Piece]:
    at = 0
    while at < len(lines):
        end = at + 1
        if bullet(lines[at]):
            while end < len(lines) and bullet(lines[end]):
                end += 1
            yield Piece("list", items(lines[at:end]), "\n".join(lines[at:end]), group=group)
        elif "\t" in lines[at].strip() and (table := _table_end(lines, at)) > at + 1:
            end = table
            yield table_piece([line.split("\t") for line in lines[at:end]], group)
        else:
            end = _paragraph_end(lines, at)
            part = [one_line(line) for line in lines[at:end]]
            yield Piece("paragraph", "\n".join(map(escape, part)), "\n".join(part), group=group)
        at = end


def _paragraph_end(lines: list[str], at: int) -> int:
    """Where the paragraph that begins at a line ends: a line that a program has broken goes on in the next one."""
    end = at + 1
    while (
        end < len(lines)
        and len(lines[end - 1]) in _WRAPPED
        and not lines[end - 1].rstrip().endswith(":")
        and not any(read_embargo_line(one_line(line)) for line in lines[end - 1 : end + 1])
        and not bullet(lines[end])
        and not re.match(r"\s*[-–—]", lines[end])
        and (lines[end].lstrip()[0].islower() or not re.search(r"[.!?”\"]\Z", lines[end - 1]))
        and (lines[end].lstrip()[0].islower() or len(lines[end]) > _SHORT)
    ):
        end += 1
    return end


def _table_end(lines: list[str], at: int) -> int:
    """Where the rows with as many tabs as the line has end."""
    tabs, end = lines[at].strip().count("\t"), at
    while end < len(lines) and lines[end].strip().count("\t") == tabs:
        end += 1
    return end


def table_piece(rows: list[list[str]], group: int = 0) -> Piece:
    """A table in Markdown. The first row is its head."""
    width = max(map(len, rows))
    cells = [[one_line(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    written = [_row([cell_text(cell) for cell in row]) for row in cells]
    text = "\n".join([written[0], _row(["---"] * width), *written[1:]])
    return Piece("table", text, "\n".join("\t".join(row) for row in cells), group=group)


def cell_text(cell: str) -> str:
    """A cell's plain text as Markdown."""
    return escape_inline(cell).replace("|", "\\|")


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
