"""The head of a document: its type, its dates, its embargo, and its title."""

from collections.abc import Iterator
from datetime import date

from pressgen.embargo_lines import EmbargoLine, read_embargo_line
from pressgen.importers.characters import escape, one_line
from pressgen.importers.dates import FoundDate, read_date_line, read_dateline
from pressgen.importers.document import Document, Piece
from pressgen.importers.embargo import Embargo
from pressgen.importers.known import Known
from pressgen.importers.pieces import LONGEST_TITLE, SHORT, Pieces
from pressgen.problems import Text, text

_BEGINNING = 6
"""Pieces at the beginning among which the type stands."""
_TYPE_WORDS = {
    "press-release": ("pressmeddelande", "pressmeddelanden", "pressrelease", "pressinformation", "press release", "press information", "media release", "news release"),
    "news": ("nyhet", "nyheter", "news", "aktuellt"),
    "statement": ("uttalande", "kommentar", "pressuttalande", "statement"),
    "invitation": ("inbjudan", "pressinbjudan", "pressträff", "inbjudan till pressträff", "invitation", "press invitation", "media invitation"),
    "opinion": ("debattartikel", "debatt", "ledare", "krönika", "opinion", "op-ed"),
}  # fmt: skip


def words_for_types(known: Known) -> dict[str, str]:
    """The newsroom's types by the words for them, in small letters: what press texts usually say, and its own labels."""
    own = {word.casefold(): type_ for type_, labels in known.types.items() for word in labels}
    usual = {word: type_ for type_, many in _TYPE_WORDS.items() for word in many if type_ in known.types}
    return usual | own


