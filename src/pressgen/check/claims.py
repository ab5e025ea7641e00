"""What a release says of people: names, titles, parties and organisations, in quotes, in running text, in captions."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.check.exact_places import words
from pressgen.check.finding import Finding, Part, Place, of_block, of_part
from pressgen.check.images import images
from pressgen.check.newsroom import outlines
from pressgen.check.role_titles import agree
from pressgen.model import Contact, ContactUse, NamedPerson, Release, Site, Source, Sources
from pressgen.problems import Fix, Text

_LONGEST = 20
"""A paragraph has fewer lines than this."""
_CAPTIONED = re.compile(
    r"(?P<name>[A-ZÅÄÖÉÜ][\w’'´-]+(?: (?:(?:von|van|der|de|af|av) ){0,2}[A-ZÅÄÖÉÜ][\w’'´-]+)+)"
    r"(?: \((?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,2})\))?(?:, (?P<role>[a-zåäö][^,.;()]{2,60})(?=[,.;]|\Z))?"
)
"""A full name in a caption, and what follows it."""


class Claim(NamedTuple):
    """Somebody as one place of a release names them."""

    source: Source
    name: str
    role: str = ""
    party: str = ""
    organisation: str = ""
    speaks: bool = False
    line: int = 0
    """Of the text where it stands; 0: it stands in a value."""
    place: Place = ()
    value: str = ""
    """The value, when it stands in one."""

    @property
    def captioned(self) -> bool:
        """What stands after the name in a caption may be a title, or what the person does there."""
        return bool(self.place) and self.place[-1] != "name"

    def finding(self, what: str, message: Text, hint: Text, fix: Fix | None = None) -> Finding:
        """Something wrong with a part of it: the name, the title, the party."""
        if self.line:
            lines = (self.line, self.line + _LONGEST)
            return of_block(self.source.path, lines, message, hint, self._where(what), fix)
        start = max(self.value.find(what), 0)
        part = Part(self.value, start, start + len(what) if what in self.value else len(self.value))
        return of_part(self.source, self.place, part, message, hint)._replace(fix=fix)

    def _where(self, what: str) -> tuple[re.Pattern[str], ...]:
        """After the name, or before it, or anywhere; else the name."""
        sought, name = words(what), words(self.name)
        if sought == name:
            return (re.compile(name),)
        patterns = (rf"(?:{name})\W[^\n]{{0,60}}?({sought})", rf"({sought})\s+(?:{name})", sought, name)
        return tuple(map(re.compile, patterns))


def claims(source: Source, release: Release) -> Iterator[Claim]:
    """All that a release says of people, each of it once and where it says so first."""
    said = (voice for outline in outlines(source) for voice in outline.named_people)
    seen: set[tuple[str, ...]] = set()
    for claim in (*_of_voices(source, said), *_of_values(source, release), *_of_contacts(source, release)):
        told = (claim.name, claim.role, claim.party, claim.organisation, str(claim.speaks))
        if told not in seen:
            seen.add(told)
            yield claim


def _of_voices(source: Source, voices: Iterable[NamedPerson]) -> Iterator[Claim]:
    for voice in voices:
        names = voice.name.split(", ")
        parties = voice.party.split(", ") if voice.party.count(",") == len(names) - 1 else [""] * len(names)
        for name, party in zip(names, parties, strict=True):
            alone = len(names) == 1
            yield Claim(
                source,
                name,
                voice.role if alone else "",
                party,
                voice.organisation if alone else "",
                voice.speaks,
                voice.line,
            )


def _of_values(source: Source, release: Release) -> Iterator[Claim]:
    for place, value in _values(source, release):
        for match in _CAPTIONED.finditer(value):
            yield Claim(source, match["name"], match["role"] or "", match["party"] or "", place=place, value=value)


def _values(source: Source, release: Release) -> Iterator[tuple[Place, str]]:
    yield ("title",), release.title
    for place, image in images(source):
        yield (*place, "alt"), image.alt
        yield (*place, "caption"), image.caption


def _of_contacts(source: Source, release: Release) -> Iterator[Claim]:
    for key, uses in (("contacts", release.contacts), ("press_contacts", release.press_contacts)):
        for index, use in enumerate(uses):
            if use.person:
                one = use.person
                yield Claim(source, one.name, one.role, one.party, place=(key, index, "name"), value=one.name)


class Told(NamedTuple):
    """What one release says of people."""

    release: Release
    day: date
    """Of publication, in the newsroom's zone."""
    claims: tuple[Claim, ...]


class People(NamedTuple):
    """Whom the newsroom knows, and what its releases say of people."""

    by_name: dict[str, tuple[Contact, ...]]
    told: tuple[Told, ...]

    def contact(self, name: str) -> Contact | None:
        """The contact of that name, when only one has it."""
        found = self.by_name.get(name, ())
        return found[0] if len(found) == 1 else None

    def known(self) -> Iterator[tuple[Claim, Contact, Told]]:
        """What releases say of people who are in content/contacts."""
        for told in self.told if self.by_name else ():
            for claim in told.claims:
                if contact := self.contact(claim.name):
                    yield claim, contact, told


def people(sources: Sources, site: Site) -> People:
    """The contacts by name, and all that releases say of anybody."""
    by_name: dict[str, tuple[Contact, ...]] = {}
    for contact in site.contacts.values():
        by_name[contact.name] = (*by_name.get(contact.name, ()), contact)
    return People(by_name, tuple(_told(sources, ZoneInfo(site.config.timezone))))


def _told(sources: Sources, zone: ZoneInfo) -> Iterator[Told]:
    for source in sources.files:
        if isinstance(source.record, Release) and (found := tuple(claims(source, source.record))):
            yield Told(source.record, source.record.published.astimezone(zone).date(), found)


def held(contact: Contact, day: date) -> list[str]:
    """The titles that a contact had on a day."""
    dated = [one.title for one in contact.roles if (one.start or date.min) <= day <= (one.end or date.max)]
    return [title for title in (*dated, contact.role) if title]


def for_the_occasion(contact: Contact, release: Release) -> list[str]:
    """The titles that a release gives a contact of its own."""
    uses: tuple[ContactUse, ...] = (*release.contacts, *release.press_contacts)
    return [use.role for use in uses if use.contact == contact.id and use.role]


def is_one_of(title: str, titles: Iterable[str]) -> bool:
    """Whether a title agrees with one of them."""
    return any(agree(title, one) for one in titles)


def home(contact: Contact) -> str:
    """The contact's file."""
    return f"content/contacts/{contact.id}.yaml"
