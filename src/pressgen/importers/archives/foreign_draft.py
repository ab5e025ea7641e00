"""Makes the draft of a foreign text: what its system states is sure, what only looks like something is a guess, and every word goes to one place."""

import re
from datetime import date
from typing import NamedTuple

from pressgen import paths
from pressgen.importers.archives.account import Account
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.body import ReadBody, ReadWhole, read_body
from pressgen.importers.archives.dating import dated, written_instant
from pressgen.importers.archives.foreign_contacts import foreign_people
from pressgen.importers.archives.lead import read_lead
from pressgen.importers.archives.reasons import missing_document, missing_picture, undescribed_picture
from pressgen.importers.archives.sorting import SortedBody
from pressgen.importers.archives.text_contacts import contacts_of_text
from pressgen.importers.archives.values import filed_terms, known_language, old_paths, organisation_of, type_of
from pressgen.importers.characters import clean, one_line
from pressgen.importers.html_pictures import picture_name
from pressgen.importers.registry.registry import Registry
from pressgen.model.draft import Document, Draft, Event, Picture
from pressgen.model.foreign import ForeignFile, ForeignText
from pressgen.problems import text

_LONGEST_MADE = 80
"""Characters of a title that is made of the beginning of the text."""
_WORD = re.compile(r"[^\W_]")


class Moved(NamedTuple):
    """A foreign text on its way into the newsroom."""

    foreign: ForeignText
    draft: Draft
    account: Account
    links: tuple[str, ...] = ()
    """Where the links of its body lead to."""


def make_foreign_draft(foreign: ForeignText, registry: Registry, asked: Asked, read: ReadWhole = read_body) -> Moved:
    """The draft of a foreign text. PressgenError when its body is too large or too deeply nested to be read."""
    return _Mover(foreign, registry, asked).moved(read(foreign))