class Head:
    """What the head of a document says."""

    def __init__(self, pieces: Pieces, document: Document, known: Known, today: date) -> None:
        self._pieces = pieces
        self._document = document
        self._known = known
        self._today = today
        self._dates: list[FoundDate] = []
        self._embargo = Embargo()
        self._type = ""
        self.title = ""
        self.title_why: list[Text] = []

    def read_type_and_dates(self) -> None:
        """Lines that say what the text is, and when it may be or was published."""
        for at, piece in enumerate(self._pieces.lines()):
            if id(piece) in self._pieces.reserved:
                continue
            line = one_line(piece.plain)
            type_, rest = self._typed(line) if at < _BEGINNING and not self._type else ("", line)
            embargo = read_embargo_line(rest) if at < _BEGINNING else None
            if embargo:
                self._type = self._type or type_
                self._read_embargo(piece, embargo, line.removesuffix(rest))
                continue
            found = self._date_of(rest, at) if rest else None
            if type_ and (found or not rest):
                self._type = type_
                self._pieces.readings.append((line, "type, published" if found else "type"))
            elif found and not (not found.label and any(not one.label for one in self._dates)):
                self._pieces.readings.append((line, found.label or "published"))
            else:
                continue
            self._dates += [found] if found else []
            self._pieces.take(piece)
        self._embargo.read(self.text_day(), self._today)
        self._pieces.readings += self._embargo.readings()
        self._pieces.left_out += self._embargo.left_out()

    def _read_embargo(self, piece: Piece, embargo: EmbargoLine, type_words: str) -> None:
        """A line that states the embargo; what stands behind it on the line stays."""
        self._embargo.add(embargo)
        if type_words:
            self._pieces.readings.append((type_words, "type"))
        if not embargo.rest:
            self._pieces.take(piece)
            return
        at = self._pieces.place(piece)
        markup = embargo.rest if piece.text.endswith(embargo.rest) else escape(embargo.rest)
        self._pieces.rest[at] = Piece(piece.kind, markup, embargo.rest, piece.level, piece.group, sure=piece.sure)

    def _date_of(self, line: str, at: int) -> FoundDate | None:
        """The date of a line, also with a place before it: below a type or an embargo, or where the place is the newsroom's."""
        found = read_date_line(line)
        if found or at >= _BEGINNING:
            return found
        place, dated = read_dateline(line)
        names = [name for many in self._known.organisations.values() for name in many]
        is_head = bool(self._type) or self._embargo.is_stated or any(name.startswith(place) for name in names)
        return dated if place and is_head else None

    def text_day(self) -> date | None:
        """The day that the text bears."""
        written = next((one for one in self._dates if one.label != "updated"), None)
        return written.at.date() if written else None

    def _typed(self, line: str) -> tuple[str, str]:
        """The type that a line begins with as a label, and the rest of it; no type otherwise."""
        for word, type_ in self._type_words():
            if line.casefold().startswith(word):
                rest = line[len(word) :]
                if not rest or not rest[0].isalnum():
                    return type_, rest.strip(" \u00a0-–—|:•·,")
        return "", line

    def _type_words(self) -> Iterator[tuple[str, str]]:
        return iter(sorted(words_for_types(self._known).items(), key=lambda one: -len(one[0])))

    def read_title(self) -> None:
        """The heading of the first level, else the first line; short lines above it are left out."""
        sure = next((one for one in self._pieces.rest if one.kind == "heading" and one.sure and one.level == 1), None)
        first = next((one for one in self._pieces.rest if one.kind in ("heading", "paragraph")), None)
        chosen = sure or first
        if chosen is None or len(chosen.plain) > LONGEST_TITLE:
            self.title_why.append(text("It is the name of the file: no line of the text looks like a title."))
            return
        if not sure:
            self.title_why.append(text("It is the first line of the text."))
        for piece in self._pieces.rest[: self._pieces.rest.index(chosen)]:
            if piece.kind != "picture" and len(piece.plain) <= SHORT:
                self._pieces.leave_out(piece, text("it stands above the title"))
        self._pieces.take(chosen)
        self.title = self._without_type(one_line(chosen.plain))

    def _without_type(self, title: str) -> str:
        """The title without the type before it: "PRESSMEDDELANDE: Ny bro"."""
        head, colon, rest = title.partition(":")
        type_, left = self._typed(head.strip())
        if not colon or not type_ or left or not rest.strip():
            return title
        self._type = self._type or type_
        self._pieces.readings.append((head, "type"))
        return rest.strip()

    def published(self) -> tuple[str, list[Text]]:
        """The date of publication, and why it is a guess. An embargo goes before any other date."""
        if self._embargo.published():
            return self._embargo.published(), [self._embargo.why()]
        value, why = self._published_without_embargo()
        return value, [self._embargo.why(), *why] if self._embargo.is_stated else why

    def _published_without_embargo(self) -> tuple[str, list[Text]]:
        labelled = [one for one in self._dates if one.label == "published"] or [
            one for one in self._dates if not one.label
        ]
        if labelled:
            unsure = text("It stands in the text without a label.")
            return labelled[0].written, [] if labelled[0].label else [unsure]
        if self._document.published:
            at = self._document.published
            return at.isoformat(timespec="minutes"), [text("It was read from the page or the mail.")]
        if self._dates:
            return self._dates[0].written, [text("The text only says when it was updated.")]
        return self._today.isoformat(), [text("The text has no date: this is today.")]

    @property
    def updated(self) -> str:
        """When the text says that it was updated; empty when it says nothing else."""
        known = any(one.label != "updated" for one in self._dates)
        return next((one.written for one in self._dates if one.label == "updated" and known), "")

    def type_or_guess(self, *, has_contacts: bool, has_event: bool) -> tuple[str, list[Text]]:
        """The type, and why it is a guess."""
        if self._type:
            return self._type, []
        if has_event and "invitation" in self._known.types:
            return "invitation", [text("It says when something takes place.")]
        wanted = "press-release" if has_contacts else "news"
        why = text("It has contacts.") if has_contacts else text("Nothing in the text says what it is.")
        return wanted if wanted in self._known.types else next(iter(self._known.types)), [why]
