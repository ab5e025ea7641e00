"""The people in a field that a system has for contacts, as a text of lines: "Ada Ek, trafikchef, 08-465 004 10"."""

from collections.abc import Iterable

from pressgen.importers.contact_lines import ContactLines
from pressgen.importers.document import Document, Piece
from pressgen.importers.html import read_html
from pressgen.importers.known import Known
from pressgen.importers.people import Person
from pressgen.importers.pieces import Pieces

_HEADING = Piece("heading", "", "Kontakt", 2)
"""What the name of the field says; it is no word of the text."""


class ContactField:
    """The people whom a field names, and its lines that are about none of them, such as the sender's own address."""

    def __init__(self, html: str, known: Known, sender: str) -> None:
        self.document: Document = read_html(f"<html><body>{html}</body></html>", whole=True)
        self.people: list[tuple[Person, bool]] = []
        self.left: list[str] = []
        pieces = Pieces(self.document)
        addresses = [one for one in pieces.rest if sender and one.plain.casefold().startswith(sender.casefold())]
        for one in addresses:
            pieces.take(one)
        pieces.rest.insert(0, _HEADING)
        found = ContactLines(pieces, known)
        found.read()
        self.people = found.people
        self.readings: Iterable[str] = [words for words, _ in pieces.readings if words != _HEADING.plain]
        self.left = [one.plain for one in (*addresses, *pieces.rest) if one is not _HEADING]
