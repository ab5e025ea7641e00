"""Sorts the pieces of a document, step by step. Each step takes away what it recognises; what nobody takes is the text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from pressgen import paths
from pressgen.embargo_lines import EmbargoLine, read_embargo_line
from pressgen.importers.characters import escape, one_line
from pressgen.importers.dates import FoundDate, read_date_line, read_dateline
from pressgen.importers.document import Document, Piece
from pressgen.importers.embargo import Embargo
from pressgen.importers.furniture import furniture, is_incident, is_machine_alt
from pressgen.importers.known import Known, KnownContact
from pressgen.importers.people import (
    Person,
    contact_heading,
    is_about_a_person,
    is_press_heading,
    match,
    numbers,
    people,
)
from pressgen.importers.words import words
from pressgen.model.draft import LeftOut, Picture
from pressgen.problems import Text, text

_LONGEST_TITLE = 200
_SHORT = 90
_BEGINNING = 6
"""Pieces at the beginning among which the type stands."""
_SAME = 0.9
"""Share of the words of a paragraph that are those of a boilerplate, from which on it is that one."""
_LEAST_WORDS = 8
_LONGEST_SERVICE = 40
_LONGEST_ADDRESS = 60
_LINES_OF_ADDRESS = 4
_QUOTE = re.compile(r"\s*(?:[-–—]|[”\"“»«])\s*\S")
_ENDS = re.compile(r"[.:;,…]\Z")
_POSTCODE = re.compile(r"^(?:.{0,40}\s)?(?:SE-)?\d{3} ?\d{2} [A-ZÅÄÖ][\w -]{1,30}$", re.MULTILINE)
_TERMS = re.compile(r"(?:ämnen|taggar|nyckelord|topics|tags|keywords)\s*:\s*(.+)", re.IGNORECASE)
_ABOUT = re.compile(r"(?:kort |fakta )?(?:om|about) (.+?):?", re.IGNORECASE)
_CAPTION = re.compile(r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?, [a-zåäö][\w ,-]{2,60}\.?")
_PICTURE = text("perhaps the words of a picture that is not in the text")
_TYPE_WORDS = {
    "press-release": ("pressmeddelande", "pressmeddelanden", "pressrelease", "pressinformation", "press release", "press information", "media release", "news release"),
    "news": ("nyhet", "nyheter", "news", "aktuellt"),
    "statement": ("uttalande", "kommentar", "pressuttalande", "statement"),
    "invitation": ("inbjudan", "pressinbjudan", "pressträff", "inbjudan till pressträff", "invitation", "press invitation", "media invitation"),
    "opinion": ("debattartikel", "debatt", "ledare", "krönika", "opinion", "op-ed"),
}  # fmt: skip


class Sorter:
    """The document's pieces and what they turned out to be."""

    def __init__(self, document: Document, known: Known, today: date) -> None:
        self._document = document
        self._known = known
        self._today = today
        self._rest = [part for piece in document.pieces for part in _lines_apart(piece)]
        self._first_of_group = {piece.group: piece for piece in reversed(self._rest)}
        self._marked = document.has_markup and any(one.sure and one.level > 1 for one in document.pieces)
        """Whether headings are marked as such, so that a short line is none."""
        self._dates: list[FoundDate] = []
        self._embargo = Embargo()
        self._type = ""
        self.title, self.lead, self.body, self.boilerplate, self.contact_heading = "", "", "", "", ""
        self.title_why: list[Text] = []
        self.lead_why: list[Text] = []
        self.body_why: list[Text] = []
        self.topics: list[str] = []
        self.people: list[tuple[Person, bool]] = []
        """With whether they are contacts for the press."""
        self.pictures: list[Picture] = []
        self.readings: list[tuple[str, str]] = []
        self.left_out: list[LeftOut] = []

    def sort(self) -> None:
        """All steps, in an order in which none takes what belongs to a later one."""
        self._read_terms()
        self._drop_banners()
        self._drop_furniture()
        self._read_type_and_dates()
        self._read_title()
        self._read_pictures()
        self._drop_boilerplates()
        self._read_contacts()
        self._drop_addresses()
        self._read_headings()
        self._read_lead()
        self.body = _joined(self._rest)

    # Steps

    def _read_terms(self) -> None:
        """Topics behind a label: "Ämnen: Trafik, Skola"."""
        for piece in self._lines():
            found = _TERMS.fullmatch(one_line(piece.plain))
            if not found:
                continue
            labels = {label.casefold(): id_ for id_, names in self._known.topics.items() for label in (id_, *names)}
            written = [one.strip() for one in re.split(r"[,;|]", found[1]) if one.strip()]
            self.topics += [labels[one.casefold()] for one in written if one.casefold() in labels]
            unknown = [one for one in written if one.casefold() not in labels]
            self.readings.append((one_line(piece.plain), "topics"))
            self.body_why += [text("“{term}” is no topic of this newsroom.", term=one) for one in unknown]
            self._take(piece)

    def _drop_banners(self) -> None:
        """Pieces at the beginning that say what a banner of the newsroom says."""
        for piece in list(self._rest[:4]):
            inside = words(piece.plain)
            if inside and any(not inside - words(banner) for banner in self._known.banners):
                self._leave_out(piece, text("a notice of the site"))

    def _drop_furniture(self) -> None:
        """Lines of a page, and the short lines right below one: a form, the foot of the page."""
        foot = -1
        for at, piece in enumerate(list(self._rest)):
            if piece.kind == "picture":
                continue
            reason = furniture(one_line(piece.plain))
            if reason and at == 1 and is_incident(self._rest[0].plain):
                self._leave_out(self._rest[0], reason)
            if reason and self._first_of_group[piece.group] is piece:
                foot = piece.group
            if not reason and piece.group == foot and len(piece.plain) < _SHORT:
                reason = text("part of the web page")
            if not reason and not self._marked and len(piece.plain) < _LONGEST_TITLE and is_machine_alt(piece.plain):
                reason = text("the description of a picture, made by a program")
            if reason:
                self._leave_out(piece, reason)

    def _read_type_and_dates(self) -> None:
        for at, piece in enumerate(self._lines()):
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
                self.readings.append((line, "type, published" if found else "type"))
            elif found and not (not found.label and any(not one.label for one in self._dates)):
                self.readings.append((line, found.label or "published"))
            else:
                continue
            self._dates += [found] if found else []
            self._take(piece)
        self._embargo.read(self._text_day(), self._today)
        self.readings += self._embargo.readings()
        self.left_out += self._embargo.left_out()

    def _read_embargo(self, piece: Piece, embargo: EmbargoLine, type_words: str) -> None:
        """A line that states the embargo; what stands behind it on the line stays."""
        self._embargo.add(embargo)
        if type_words:
            self.readings.append((type_words, "type"))
        if not embargo.rest:
            self._take(piece)
            return
        at = next(at for at, one in enumerate(self._rest) if one is piece)
        markup = embargo.rest if piece.text.endswith(embargo.rest) else escape(embargo.rest)
        self._rest[at] = Piece(piece.kind, markup, embargo.rest, piece.level, piece.group, sure=piece.sure)

    def _date_of(self, line: str, at: int) -> FoundDate | None:
        """The date of a line, also with a place before it: below a type or an embargo, or where the place is the newsroom's."""
        found = read_date_line(line)
        if found or at >= _BEGINNING:
            return found
        place, dated = read_dateline(line)
        names = [name for many in self._known.organisations.values() for name in many]
        is_head = bool(self._type) or self._embargo.is_stated or any(name.startswith(place) for name in names)
        return dated if place and is_head else None

    def _text_day(self) -> date | None:
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
        own = {word.casefold(): type_ for type_, labels in self._known.types.items() for word in labels}
        usual = {word: type_ for type_, many in _TYPE_WORDS.items() for word in many if type_ in self._known.types}
        return iter(sorted((usual | own).items(), key=lambda one: -len(one[0])))

    def _read_title(self) -> None:
        sure = next((one for one in self._rest if one.kind == "heading" and one.sure and one.level == 1), None)
        first = next((one for one in self._rest if one.kind in ("heading", "paragraph")), None)
        chosen = sure or first
        if chosen is None or len(chosen.plain) > _LONGEST_TITLE:
            self.title_why.append(text("It is the name of the file: no line of the text looks like a title."))
            return
        if not sure:
            self.title_why.append(text("It is the first line of the text."))
        for piece in self._rest[: self._rest.index(chosen)]:
            if piece.kind != "picture" and len(piece.plain) <= _SHORT:
                self._leave_out(piece, text("it stands above the title"))
        self._take(chosen)
        self.title = self._without_type(one_line(chosen.plain))

    def _without_type(self, title: str) -> str:
        """The title without the type before it: "PRESSMEDDELANDE: Ny bro"."""
        head, colon, rest = title.partition(":")
        type_, left = self._typed(head.strip())
        if not colon or not type_ or left or not rest.strip():
            return title
        self._type = self._type or type_
        self.readings.append((head, "type"))
        return rest.strip()

    def _read_pictures(self) -> None:
        for piece in list(self._rest):
            if piece.picture:
                self._read_picture(piece, piece.picture)
        if self._marked or not self._rest:
            return
        first = self._rest[0]
        if (
            len(self._rest) > 1
            and self._is_short_line(first)
            and not self._is_short_line(self._rest[1])
            and not _QUOTE.match(first.plain)
        ):
            self._leave_out(first, _PICTURE)
        for piece in self._lines()[-6:]:
            if _CAPTION.fullmatch(one_line(piece.plain)) and not self._below_contacts(piece):
                self._leave_out(piece, _PICTURE)

    def _read_picture(self, piece: Piece, picture: Picture) -> None:
        self._take(piece)
        alt = picture.alt
        if alt and is_machine_alt(alt):
            self.left_out.append(LeftOut(alt, text("the description of a picture, made by a program")))
            alt = ""
        if picture.data:
            self.pictures.append(Picture(picture.name, picture.data, alt, picture.caption, picture.source))
            return
        missing = text("a picture that is not in the file: {address}", address=picture.source or "?")
        said = "\n".join(filter(None, (alt, picture.caption)))
        self.left_out.append(LeftOut(said, missing))

    def _below_contacts(self, piece: Piece) -> bool:
        before = self._rest[: self._rest.index(piece)]
        return any(contact_heading(one_line(one.plain)) is not None for one in before[-4:])

    def _read_contacts(self) -> None:
        """The lines below a heading such as "Kontakt", up to the first that is about nobody."""
        at = 0
        while at < len(self._rest):
            piece = self._rest[at]
            after = contact_heading(one_line(piece.plain)) if piece.kind in ("heading", "paragraph") else None
            if after is None:
                at += 1
                continue
            lines = [after] if after else []
            taken = [piece]
            for place, other in enumerate(self._rest[at + 1 :], start=at + 1):
                own = other.plain.split("\n")
                service = self._is_service(own, self._rest[place + 1 : place + 2])
                if contact_heading(own[0]) is not None or not (service or self._is_about_people(own)):
                    break
                taken.append(other)
            while len(taken) > 1 and not self._names_anybody(taken[-1]):
                taken.pop()
            lines += [line for one in taken[1:] for line in one.plain.split("\n")]
            found = list(people(lines, self._known.region)) if lines else []
            if not any(one.can_be_reached or self.known_contact(one) for one in found):
                at += 1
                continue
            press = is_press_heading(one_line(piece.plain))
            self.contact_heading = self.contact_heading or one_line(piece.plain).partition(":")[0]
            self.people += [(one, press) for one in found]
            for one in taken:
                self.readings.append((one.plain, "press_contacts" if press else "contacts"))
                self._take(one)

    def _is_about_people(self, lines: list[str]) -> bool:
        about = [is_about_a_person(line, self._known.region) for line in lines]
        return (
            bool(about)
            and about[0]
            and all(flag or len(line) < _SHORT for flag, line in zip(about, lines, strict=True))
        )

    def _is_service(self, lines: list[str], following: list[Piece]) -> bool:
        """Whether a short line is the name of a service, whose number stands on the next line."""
        number = [one for one in following if one.kind == "paragraph" and len(one.plain) < _SHORT]
        found = numbers(number[0].plain, self._known.region) if number else None
        return len(lines) == 1 and len(lines[0]) <= _LONGEST_SERVICE and bool(found and (found.phones or found.emails))

    def _names_anybody(self, piece: Piece) -> bool:
        """Whether a line that may be about a person says more than a name that nobody knows."""
        found = people(piece.plain.split("\n"), self._known.region)
        return any(one.can_be_reached or one.role or self.known_contact(one) for one in found)

    def known_contact(self, person: Person) -> KnownContact | None:
        """The newsroom's contact who the person is."""
        return match(person, self._known)

    def _drop_boilerplates(self) -> None:
        for piece in reversed(list(self._rest)):
            at = next((at for at, one in enumerate(self._rest) if one is piece), -1)
            if at < 0:
                continue  # taken with the paragraph below it
            said = words(piece.plain)
            for id_, versions in self._known.boilerplates.items():
                if said.total() >= _LEAST_WORDS and any(
                    (said & words(version)).total() >= _SAME * said.total() for version in versions
                ):
                    self.boilerplate = id_
                    reason = text("the boilerplate “{id}”, which the newsroom has", id=id_)
                    self._leave_out(piece, reason)
                    if at and self._is_title_of(self._rest[at - 1], versions):
                        self._leave_out(self._rest[at - 1], reason)
                    break
        self._drop_about()

    def _is_title_of(self, piece: Piece, versions: tuple[str, ...]) -> bool:
        plain = one_line(piece.plain).rstrip(":").casefold()
        return any(version.split("\n")[0].casefold() == plain for version in versions) or (
            piece.kind in ("heading", "paragraph") and len(plain) < _SHORT and bool(_ABOUT.fullmatch(plain))
        )

    def _drop_about(self) -> None:
        """What stands below "Om Storköpings kommun", at the end: a boilerplate that the newsroom does not have yet."""
        names = {name.casefold() for many in self._known.organisations.values() for name in many}
        for at, piece in enumerate(self._rest):
            about = _ABOUT.fullmatch(one_line(piece.plain)) if piece.kind in ("heading", "paragraph") else None
            rest = self._rest[at + 1 :]
            if (
                about
                and about[1].casefold() in names
                and at > 0
                and 0 < len(rest) <= 3
                and all(one.kind == "paragraph" for one in rest)
            ):
                reason = text("a text about {name}, which belongs in content/boilerplates", name=about[1])
                for one in [piece, *rest]:
                    self._leave_out(one, reason)
                return

    def _drop_addresses(self) -> None:
        """Short lines in a row with a postcode among them, from the name of an organisation or department on."""
        names = {name.casefold() for many in self._known.organisations.values() for name in many}
        for piece in [one for one in self._rest if _POSTCODE.search(one.plain) and len(one.plain) < _LONGEST_TITLE]:
            at = next((at for at, one in enumerate(self._rest) if one is piece), -1)
            start = end = at
            while start > 0 and at - start < _LINES_OF_ADDRESS and _is_line_of_address(self._rest[start - 1]):
                start -= 1
            while (
                end + 1 < len(self._rest) and end - at < _LINES_OF_ADDRESS and _is_line_of_address(self._rest[end + 1])
            ):
                end += 1
            block = self._rest[start : end + 1] if at >= 0 else []
            while block and not _begins_address(block[0], names):
                del block[0]
            if piece in block:
                for one in block:
                    self._leave_out(one, text("an address, which stands in the organisation's file"))

    def _read_headings(self) -> None:
        """In text without markup, short lines before longer ones are headings; in other text, bold ones."""
        for at, piece in enumerate(list(self._rest)):
            following = self._rest[at + 1] if at + 1 < len(self._rest) else None
            guessed = piece.kind == "heading" and not piece.sure
            if not guessed and self._marked:
                continue
            alone = sum(one.group == piece.group for one in self._rest) == 1
            looks = (
                self._is_short_line(piece)
                and alone
                and following
                and following.kind != "note"
                and not self._is_short_line(following)
            )
            if guessed or (looks and not _QUOTE.match(piece.plain)):
                self._rest[at] = Piece("heading", piece.text, piece.plain, 2, piece.group)
                self.body_why.append(text("“{words}” became a heading.", words=one_line(piece.plain)))

    def _is_short_line(self, piece: Piece) -> bool:
        plain = one_line(piece.plain)
        return (
            piece.kind == "paragraph"
            and 1 < len(plain) <= _SHORT
            and not _ENDS.search(plain)
            and (plain[0].isupper() or plain[0].isdigit())
            and "@" not in plain
        )

    def _read_lead(self) -> None:
        if self._rest and self._rest[0].kind == "paragraph" and not _QUOTE.match(self._rest[0].plain):
            piece = self._rest[0]
            if contact_heading(one_line(piece.plain)) is None and not piece.text.startswith((">", "`", "|", "[^")):
                self.lead = piece.text
                self.lead_why.append(text("It is the first paragraph of the text."))
                self._take(piece)

    # What was found

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

    def type_or_guess(self) -> tuple[str, list[Text]]:
        """The type, and why it is a guess."""
        if self._type:
            return self._type, []
        wanted = "press-release" if self.people else "news"
        why = text("It has contacts.") if self.people else text("Nothing in the text says what it is.")
        return wanted if wanted in self._known.types else next(iter(self._known.types)), [why]

    def organisation(self) -> tuple[str, list[Text]]:
        """Whose contacts the text names, and why that is a guess; empty when it names nobody known."""
        said = "\n".join(one.plain for one in self._document.pieces)
        named = Counter(one.organisation for one in self._known.contacts if one.organisation and one.name in said)
        if not named:
            return "", []
        found = named.most_common(1)[0][0]
        return found, [text("The text names people of this organisation.")]

    # Hands

    def _lines(self) -> list[Piece]:
        return [one for one in self._rest if one.kind in ("paragraph", "heading")]

    def _take(self, piece: Piece) -> None:
        at = next(at for at, one in enumerate(self._rest) if one is piece)
        del self._rest[at]

    def _leave_out(self, piece: Piece, reason: Text) -> None:
        self._take(piece)
        self.left_out.append(LeftOut(piece.plain, reason))


