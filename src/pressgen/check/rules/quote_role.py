"""PG214: a quote titles its speaker in another way than the contact's file does.

    – Vi är nöjda, säger Ada Ek, förvaltningschef.        content/contacts/ada-ek.yaml: role: avdelningschef

Perhaps the role has changed: then give the contact `roles` with `from` and `to`, so that old releases keep the old one. If
both are right, leave it be.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, of_block
from pressgen.check.newsroom import Newsroom, outlines
from pressgen.check.seeking import words
from pressgen.model import Contact, Release, Site, Voice
from pressgen.problems import text

_LONGEST = 20
"""A quote has fewer lines than this."""


def quote_role(newsroom: Newsroom) -> Iterator[Finding]:
    """A speaker whose role in the text is none of those in the registry; told once, where the text first says it."""
    doubtful = {contact.id for contact in newsroom.lacking(Contact, "role", "roles")}
    for source, release in newsroom.each(Release):
        said = (voice for outline in outlines(source) for voice in outline.voices)
        for voice in {(voice.name, voice.role): voice for voice in reversed(list(said))}.values():
            contact = _speaker(source.path, voice, newsroom.site)
            roles = _roles(contact, release) if contact and contact.id not in doubtful else []
            if contact and roles and not any(_agree(voice.role, role) for role in roles):
                message = text(
                    "{name} is “{role}” here, but “{registered}” in the contact's file.",
                    name=voice.name,
                    role=voice.role,
                    registered=roles[0],
                )
                hint = text("If the role has changed, write both in content/contacts/{id}, with dates.", id=contact.id)
                yield of_block(source.path, (voice.line, voice.line + _LONGEST), message, hint, _where(voice))


def _where(voice: Voice) -> tuple[re.Pattern[str], ...]:
    """The role after the name, or before it, or anywhere; else the name."""
    role, name = words(voice.role), words(voice.name)
    patterns = (rf"(?:{name})\W[^\n]{{0,60}}?({role})", rf"({role})\s+(?:{name})", role, name)
    return tuple(map(re.compile, patterns))


def _speaker(path: str, voice: Voice, site: Site) -> Contact | None:
    """The contact who speaks, when the text titles them."""
    if not voice.role:
        return None
    target = site.targets.get((path, voice.name))
    return site.contacts.get(target.value) if target and target.kind == "contact" else None


def _roles(contact: Contact, release: Release) -> list[str]:
    for_now = [use.role for use in (*release.contacts, *release.press_contacts) if use.contact == contact.id]
    return [role for role in (contact.role, *(role.title for role in contact.roles), *for_now) if role]


def _agree(written: str, registered: str) -> bool:
    """Whether one of the two says all that the other says: "avdelningschef" and "avdelningschef på IVO" do."""
    one, other = (set(re.findall(r"\w+", role.casefold())) for role in (written, registered))
    return one <= other or other <= one
