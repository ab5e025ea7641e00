"""PG222: a name that is nearly that of a contact.

    – Vi är nöjda, säger Mattias Aks.        content/contacts/mattias-ask.yaml: name: Mattias Ask

Two letters have changed places, a letter is doubled or not, an accent is missing, or letters sound alike; or one letter is another
and the title is the contact's. The name then leads to no page of the contact. If it is somebody else, it stays as it is: give that
person a file in content/contacts too, and this is not said again.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from pressgen.check.claims import Claim, Told, held, home, is_one_of
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.spelling import is_near, is_slip, sounded
from pressgen.model import Contact
from pressgen.problems import guess, text

_KNOWN_SO = 3
"""Who is named so in that many releases is called so."""


class _Names:
    """The names of contacts, by how they sound and by their parts."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self._near: dict[str, list[Contact]] = {}
        for contact in contacts:
            for key in _keys(contact.name):
                self._near.setdefault(key, []).append(contact)

    def near(self, written: str) -> list[Contact]:
        """The contacts whose names have the sound or a part of this one."""
        found = {contact.id: contact for key in _keys(written) for contact in self._near.get(key, ())}
        return list(found.values())


def _keys(name: str) -> set[str]:
    parts = [f"{number} {part}" for number, part in enumerate(name.casefold().split())]
    return {sounded(name), *parts}


def name_spelling(newsroom: Newsroom) -> Iterator[Finding]:
    """A name in a release that is a contact's but for a slip, told once in each release."""
    people = newsroom.people
    names = _Names(contact for found in people.by_name.values() for contact in found)
    common = Counter(name for told in people.told for name in {claim.name for claim in told.claims})
    for told in people.told if people.by_name else ():
        said: set[str] = set()
        for claim in told.claims:
            unknown = " " in claim.name and claim.name not in people.by_name and claim.name not in said
            if unknown and common[claim.name] < _KNOWN_SO and (meant := _meant(claim, told, names)):
                said.add(claim.name)
                yield _finding(claim, meant)


def _meant(claim: Claim, told: Told, names: _Names) -> Contact | None:
    """The contact whose name it is but for a slip, when it can be only one."""
    found = [one for one in names.near(claim.name) if _is_meant(claim, one, told)]
    return found[0] if len(found) == 1 else None


def _is_meant(claim: Claim, contact: Contact, told: Told) -> bool:
    if is_slip(claim.name, contact.name):
        return True
    here = any(one.name == contact.name for one in told.claims)
    titled = bool(claim.role) and is_one_of(claim.role, held(contact, told.day))
    return not here and titled and is_near(claim.name, contact.name)


def _finding(claim: Claim, contact: Contact) -> Finding:
    message = text("“{name}” is nearly “{registered}”, who is a contact.", name=claim.name, registered=contact.name)
    hint = text("Did you mean {name}? The name stands in {file}.", name=contact.name, file=home(contact))
    return claim.finding(claim.name, message, hint, guess(contact.name))
