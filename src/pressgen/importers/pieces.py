"""The pieces of a document while they are being sorted: those that nobody has taken yet, and what became of the others."""

import re

from pressgen.embargo_lines import read_embargo_line
from pressgen.importers.characters import one_line
from pressgen.importers.dates import read_date_line
from pressgen.importers.document import Document, Piece
from pressgen.importers.furniture import furniture
from pressgen.importers.occasion_lines import read_label
from pressgen.model.draft import LeftOut
from pressgen.problems import Text

LONGEST_TITLE = 200
SHORT = 90
"""Characters of a line that may be a heading."""
QUOTE = re.compile(r"\s*(?:[-–—]|[”\"“»«])\s*\S")
_ENDS = re.compile(r"[.:;,…]\Z")


class Pieces:
    """Each piece goes to one place: it is read as a value, left out with a reason, or stays in the text."""

    def __init__(self, document: Document) -> None:
        self.rest = [part for piece in document.pieces for part in _lines_apart(piece)]
        """Those that nobody has taken."""
        self.first_of_group = {piece.group: piece for piece in reversed(self.rest)}
        self.marked = document.has_markup and any(one.sure and one.level > 1 for one in document.pieces)
        """Whether headings are marked as such, so that a short line is none."""
        self.reserved: set[int] = set()
        """The pieces, by `id`, that a later step may take and no other."""
        self.readings: list[tuple[str, str]] = []
        """Words, and the key that they became a value of."""
        self.left_out: list[LeftOut] = []

    def lines(self) -> list[Piece]:
        """Paragraphs and headings."""
        return [one for one in self.rest if one.kind in ("paragraph", "heading")]

    def take(self, piece: Piece) -> None:
        """Take the piece away. ValueError when it has been taken."""
        at = self.place(piece)
        if at < 0:
            raise ValueError(piece)
        del self.rest[at]

    def leave_out(self, piece: Piece, reason: Text) -> None:
        """Take the piece away, for a reason that the draft says."""
        self.take(piece)
        self.left_out.append(LeftOut(piece.plain, reason))

    def place(self, piece: Piece) -> int:
        """Where this very piece is; -1 when it has been taken."""
        return next((at for at, one in enumerate(self.rest) if one is piece), -1)


def is_short_line(piece: Piece) -> bool:
    """Whether the piece looks like a heading that is not marked."""
    plain = one_line(piece.plain)
    return (
        piece.kind == "paragraph"
        and 1 < len(plain) <= SHORT
        and not ends_a_sentence(plain)
        and (plain[0].isupper() or plain[0].isdigit())
        and "@" not in plain
        and not read_label(plain)
    )


def ends_a_sentence(plain: str) -> bool:
    """Whether the words end with a sign that a heading does not end with."""
    return bool(_ENDS.search(plain))


def lines_of(piece: Piece) -> tuple[list[str], list[str]]:
    """The lines of a piece as a reader sees them, and as Markdown."""
    return piece.plain.split("\n"), re.split(r"\\?\n", piece.text)


def _lines_apart(piece: Piece) -> list[Piece]:
    """The lines of a paragraph as pieces, when one of them is furniture, a date or an embargo; else the piece."""
    plain, written = lines_of(piece)
    odd = any(furniture(one) or read_date_line(one) or read_embargo_line(one) for one in map(one_line, plain))
    if piece.kind != "paragraph" or len(plain) == 1 or len(plain) != len(written) or not odd:
        return [piece]
    return [Piece("paragraph", markup, line, group=piece.group) for markup, line in zip(written, plain, strict=True)]
