"""Sorts the body of a foreign text. What the system states is sure, so less is looked for than in a text that nothing is known of."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import takewhile

from pressgen.embargo_lines import read_embargo_line
from pressgen.importers import leftovers
from pressgen.importers.archives.heading_levels import without_gaps
from pressgen.importers.characters import one_line
from pressgen.importers.contact_lines import ContactLines
from pressgen.importers.dates import read_date_line
from pressgen.importers.document import Document, Piece
from pressgen.importers.known import Known
from pressgen.importers.picture_pieces import read_pictures
from pressgen.importers.pieces import Pieces
from pressgen.importers.registry.closing import Closing, find_closing, untitled
from pressgen.importers.sorting import joined
from pressgen.model.draft import LeftOut
from pressgen.problems import Text, text

_HEAD = 6
"""Pieces at the beginning that may repeat the title or the day, or state an embargo."""


class SortedBody:
    """What the pieces of a body turned out to be."""

    def __init__(self, document: Document, known: Known, title: str, day: date | None, today: date) -> None:
        """All steps, in an order in which none takes what belongs to a later one."""
        self._pieces = Pieces(document)
        if document.has_markup:
            self._pieces.marked = True
        self._known = known
        self.why: list[Text] = []
        self.embargo: datetime | None = None
        """The local instant until which the text says that it must not be published; the latest of several."""
        self.embargo_is_unread = False
        """Whether the text states an embargo whose end could not be read."""
        self._drop_title(title)
        self._drop_day(day)
        self._read_embargo(day, today)
        leftovers.drop_banners(self._pieces, known)
        leftovers.drop_furniture(self._pieces)
        self.pictures = read_pictures(self._pieces)
        self.contacts = ContactLines(self._pieces, known)
        self.contacts.read()
        leftovers.drop_addresses(self._pieces, known)
        leftovers.drop_sender(self._pieces)
        self._read_headings()
        self.readings, self.left_out = self._pieces.readings, self._pieces.left_out

    @property
    def body(self) -> str:
        """What stays, as Markdown."""
        return joined(self._pieces.rest)

    @property
    def closing(self) -> Closing | None:
        """The text about an organisation at its end."""
        return find_closing(self._pieces.rest)

    def closings(self) -> Iterator[Closing]:
        """What of its end may be a boilerplate: that text, and the last pieces without a title."""
        titled = self.closing
        yield from ([titled] if titled else [])
        yield from untitled(self._pieces.rest)

    def marked_lead(self) -> list[Piece]:
        """The first paragraphs when they are marked as a lead, unless all of the text is."""
        marked = list(takewhile(lambda piece: piece.as_lead, self._pieces.rest))
        return marked if len(marked) < len(self._pieces.rest) else []

    def take_first(self, pieces: list[Piece]) -> None:
        """Take the first pieces out of the text."""
        del self._pieces.rest[: len(pieces)]

    def take(self, closing: Closing) -> None:
        """Take what it ends with out of the text."""
        del self._pieces.rest[-closing.pieces :]

    def _first(self) -> list[Piece]:
        return [one for one in self._pieces.rest[:_HEAD] if one.kind in ("heading", "paragraph")]

    def _drop_title(self, title: str) -> None:
        """A heading that says the title once more."""
        for piece in self._first()[:2]:
            if piece.kind == "heading" and _folded(piece.plain) == _folded(title):
                self._pieces.leave_out(piece, text("the title once more"))
                return

    def _drop_day(self, day: date | None) -> None:
        """A line with the day of publication, which the system states, too."""
        ends = [*self._first(), *self._pieces.lines()[-2:]]
        for piece in dict.fromkeys(map(id, ends)):
            one = next(other for other in ends if id(other) == piece)
            found = read_date_line(one_line(one.plain))
            if found and found.label != "updated" and found.at.date() == day:
                self._pieces.readings.append((one.plain, "published"))
                self._pieces.take(one)

    def _read_embargo(self, day: date | None, today: date) -> None:
        for piece in self._first():
            line = read_embargo_line(one_line(piece.plain))
            if line is None or line.rest:
                continue
            instant = line.instant(day, today)
            if instant:
                at = datetime.combine(instant[0], instant[1] or time())
                self.embargo = max(self.embargo, at) if self.embargo else at
                self._pieces.readings.append((piece.plain, "published"))
                self._pieces.take(piece)
            else:
                self.embargo_is_unread = self.embargo_is_unread or not line.at_once
                self._pieces.leave_out(
                    piece, text("it says when the text may be published, and “published” does so now")
                )

    def _read_headings(self) -> None:
        """Short bold paragraphs, which are headings by their looks."""
        for at, piece in enumerate(self._pieces.rest):
            if piece.kind == "heading" and not piece.sure:
                self._pieces.rest[at] = Piece("heading", piece.text, piece.plain, 2, piece.group)
                self.why.append(text("“{words}” became a heading.", words=one_line(piece.plain)))
        even = without_gaps(self._pieces.rest)
        if even != self._pieces.rest:
            self._pieces.rest = even
            self.why.append(text("Headings were lifted, so that none jumps over a level."))

    def leave_out(self, words: str, reason: Text) -> None:
        """One more thing that is not in the text."""
        self.left_out.append(LeftOut(words, reason))


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()
