"""Decides what of a document is what: title, type, dates, lead, text, contacts, boilerplate, furniture.

What only looks like it is a guess, and says why. Every piece goes to one place.
"""

from collections.abc import Callable, Iterable
from datetime import date

from pressgen import paths
from pressgen.importers.document import Document
from pressgen.importers.known import Known
from pressgen.importers.people import Person, match
from pressgen.importers.sorting import SortedDocument
from pressgen.model.draft import Draft, Guess, NewContact, Reading
from pressgen.problems import text


def make_draft(document: Document, known: Known, today: date, name: str) -> Draft:
    """The draft of a document. `name` is that of its file, without the ending: the title when there is no other."""
    found = SortedDocument(document, known, today)
    head = found.head
    published, why = head.published()
    type_, type_why = head.type_or_guess(has_contacts=bool(found.contacts.people), has_event=found.event is not None)
    organisation, organisation_why = found.organisation()
    if organisation == known.organisation:
        organisation, organisation_why = "", []  # a release without one has the newsroom's
    contacts, press_contacts, new = contacts_of(found.contacts.people, known)
    guesses = [
        *(Guess("title", one) for one in head.title_why),
        *(Guess("type", one) for one in type_why),
        *(Guess("published", one) for one in why),
        *(Guess("lead", one) for one in found.lead_why),
        *(Guess("organisation", one) for one in organisation_why),
        *(Guess("body", one) for one in found.body_why),
        *(
            [Guess("contacts", text("The persons were found below “{heading}”.", heading=found.contacts.heading))]
            if found.contacts.heading and (contacts or press_contacts)
            else []
        ),
    ]
    return Draft(
        title=head.title or name,
        type=type_,
        published=published,
        body=found.body,
        lead=found.lead,
        updated=head.updated if head.updated != published else "",
        event=found.event,
        organisation=organisation,
        topics=tuple(found.topics),
        contacts=contacts,
        press_contacts=press_contacts,
        boilerplate=found.boilerplate,
        new_contacts=new,
        pictures=tuple(found.pictures),
        readings=tuple(Reading(words, key) for words, key in found.readings),
        left_out=(*document.left_out, *found.left_out),
        guesses=tuple(guesses),
        title_is_read=bool(head.title),
    )


def contacts_of(
    people: Iterable[tuple[Person, bool]], known: Known
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[NewContact, ...]]:
    """The ids of contacts and of press contacts, and the contacts that the newsroom does not have."""
    taken = {one.id for one in known.contacts}
    new: dict[str, NewContact] = {}
    ids: dict[bool, list[str]] = {False: [], True: []}
    for person, press in people:
        found = match(person, known)
        id_ = found.id if found else next((one.id for one in new.values() if one.name == person.name), "")
        if not id_:
            made = _new(person, taken)
            new[made.id], id_ = made, made.id
            taken.add(id_)
        if id_ not in ids[press] and not (press and id_ in known.press_contacts):
            ids[press].append(id_)
    return tuple(ids[False]), tuple(ids[True]), tuple(new.values())


def _new(person: Person, taken: set[str]) -> NewContact:
    return NewContact(
        _free_id(person.name, taken),
        person.name,
        person.role,
        person.party,
        person.phones,
        next(iter(person.emails), ""),
    )


def _free_id(name: str, taken: set[str]) -> str:
    """An id made from a name that nothing else has."""
    plain = paths.slug(name)[:80].strip("-") or "kontakt"
    numbered: Callable[[int], str] = lambda number: f"{plain}-{number}" if number > 1 else plain  # noqa: E731
    return next(id_ for id_ in map(numbered, range(1, len(taken) + 2)) if id_ not in taken)
