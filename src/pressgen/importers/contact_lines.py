"""Contacts of a document: the lines below a heading such as "Kontakt"."""

from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.known import Known
from pressgen.importers.people import (
    Person,
    contact_heading,
    is_about_a_person,
    is_press_heading,
    match,
    numbers,
    people,
)
from pressgen.importers.pieces import SHORT, Pieces

_LONGEST_SERVICE = 40


class ContactLines:
    """The people whom a document names as contacts."""

    def __init__(self, pieces: Pieces, known: Known) -> None:
        self._pieces = pieces
        self._known = known
        self.heading = ""
        """The first heading below which people were found."""
        self.people: list[tuple[Person, bool]] = []
        """With whether they are contacts for the press."""

    def read(self) -> None:
        """The lines below each heading, up to the first that is about nobody."""
        at = 0
        while at < len(self._pieces.rest):
            at += not self._read_below(at)

    def _read_below(self, at: int) -> bool:
        """Whether people stand below the piece at this place; their lines are taken then."""
        piece = self._pieces.rest[at]
        after = contact_heading(one_line(piece.plain)) if piece.kind in ("heading", "paragraph") else None
        if after is None:
            return False
        taken = [piece, *self._lines_below(at)]
        lines = [*([after] if after else []), *(line for one in taken[1:] for line in one.plain.split("\n"))]
        found = list(people(lines, self._known)) if lines else []
        if not any(one.can_be_reached or match(one, self._known) for one in found):
            return False
        press = is_press_heading(one_line(piece.plain))
        self.heading = self.heading or one_line(piece.plain).partition(":")[0]
        self.people += [(one, press) for one in found]
        for one in taken:
            self._pieces.readings.append((one.plain, "press_contacts" if press else "contacts"))
            self._pieces.take(one)
        return True

    def _lines_below(self, at: int) -> list[Piece]:
        """The pieces below a heading that are about people, without names at the end that nobody knows."""
        below: list[Piece] = []
        for place, other in enumerate(self._pieces.rest[at + 1 :], start=at + 1):
            own = other.plain.split("\n")
            service = self._is_service(own, self._pieces.rest[place + 1 : place + 2])
            if contact_heading(own[0]) is not None or not (service or self._is_about_people(own)):
                break
            below.append(other)
        while below and not self._names_anybody(below[-1]):
            below.pop()
        return below

    def _is_about_people(self, lines: list[str]) -> bool:
        about = [is_about_a_person(line, self._known.region) for line in lines]
        named = bool(about) and (about[0] or (len(lines[0]) <= _LONGEST_SERVICE and any(about[1:])))
        return named and all(flag or len(line) < SHORT for flag, line in zip(about, lines, strict=True))

    def _is_service(self, lines: list[str], following: list[Piece]) -> bool:
        """Whether a short line is the name of a service, whose number stands on the next line."""
        number = [one for one in following if one.kind == "paragraph" and len(one.plain) < SHORT]
        found = numbers(number[0].plain, self._known.region) if number else None
        return len(lines) == 1 and len(lines[0]) <= _LONGEST_SERVICE and bool(found and (found.phones or found.emails))

    def _names_anybody(self, piece: Piece) -> bool:
        """Whether a line that may be about a person says more than a name that nobody knows."""
        found = people(piece.plain.split("\n"), self._known)
        return any(one.can_be_reached or one.role or match(one, self._known) for one in found)
