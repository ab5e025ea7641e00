"""PG227: a civil servant with a party.

    – Vi är nöjda, säger Ada Ek (S), förvaltningschef.

Only elected representatives have a party after their names. Civil servants speak for the authority. The party or the
title may belong to another person in the text.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.mentions import titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_civil, is_political
from pressgen.model import Contact
from pressgen.problems import Text, text


def civil_party(newsroom: Newsroom) -> Iterator[Finding]:
    """A party beside the title of a civil servant, in a contact's file or in a text."""
    hint = text("Take the party away, or correct the title.")
    for source, contact in newsroom.each(Contact):
        if contact.party and contact.role and is_civil(contact.role):
            message = _message(contact.name, contact.role, contact.party)
            yield finding(source, ("party",), message, hint)
    for group in newsroom.people.by_release:
        for mention in group.mentions:
            registered = newsroom.people.contact(mention.name)
            titles = [mention.role, *(titles_on(registered, group.day) if registered else ())]
            if mention.party and not (registered and registered.party) and _is_civil(titles):
                message = _message(mention.name, next(filter(is_civil, titles)), mention.party)
                yield mention.finding(f"({mention.party})", message, hint)


def _is_civil(titles: list[str]) -> bool:
    return any(map(is_civil, titles)) and not any(map(is_political, titles))


def _message(name: str, title: str, party: str) -> Text:
    return text("{name} is “{role}”, and has the party ({party}).", name=name, role=title, party=party)
