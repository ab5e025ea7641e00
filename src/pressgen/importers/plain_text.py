"""Reads plain text, as pasted or saved from a mail or a web page."""

import re
from collections.abc import Iterator

from pressgen.importers.bullets import bullet, items
from pressgen.importers.characters import clean, escape, escape_inline, one_line
from pressgen.importers.document import Document, Piece
from pressgen.importers.wrapping import Wrapping, joined, wrapping


def read_text(text: str) -> Document:
    """The document that a plain text is. Its lines are paragraphs, but for those that a program has broken."""
    whole = clean(text)
    return Document(tuple(pieces(whole)), whole, has_markup=False)


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a cleaned plain text; without a blank line between them, they are a group."""
    groups = [
        [line.rstrip() for line in group.split("\n") if line.strip(" \t\u00a0")]
        for group in re.split(r"\n(?:[ \t\u00a0]*\n)+", text)
    ]
    broken = wrapping(groups)
    for number, lines in enumerate(groups, start=1):
        yield from _group(lines, number, broken)


def _group(lines: list[str], group: int, broken: Wrapping) -> Iterator[Piece]:
    at = 0
    while at < len(lines):
        if bullet(lines[at]):
            listed, end = _list(lines, at, broken)
            yield Piece("list", items(listed), "\n".join(listed), group=group)
        elif "\t" in lines[at].strip() and (table := _table_end(lines, at)) > at + 1:
            end = table
            yield table_piece([line.split("\t") for line in lines[at:end]], group)
        else:
            end = _paragraph_end(lines, at, broken)
            plain = joined(lines[at:end])
            yield Piece("paragraph", escape(plain), plain, group=group)
        at = end


def _list(lines: list[str], at: int, broken: Wrapping) -> tuple[list[str], int]:
    """The items of the list that begins at a line, and where it ends."""
    found: list[str] = []
    while at < len(lines) and bullet(lines[at]):
        end = _paragraph_end(lines, at, broken)
        found.append(_indented(lines[at]) + joined(lines[at:end]))
        at = end
    return found, at


def _indented(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _paragraph_end(lines: list[str], at: int, broken: Wrapping) -> int:
    """Where the paragraph that begins at a line ends: a line that a program has broken goes on in the next one."""
    end = at + 1
    while end < len(lines) and broken.goes_on(lines[end - 1], lines[end]):
        end += 1
    return end


def _table_end(lines: list[str], at: int) -> int:
    """Where the rows with as many tabs as the line has end."""
    tabs, end = lines[at].strip().count("\t"), at
    while end < len(lines) and lines[end].strip().count("\t") == tabs:
        end += 1
    return end


def table_piece(rows: list[list[str]], group: int = 0) -> Piece:
    """A table of plain text in Markdown. The first row is its head."""
    return written_table([[(escape_inline(cell), cell) for cell in row] for row in rows], group)


def written_table(rows: list[list[tuple[str, str]]], group: int = 0) -> Piece:
    """A table in Markdown. Each cell is its Markdown and its words as a reader sees them; the first row is the head."""
    width = max(map(len, rows))
    full = [[*row, *[("", "")] * (width - len(row))] for row in rows]
    head, *others = [_row([one_line(text).replace("|", "\\|") for text, _ in row]) for row in full]
    plain = ["\t".join(one_line(words) for _, words in row) for row in full]
    return Piece("table", "\n".join([head, _row(["---"] * width), *others]), "\n".join(plain), group=group)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