def free_id(name: str, taken: set[str]) -> str:
    """An id made from a name that nothing else has."""
    plain = paths.slug(name)[:80].strip("-") or "kontakt"
    numbered: Callable[[int], str] = lambda number: f"{plain}-{number}" if number > 1 else plain  # noqa: E731
    return next(id_ for id_ in map(numbered, range(1, len(taken) + 2)) if id_ not in taken)


def _lines_apart(piece: Piece) -> list[Piece]:
    """The lines of a paragraph as pieces, when one of them is furniture, a date or an embargo; else the piece."""
    plain, written = piece.plain.split("\n"), re.split(r"\\?\n", piece.text)
    odd = any(furniture(one) or read_date_line(one) or read_embargo_line(one) for one in map(one_line, plain))
    if piece.kind != "paragraph" or len(plain) == 1 or len(plain) != len(written) or not odd:
        return [piece]
    return [Piece("paragraph", markup, line, group=piece.group) for markup, line in zip(written, plain, strict=True)]


def _is_line_of_address(piece: Piece) -> bool:
    lines = piece.plain.split("\n")
    return (
        piece.kind == "paragraph"
        and all(len(line) <= _LONGEST_ADDRESS for line in lines)
        and not _ENDS.search(lines[-1])
    )


def _begins_address(piece: Piece, names: set[str]) -> bool:
    first = piece.plain.split("\n")[0].casefold()
    return first in names or first.startswith(("postadress", "adress:", "besöksadress"))


def _joined(pieces: list[Piece]) -> str:
    """The pieces as one text: items of a list on neighbouring lines, everything else with a blank line between."""
    written = []
    for before, piece in zip([None, *pieces], pieces, strict=False):
        tight = before and (
            (before.kind == piece.kind == "list")
            or (before.kind == piece.kind == "note")
            or (before.group == piece.group and all(re.match(r"[-–—] ", one.plain) for one in (before, piece)))
        )
        shown = f"{'#' * max(2, piece.level)} {piece.text}" if piece.kind == "heading" else piece.text
        written.append(("\n" if tight else "\n\n") + shown if before else shown)
    return "".join(written)
