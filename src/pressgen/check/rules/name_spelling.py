"""PG222: a name that is nearly that of a contact.

    – Vi är nöjda, säger Mattias Aks.        content/contacts/mattias-ask.yaml: name: Mattias Ask

Two letters are in the wrong order, a letter is single or double, an accent is missing, or letters sound alike. Or one
letter is different, and the title is that of the contact. The name does not lead to the page of the contact. If it is
another person, do not change it. Give that person a file in content/contacts, and the message does not come again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import Mention, ReleaseMentions, agrees_with_any, contact_file, titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.spelling import is_misspelling, is_similar, phonetic_key
from pressgen.model import Contact
from pressgen.problems import guess, text

_ESTABLISHED = 3
"""A name in this many releases is no misspelling."""


class _NameIndex:
    """Contacts by the sound and by the parts of their names."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._contacts: dict[str, list[Contact]] = {}
        for contact in contacts:
            for key in _keys(contact.name):
                self._contacts.setdefault(key, []).append(contact)

    def candidates(self, written: str) -> list[Contact]:
        """The contacts whose names sound like this one or share a part with it."""
        found = {contact.id: contact for key in _keys(written) for contact in self._contacts.get(key, ())}
        return list(found.values())


def _keys(name: str) -> set[str]:
    parts = [f"{number} {part}" for number, part in enumerate(name.casefold().split())]
    return {phonetic_key(name), *parts}


def name_spelling(newsroom: Newsroom) -> Iterator[Finding]:
    """A name in a release that is probably a contact's, misspelt; reported once in each release."""
    people = newsroom.people
    names = _NameIndex(contact for found in people.contacts.values() for contact in found)
    releases_with = Counter(
        name for group in people.by_release for name in {mention.name for mention in group.mentions}
    )
    for group in people.by_release if people.contacts else ():
        reported: set[str] = set()
        for mention in group.mentions:
            unknown = " " in mention.name and mention.name not in people.contacts and mention.name not in reported
            if unknown and releases_with[mention.name] < _ESTABLISHED and (meant := _meant(mention, group, names)):
                reported.add(mention.name)
                yield _finding(mention, meant)


def _meant(mention: Mention, group: ReleaseMentions, names: _NameIndex) -> Contact | None:
    """The contact whose name is probably meant, if it can be only one."""
    found = [one for one in names.candidates(mention.name) if _is_meant(mention, one, group)]
    return found[0] if len(found) == 1 else None


def _is_meant(mention: Mention, contact: Contact, group: ReleaseMentions) -> bool:
    if is_misspelling(mention.name, contact.name):
        return True
    here = any(one.name == contact.name for one in group.mentions)
    titled = bool(mention.role) and agrees_with_any(mention.role, titles_on(contact, group.day))
    return not here and titled and is_similar(mention.name, contact.name)


def _finding(mention: Mention, contact: Contact) -> Finding:
    message = text("“{name}” is nearly “{registered}”, who is a contact.", name=mention.name, registered=contact.name)
    hint = text("Did you mean {name}? The name stands in {file}.", name=contact.name, file=contact_file(contact))
    return mention.finding(mention.name, message, hint, guess(contact.name))
