"""Sorts the pieces of a document, step by step. Each step takes away what it recognises; what nobody takes is the text."""

import re
from collections import Counter
from datetime import date

from pressgen.importers import leftovers
from pressgen.importers.characters import one_line
from pressgen.importers.contact_lines import ContactLines
from pressgen.importers.document import Document, Piece
from pressgen.importers.head import Head
from pressgen.importers.known import Known
from pressgen.importers.note_pieces import with_shown_notes
from pressgen.importers.occasions import Occasion
from pressgen.importers.people import contact_heading
from pressgen.importers.picture_pieces import read_captions, read_pictures
from pressgen.importers.pieces import QUOTE, Pieces, is_short_line
from pressgen.problems import Text, text

_TERMS = re.compile(r"(?:ämnen|taggar|nyckelord|topics|tags|keywords)\s*:\s*(.+)", re.IGNORECASE)


class SortedDocument:
    """What the pieces of a document turned out to be."""

    def __init__(self, document: Document, known: Known, today: date) -> None:
        """All steps, in an order in which none takes what belongs to a later one."""
        self._document = document
        self._known = known
        self._pieces = Pieces(document)
        self.head = Head(self._pieces, document, known, today)
        self.contacts = ContactLines(self._pieces, known)
        self.topics: list[str] = []
        self.lead = ""
        self.lead_why: list[Text] = []
        self.body_why: list[Text] = []
        self._read_terms()
        leftovers.drop_banners(self._pieces, known)
        leftovers.drop_furniture(self._pieces)
        read_captions(self._pieces)
        occasion = Occasion(self._pieces)
        self.head.read_type_and_dates()
        sent = document.published.date() if document.published else None
        self.event, why = occasion.read(self.head.text_day() or sent, today)
        self.body_why += why
        self.head.read_title()
        self.pictures = read_pictures(self._pieces)
        self.boilerplate = leftovers.drop_boilerplates(self._pieces, known)
        self.contacts.read()
        leftovers.drop_addresses(self._pieces, known)
        self._read_headings()
        self._read_lead()
        self.body = joined(self._pieces.rest)
        self.readings, self.left_out = self._pieces.readings, self._pieces.left_out

    def _read_terms(self) -> None:
        """Topics behind a label: "Ämnen: Trafik, Skola"."""
        for piece in self._pieces.lines():
            found = _TERMS.fullmatch(one_line(piece.plain))
            if not found:
                continue
            labels = {label.casefold(): id_ for id_, names in self._known.topics.items() for label in (id_, *names)}
            written = [one.strip() for one in re.split(r"[,;|]", found[1]) if one.strip()]
            self.topics += [labels[one.casefold()] for one in written if one.casefold() in labels]
            unknown = [one for one in written if one.casefold() not in labels]
            self._pieces.readings.append((one_line(piece.plain), "topics"))
            self.body_why += [text("“{term}” is no topic of this newsroom.", term=one) for one in unknown]
            self._pieces.take(piece)

    def _read_headings(self) -> None:
        """In text without markup, short lines before longer ones are headings; in other text, bold ones."""
        for at, piece in enumerate(list(self._pieces.rest)):
            following = self._pieces.rest[at + 1] if at + 1 < len(self._pieces.rest) else None
            guessed = piece.kind == "heading" and not piece.sure
            if not guessed and self._pieces.marked:
                continue
            alone = sum(one.group == piece.group for one in self._pieces.rest) == 1
            looks = (
                is_short_line(piece)
                and alone
                and following
                and following.kind != "note"
                and not is_short_line(following)
            )
            if guessed or (looks and not QUOTE.match(piece.plain)):
                self._pieces.rest[at] = Piece("heading", piece.text, piece.plain, 2, piece.group)
                self.body_why.append(text("“{words}” became a heading.", words=one_line(piece.plain)))

    def _read_lead(self) -> None:
        if (
            self._pieces.rest
            and self._pieces.rest[0].kind == "paragraph"
            and not QUOTE.match(self._pieces.rest[0].plain)
        ):
            piece = self._pieces.rest[0]
            if contact_heading(one_line(piece.plain)) is None and not piece.text.startswith((">", "`", "|", "[^")):
                self.lead = piece.as_lead or piece.text
                self._pieces.take(piece)
                others = [one for one in self._pieces.rest if one.kind == "paragraph"]
                if not piece.as_lead or (others and all(one.as_lead for one in others)):
                    self.lead_why.append(text("It is the first paragraph of the text."))

    def organisation(self) -> tuple[str, list[Text]]:
        """Whose contacts the text names, and why that is a guess; empty when it names nobody known."""
        said = "\n".join(one.plain for one in self._document.pieces)
        named = Counter(one.organisation for one in self._known.contacts if one.organisation and one.name in said)
        if not named:
            return "", []
        found = named.most_common(1)[0][0]
        return found, [text("The text names people of this organisation.")]


def joined(pieces: list[Piece]) -> str:
    """The pieces as one text: items of a list on neighbouring lines, everything else with a blank line between."""
    written = []
    pieces = with_shown_notes(pieces)
    for before, piece in zip([None, *pieces], pieces, strict=False):
        tight = before and (
            (before.kind == piece.kind == "list")
            or (before.kind == piece.kind == "note")
            or (before.group == piece.group and all(re.match(r"[-–—] ", one.plain) for one in (before, piece)))
        )
        shown = f"{'#' * max(2, piece.level)} {piece.text}" if piece.kind == "heading" else piece.text
        written.append(("\n" if tight else "\n\n") + shown if before else shown)
    return "".join(written)
