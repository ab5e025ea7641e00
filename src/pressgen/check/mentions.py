"""The people that a release mentions, in quotes, in running text and in captions: names, titles, parties and organisations."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.check.content_images import images
from pressgen.check.file_texts import outlines
from pressgen.check.finding import Finding, Part, Place, block_finding, part_finding, words_pattern
from pressgen.check.publication_day import publication_day
from pressgen.check.role_titles import titles_agree
from pressgen.model import Contact, ContactUse, NamedPerson, Release, Site, Source, Sources
from pressgen.problems import Fix, Text

_PARAGRAPH_LINES = 20
"""A paragraph has fewer lines than this."""
_NAME_IN_VALUE = re.compile(
    r"(?P<name>[A-ZÅÄÖÉÜ][\w’'´-]+(?: (?:(?:von|van|der|de|af|av) ){0,2}[A-ZÅÄÖÉÜ][\w’'´-]+)+)"
    r"(?: \((?P<party>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,2})\))?(?:, (?P<role>[a-zåäö][^,.;()]{2,60})(?=[,.;]|\Z))?"
)
"""A full name in a title or a caption, with the party and the role after it."""


class Mention(NamedTuple):
    """A person, as one place of a release names them."""

    source: Source
    name: str
    role: str = ""
    party: str = ""
    organisation: str = ""
    speaks: bool = False
    line: int = 0
    """The line of the mention in the text; 0 for a mention in a value."""
    place: Place = ()
    """The place of the value, for a mention in a value."""
    value: str = ""
    """That value."""

    @property
    def is_in_caption(self) -> bool:
        """Whether `role` may be no title: after a name in a caption may stand what the person does in the picture."""
        return bool(self.place) and self.place[-1] != "name"

    def finding(self, part: str, message: Text, hint: Text, fix: Fix | None = None) -> Finding:
        """A finding about a part of the mention: the name, the role, the party."""
        if self.line:
            lines = (self.line, self.line + _PARAGRAPH_LINES)
            return block_finding(self.source.path, lines, message, hint, self._patterns(part), fix)
        start = max(self.value.find(part), 0)
        span = Part(self.value, start, start + len(part) if part in self.value else len(self.value))
        return part_finding(self.source, self.place, span, message, hint)._replace(fix=fix)

    def _patterns(self, part: str) -> tuple[str, ...]:
        """Patterns for the part after the name, right before it, or anywhere; then for the name."""
        wanted, name = words_pattern(part), words_pattern(self.name)
        if wanted == name:
            return (name,)
        return (rf"(?:{name})\W[^\n]{{0,60}}?({wanted})", rf"({wanted})\s+(?:{name})", wanted, name)


def mentions(source: Source, release: Release) -> Iterator[Mention]:
    """Every mention of a person in a release; equal ones only once, at the first place."""
    voices = (voice for outline in outlines(source) for voice in outline.named_people)
    seen: set[tuple[str, ...]] = set()
    for mention in (*_in_text(source, voices), *_in_values(source, release), *_in_contacts(source, release)):
        key = (mention.name, mention.role, mention.party, mention.organisation, str(mention.speaks))
        if key not in seen:
            seen.add(key)
            yield mention


def _in_text(source: Source, voices: Iterable[NamedPerson]) -> Iterator[Mention]:
    """Role and organisation count only for a voice of one person: of several, they may belong to any."""
    for voice in voices:
        names = voice.name.split(", ")
        parties = voice.party.split(", ") if voice.party.count(",") == len(names) - 1 else [""] * len(names)
        role, organisation = (voice.role, voice.organisation) if len(names) == 1 else ("", "")
        for name, party in zip(names, parties, strict=True):
            yield Mention(source, name, role, party, organisation, voice.speaks, voice.line)


def _in_values(source: Source, release: Release) -> Iterator[Mention]:
    for place, value in _values(source, release):
        for match in _NAME_IN_VALUE.finditer(value):
            yield Mention(source, match["name"], match["role"] or "", match["party"] or "", place=place, value=value)


def _values(source: Source, release: Release) -> Iterator[tuple[Place, str]]:
    yield ("title",), release.title
    for place, image in images(source):
        yield (*place, "alt"), image.alt
        yield (*place, "caption"), image.caption


def _in_contacts(source: Source, release: Release) -> Iterator[Mention]:
    for key, uses in (("contacts", release.contacts), ("press_contacts", release.press_contacts)):
        for index, use in enumerate(uses):
            if person := use.person:
                place = (key, index, "name")
                yield Mention(source, person.name, person.role, person.party, place=place, value=person.name)


class ReleaseMentions(NamedTuple):
    """A release and its mentions of people."""

    release: Release
    day: date
    """The day of publication in the newsroom's time zone."""
    mentions: tuple[Mention, ...]


class People(NamedTuple):
    """The newsroom's contacts by name, and the people that its releases mention."""

    contacts: dict[str, tuple[Contact, ...]]
    by_release: tuple[ReleaseMentions, ...]

    def contact(self, name: str) -> Contact | None:
        """The contact of that name; None when none or several have it."""
        found = self.contacts.get(name, ())
        return found[0] if len(found) == 1 else None

    def mentions_of_contacts(self) -> Iterator[tuple[Mention, Contact, ReleaseMentions]]:
        """Every mention of a person who is in content/contacts, with the contact and the release."""
        for group in self.by_release if self.contacts else ():
            for mention in group.mentions:
                if contact := self.contact(mention.name):
                    yield mention, contact, group


def people(sources: Sources, site: Site, now: datetime | None) -> People:
    """The contacts by name, and everybody whom a release mentions."""
    contacts: dict[str, tuple[Contact, ...]] = {}
    for contact in site.contacts.values():
        contacts[contact.name] = (*contacts.get(contact.name, ()), contact)
    return People(contacts, tuple(_by_release(sources, ZoneInfo(site.config.timezone), now)))


def _by_release(sources: Sources, zone: ZoneInfo, now: datetime | None) -> Iterator[ReleaseMentions]:
    for source in sources.files:
        if isinstance(source.record, Release) and (found := tuple(mentions(source, source.record))):
            yield ReleaseMentions(source.record, publication_day(source, source.record, zone, now), found)


def titles_on(contact: Contact, day: date) -> list[str]:
    """The titles that a contact has on a day: the dated ones of that day first, then the one without dates."""
    dated = [one.title for one in contact.roles if (one.start or date.min) <= day <= (one.end or date.max)]
    return [title for title in (*dated, contact.role) if title]


def titles_in_release(contact: Contact, release: Release) -> list[str]:
    """The titles that a release's own keys give a contact."""
    uses: tuple[ContactUse, ...] = (*release.contacts, *release.press_contacts)
    return [use.role for use in uses if use.contact == contact.id and use.role]


def agrees_with_any(title: str, titles: Iterable[str]) -> bool:
    """Whether a title agrees with one of the others."""
    return any(titles_agree(title, one) for one in titles)


def contact_file(contact: Contact) -> str:
    """The path of the contact's file."""
    return f"content/contacts/{contact.id}.yaml"
