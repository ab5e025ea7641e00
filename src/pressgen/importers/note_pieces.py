"""Notes among the pieces of a text."""

import re

from pressgen.importers.characters import escape_start
from pressgen.importers.document import Piece

_REFERENCE = re.compile(r"\[\^([\w-]+)\]")


def with_shown_notes(pieces: list[Piece]) -> list[Piece]:
    """The pieces, with a paragraph in place of each note to which none of them refers: a page shows no such note, and its words would be lost."""
    referred = {name for one in pieces for name in _REFERENCE.findall(_words(one))}
    return [one if one.kind != "note" or _name(one) in referred else _as_paragraph(one) for one in pieces]


def _name(note: Piece) -> str:
    found = _REFERENCE.match(note.text)
    return found[1] if found else ""


def _words(piece: Piece) -> str:
    return piece.text.partition("]: ")[2] if piece.kind == "note" else piece.text


def _as_paragraph(note: Piece) -> Piece:
    return Piece("paragraph", escape_start(_words(note)), note.plain, group=note.group)
