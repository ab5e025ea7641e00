"""Decides what of a document is what: title, type, dates, lead, text, contacts, boilerplate, furniture.

What only looks like it is a guess, and says why. Every piece goes to one place.
"""

from datetime import date

from pressgen.importers import sorting
from pressgen.importers.document import Document
from pressgen.importers.known import Known
from pressgen.importers.people import Person
from pressgen.model.draft import Draft, Guess, NewContact, Reading
from pressgen.problems import text


def make_draft(document: Document, known: Known, today: date, name: str) -> Draft:
    """The draft of a document. `name` is that of its file, without the ending: the title when there is no other."""
    sorter = sorting.Sorter(document, known, today)
    sorter.sort()
    published, why = sorter.published()
    type_, type_why = sorter.type_or_guess()
    organisation, organisation_why = sorter.organisation()
    if organisation == known.organisation:
        organisation, organisation_why = "", []  # a release without one has the newsroom's
    contacts, press_contacts, new = _contacts(sorter, known)
    guesses = [
        *(Guess("title", one) for one in sorter.title_why),
        *(Guess("type", one) for one in type_why),
        *(Guess("published", one) for one in why),
        *(Guess("lead", one) for one in sorter.lead_why),
        *(Guess("organisation", one) for one in organisation_why),
        *(Guess("body", one) for one in sorter.body_why),
        *(
            [Guess("contacts", text("The persons were found below “{heading}”.", heading=sorter.contact_heading))]
            if sorter.contact_heading and (contacts or press_contacts)
            else []
        ),
    ]
    return Draft(
        title=sorter.title or name,
        type=type_,
        published=published,
        body=sorter.body,
        lead=sorter.lead,
        updated=sorter.updated if sorter.updated != published else "",
        organisation=organisation,
        topics=tuple(sorter.topics),
        contacts=contacts,
        press_contacts=press_contacts,
        boilerplate=sorter.boilerplate,
        new_contacts=new,
        pictures=tuple(sorter.pictures),
        readings=tuple(Reading(words, key) for words, key in sorter.readings),
        left_out=(*document.left_out, *sorter.left_out),
        guesses=tuple(guesses),
        title_is_read=bool(sorter.title),
    )


def _contacts(
    sorter: "sorting.Sorter", known: Known
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[NewContact, ...]]:
    """The ids of contacts and of press contacts, and the contacts that the newsroom does not have."""
    taken = {one.id for one in known.contacts}
    new: dict[str, NewContact] = {}
    ids: dict[bool, list[str]] = {False: [], True: []}
    for person, press in sorter.people:
        found = sorter.known_contact(person)
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
        sorting.free_id(person.name, taken),
        person.name,
        person.role,
        person.party,
        person.phones,
        next(iter(person.emails), ""),
    )
