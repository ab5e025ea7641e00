"""Decides on the registries of an archive, and answers for each text who and what its words stand for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec

from pressgen import paths
from pressgen.importers.known import Known, KnownContact
from pressgen.importers.people import e164
from pressgen.importers.registry.boilerplates import FoundBoilerplates, find_boilerplates
from pressgen.importers.registry.clusters import role_key
from pressgen.importers.registry.evidence import Evidence, PersonSaid
from pressgen.importers.registry.joining import Contact
from pressgen.importers.registry.names import name_key
from pressgen.importers.registry.organisations import (
    FoundOrganisations,
    NamedOrganisation,
    find_organisations,
    named_in_title,
    organisation_in,
)
from pressgen.importers.registry.people import FoundPeople, find_people, title_on
from pressgen.importers.registry.terms import LIST_KEYS, FoundTerms, TermNames, find_terms, term_names
from pressgen.model.registry import Mention, NamedPerson, PersonFile, RegistryReport

_LONGEST_ID = 80
_e164 = lru_cache(maxsize=65536)(e164)
"""A newsroom's texts have the same numbers again and again."""


class ContactSaid(NamedTuple):
    """The contact that a person is."""

    id: str
    """Empty for a person who is written into the text, as nobody can say which of two contacts it is."""
    role: str = ""
    """The title in this text, when pages would show another on its day."""


class Registry(NamedTuple):
    """What was found in an archive, with what the newsroom has."""

    known: Known
    """The newsroom's own, and all that is new."""
    people: FoundPeople
    organisations: FoundOrganisations
    boilerplates: FoundBoilerplates
    terms: FoundTerms
    term_names: TermNames
    """Of the newsroom's terms and the new ones."""
    contacts: Mapping[str, KnownContact]
    """All contacts, by id."""
    names: Mapping[str, tuple[KnownContact, ...]]
    """The same by `name_key`."""

    def contact(self, said: PersonSaid, day: date) -> ContactSaid | None:
        """Who a person is; None for a name that nobody has, so that no contact was made of it."""
        person = _named(said, self.organisations.ids, self.known.region)
        id_ = self.people.ids.get(person)
        if id_ == "":
            return ContactSaid("", said.person.role)
        found = self.contacts.get(id_ or "") or self._by_name(person)
        if not found:
            return None
        differs = person.role and role_key(person.role) != role_key(title_on(found.role, found.roles, day))
        return ContactSaid(found.id, person.role if differs else "")

    def _by_name(self, person: NamedPerson) -> KnownContact | None:
        named = self.names.get(name_key(person.name), ())
        same = [one for one in named if len(named) == 1 or role_key(one.role) == role_key(person.role)]
        return next(iter(same), None)

    def without_terms(self) -> "Registry":
        """The same without new terms: those that the newsroom does not have are told, and stay outside."""
        none = FoundTerms(dict.fromkeys(LIST_KEYS, ()), {key: {} for key in LIST_KEYS}, ())
        return self._replace(terms=none, term_names=_all_names(self.known, none))

    @property
    def report(self) -> RegistryReport:
        """All that was found."""
        several = (self.people, self.organisations, self.boilerplates)
        entries = [entry for one in (*several, self.terms) for entry in one.entries]
        return RegistryReport(tuple(entries), tuple(apart for one in several for apart in one.apart))


def find_registry(texts: Iterable[Evidence], known: Known, occupied: Iterable[str] = ()) -> Registry:
    """The registries of an archive. `occupied` are names of files that nothing new gets. The same for any order of the texts."""
    evidence, taken = list(texts), set(occupied)
    organisations = find_organisations(
        _organisations(evidence), known.organisations, free_ids(taken | set(known.organisations), "organisation")
    )
    people = find_people(
        _mentions(evidence, organisations.ids, known),
        [_contact(one) for one in known.contacts],
        free_ids(taken | {one.id for one in known.contacts}, "kontakt"),
    )
    boilerplates = find_boilerplates(
        evidence, known.versions, organisations.ids, free_ids(taken | set(known.boilerplates), "om")
    )
    terms = find_terms(evidence, known, {key: free_ids(getattr(known, key), "term") for key in LIST_KEYS})
    whole = _with_new(known, people, organisations)
    names: dict[str, tuple[KnownContact, ...]] = {}
    for one in whole.contacts:
        names[name_key(one.name)] = (*names.get(name_key(one.name), ()), one)
    return Registry(
        known=whole,
        people=people,
        organisations=organisations,
        boilerplates=boilerplates,
        terms=terms,
        term_names=_all_names(known, terms),
        contacts={one.id: one for one in whole.contacts},
        names=names,
    )


def _all_names(known: Known, terms: FoundTerms) -> TermNames:
    own = term_names(known)
    return {key: {**{one.id: one.id for one in terms.new[key]}, **terms.names[key], **own[key]} for key in LIST_KEYS}


def free_ids(taken: Iterable[str], nameless: str) -> Callable[[str], str]:
    """A function that gives each name an id that nothing else has."""
    used, numbers = set(taken), dict[str, int]()

    def free(name: str) -> str:
        plain = paths.slug(name)[:_LONGEST_ID].strip("-") or nameless
        while True:
            numbers[plain] = number = numbers.get(plain, 0) + 1
            found = f"{plain}-{number}" if number > 1 else plain
            if found not in used:
                used.add(found)
                return found

    return free


def _organisations(evidence: Iterable[Evidence]) -> Iterator[NamedOrganisation]:
    for one in evidence:
        if one.sender:
            yield NamedOrganisation(one.sender, one.place)
        for said in one.people:
            in_title = named_in_title(said.person.role)
            if said.organisation:
                yield NamedOrganisation(said.organisation, one.place)
            elif in_title:
                yield NamedOrganisation(in_title, one.place, from_title=True)


def _mentions(evidence: Iterable[Evidence], organisations: Mapping[str, str], known: Known) -> Iterator[Mention]:
    for one in evidence:
        sender = organisations.get(name_key(one.sender), "")
        for said in one.people:
            yield Mention(
                person=_named(said, organisations, known.region),
                place=one.place,
                title=one.title,
                day=one.day,
                sender="" if sender == known.organisation else sender,
                public=one.public,
            )


def _named(said: PersonSaid, organisations: Mapping[str, str], region: str) -> NamedPerson:
    person = said.person
    role, in_title = organisation_in(person.role, organisations)
    return NamedPerson(
        name=" ".join(person.name.split()),
        role=role,
        organisation=organisations.get(name_key(said.organisation), "") or in_title,
        party=person.party,
        phones=person.phones,
        numbers=tuple(filter(None, (_e164(one, region) for one in person.phones))),
        emails=tuple(one.lower() for one in person.emails),
    )


def _contact(one: KnownContact) -> Contact:
    emails = (one.email.lower(),) if one.email else ()
    person = NamedPerson(one.name, one.role, one.organisation, numbers=one.phones, emails=emails)
    return Contact(one.id, person, one.known_by, tuple(role.title for role in one.roles))


def _with_new(known: Known, people: FoundPeople, organisations: FoundOrganisations) -> Known:
    contacts = [_known(one) for one in people.files.values()]
    return msgspec.structs.replace(
        known,
        contacts=(*known.contacts, *contacts),
        organisations={**known.organisations, **{id_: (name,) for id_, name in organisations.files.items()}},
    )


def _known(one: PersonFile) -> KnownContact:
    return KnownContact(one.id, one.name, (), one.email, one.organisation, one.role, one.roles)