class _Mover:
    def __init__(self, foreign: ForeignText, registry: Registry, asked: Asked) -> None:
        self._foreign, self._registry, self._known, self._asked = foreign, registry, registry.known, asked
        self._account = Account()

    def moved(self, read: ReadBody) -> Moved:
        foreign = self._foreign
        title = self._title()
        body = self._sorted(read, title)
        times = dated(foreign, body, self._asked, self._account)
        lead = read_lead(foreign, read.document, body, self._account)
        day = date.fromisoformat(times.published[:10])
        people = foreign_people(foreign, body.contacts, self._known, self._account)
        contacts, boilerplate = contacts_of_text(people, self._registry, day), self._boilerplate(body, day)
        type_, terms = self._terms(has_contacts=contacts.are_some)
        draft = Draft(
            title=title if _WORD.search(title) else self._untitled(read.document.words),
            published=times.published,
            updated=times.updated,
            is_draft=times.is_draft,
            body=body.body,
            lead=lead,
            organisation=self._organisation(),
            language=self._language(),
            event=self._event(),
            contacts=tuple(contacts.ids),
            press_contacts=tuple(contacts.press_ids),
            contact_roles=contacts.roles,
            people=tuple(contacts.people),
            press_people=tuple(contacts.press_people),
            boilerplate=boilerplate,
            pictures=self._told((*self._pictures(body), *body.pictures)),
            documents=tuple(self._documents()),
            aliases=self._aliases(),
            title_is_read=bool(_WORD.search(title)),
            type=type_,
            topics=tuple(terms["topics"]),
            categories=tuple(terms["categories"]),
            regions=tuple(terms["regions"]),
        )
        self._tell_rest()
        return Moved(foreign, draft, self._account, read.links)

    def _title(self) -> str:
        title = one_line(clean(self._foreign.title))
        self._account.say(title)
        if _WORD.search(title):
            self._account.tell(
                "title", "kept" if title == self._foreign.title else "changed", self._foreign.title, title
            )
        return title

    def _untitled(self, words: str) -> str:
        named = self._foreign.slug.replace("-", " ").strip().capitalize()
        begins = one_line(words)[:_LONGEST_MADE].rpartition(" ")[0]
        made = next(one for one in (named, begins, self._foreign.id, "–") if one)
        why = text("It has no title: this is the name in its address, its beginning, or its id.")
        self._account.tell("title", "guessed", self._foreign.title, made, why)
        return made

    def _sorted(self, read: ReadBody, title: str) -> SortedBody:
        account, published = self._account, self._foreign.published
        day = published.astimezone(self._asked.zone).date() if published else None
        body = SortedBody(read.document, self._known, title, day, self._today())
        account.say(read.document.words)
        for words, key in body.readings:
            account.value(key, words, "", text("It stood in the text."), "changed")
        for one in (*read.document.left_out, *body.left_out):
            account.drop("body", one.words, one.reason)
        for reason in body.why:
            account.tell("body", "guessed", "", "", reason)
        for embedded in read.rest:
            account.say(embedded.words)
            account.drop(embedded.name, embedded.words, embedded.why)
        return body

    def _today(self) -> date:
        return self._asked.now.astimezone(self._asked.zone).date()

    def _boilerplate(self, body: SortedBody, day: date) -> str:
        """The boilerplate that says on that day what the text ends with; it is taken out of the text then."""
        for closing in body.closings():
            found = self._registry.boilerplates.of(closing, day)
            if found:
                moved = text("It is the boilerplate “{id}”, word for word, which the text names now.", id=found)
                self._account.value("boilerplate", closing.plain.strip(), found, moved, "changed")
                body.take(closing)
                return found
        return ""

    def _terms(self, *, has_contacts: bool) -> tuple[str, dict[str, list[str]]]:
        """The type, and the ids of terms by the lists that they stand in."""
        found = type_of(self._foreign, self._known, has_contacts=has_contacts)
        self._account.say("\n".join(self._foreign.type_words))
        for word in self._foreign.type_words:
            if word in found.words:
                self._account.value("type", word, found.type)
            else:
                why = text(
                    "The newsroom has no such type, so the text became “{type}”. To keep it, write “{word}” as a label under “types” in pressgen.yaml before the import.",
                    type=found.type,
                    word=word,
                )
                self._account.drop("type", word, why)
        if found.why:
            self._account.tell("type", "guessed", "", found.type, found.why)
        lists: dict[str, list[str]] = {"topics": [], "categories": [], "regions": []}
        for term, key, id_ in filed_terms(self._foreign.terms, self._registry.term_names):
            self._account.say(term.label)
            if key:
                lists[key] += [id_] if id_ not in lists[key] else []
                self._account.value(key, term.label, id_)
            elif term.label in found.words:
                self._account.value("type", term.label, found.type)
            else:
                why = text("The newsroom's vocabularies have no such term ({list}).", list=term.vocabulary)
                self._account.drop("topics", term.label, why)
        return found.type, lists

    def _organisation(self) -> str:
        name = one_line(clean(self._foreign.organisation))
        if not name:
            return ""
        self._account.say(name)
        found = organisation_of(name, self._known)
        if found:
            self._account.value("organisation", name, found)
        else:
            self._account.drop("organisation", name, text("The newsroom has no organisation with this name."))
        return "" if found == self._known.organisation else found

    def _language(self) -> str:
        written = self._foreign.language
        tag = known_language(written)
        if tag:
            self._account.tell("language", "kept", written, tag)
        elif written:
            self._account.tell("language", "dropped", written, "", text("It is no language tag."))
        return "" if tag.partition("-")[0] == self._known.language.partition("-")[0] else tag

    def _event(self) -> Event | None:
        """When and where, as the system states it."""
        foreign = self._foreign.event
        if foreign is None:
            return None
        start = written_instant(foreign.start, self._asked)
        end = written_instant(foreign.end, self._asked) if foreign.end and foreign.end > foreign.start else ""
        place = one_line(clean(foreign.place))
        self._account.say(place)
        self._account.value("event", place, ", ".join(filter(None, (start, end, place))))
        return Event(start, end, place)

    def _aliases(self) -> tuple[str, ...]:
        good, others = old_paths(self._foreign.addresses)
        for one in good:
            self._account.tell("aliases", "kept", one, one)
        for one in others:
            self._account.tell("aliases", "dropped", one, "", text("A page of the site cannot lie at this address."))
        return tuple(good)

    def _pictures(self, body: SortedBody) -> list[Picture]:
        """The pictures that the export names beside the body; one that is in the body as well stands there."""
        inside = {one.source for one in body.pictures}
        found = []
        for number, one in enumerate(self._foreign.pictures, start=1):
            if one.address in inside or _is_only_bytes(one, inside):
                continue
            said = "\n".join(filter(None, (one.alt, one.caption, one.credit)))
            self._account.say(said)
            if one.data:
                found.append(_picture(one, number))
            else:
                self._account.drop("pictures", said, missing_picture(one.address))
        return found

    def _told(self, pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
        """The pictures that come along, with what becomes of each told."""
        for one in pictures:
            if one.alt:
                self._account.tell("pictures", "kept", one.source, one.source)
            else:
                self._account.tell("pictures", "changed", one.source, "", undescribed_picture())
        return pictures

    def _documents(self) -> list[Document]:
        found = []
        for number, one in enumerate(self._foreign.documents, start=1):
            self._account.say(one.title)
            if one.data:
                found.append(_document(one, number))
            else:
                self._account.drop("documents", one.title, missing_document(one.address))
        return found

    def _tell_rest(self) -> None:
        for one in self._foreign.rest:
            self._account.say(one.words)
            self._account.drop(one.name, one.words, one.why)


def _is_only_bytes(one: ForeignFile, inside: set[str]) -> bool:
    """Whether it was given for the body, which names it by another address, such as a relative one."""
    return not (one.alt or one.caption or one.credit) and any(
        one.address.endswith(address.lstrip("./")) for address in inside
    )


def _picture(one: ForeignFile, number: int) -> Picture:
    words = (one_line(clean(part)) for part in (one.alt, one.caption, one.credit))
    alt, caption, credit = words
    return Picture(picture_name(one.address, one.data, number), one.data, alt, caption, one.address, credit)


def _document(one: ForeignFile, number: int) -> Document:
    name = one.address.partition("?")[0].rpartition("/")[2]
    stem, dot, ending = name.rpartition(".")
    plain = paths.slug(stem if dot else ending)[:60].strip("-") or f"dokument-{number}"
    return Document(f"{plain}.{ending.lower()}" if dot else plain, one.data, one_line(clean(one.title)), one.address)
