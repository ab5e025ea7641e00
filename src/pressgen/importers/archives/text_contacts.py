"""The contacts of one text, by what was found of them over the whole archive."""

from collections.abc import Iterable
from datetime import date

from pressgen.importers.people import Person
from pressgen.importers.registry.evidence import PersonSaid
from pressgen.importers.registry.registry import Registry
from pressgen.model.draft import NewContact


class TextContacts:
    """Filled in person by person."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.press_ids: list[str] = []
        self.roles: dict[str, str] = {}
        """Titles that only this text has, by id."""
        self.people: list[NewContact] = []
        """Those who are no contact of the newsroom."""
        self.press_people: list[NewContact] = []

    @property
    def are_some(self) -> bool:
        return bool(self.ids or self.press_ids or self.people or self.press_people)


def contacts_of_text(said: Iterable[PersonSaid], registry: Registry, day: date) -> TextContacts:
    """The contacts of a text that is published on that day, each once. Press contacts of an organisation stand below its texts anyway."""
    found = TextContacts()
    for one in said:
        contact = registry.contact(one, day)
        if not contact:
            continue
        if not contact.id:
            (found.press_people if one.press else found.people).append(_written(one.person))
            continue
        if contact.role:
            found.roles.setdefault(contact.id, contact.role)
        ids = found.press_ids if one.press else found.ids
        stands_anyway = one.press and contact.id in registry.known.press_contacts and not contact.role
        if contact.id not in ids and not stands_anyway:
            ids.append(contact.id)
    return found


def _written(person: Person) -> NewContact:
    email = next(iter(person.emails), "")
    return NewContact("", person.name, person.role, person.party, person.phones, email)
