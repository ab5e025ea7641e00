"""PG221: a person has another party than in the contact's file.

    – Vi är nöjda, säger Ola Öst (M).        content/contacts/ola-ost.yaml: party: S

One of the two is wrong, and readers see both. The message also comes when one release gives a person two parties.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import Mention, contact_file
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import same_party
from pressgen.problems import text


def quote_party(newsroom: Newsroom) -> Iterator[Finding]:
    """A party that is not the contact's, or not the one that the release names elsewhere."""
    for group in newsroom.people.by_release:
        first: dict[str, Mention] = {}
        for mention in group.mentions:
            contact = newsroom.people.contact(mention.name)
            if mention.party and contact and contact.party:
                if not same_party(mention.party, contact.party):
                    message = text(
                        "{name} is ({party}) here, but ({registered}) in the contact's file.",
                        name=mention.name,
                        party=mention.party,
                        registered=contact.party,
                    )
                    hint = text("Correct the party here, or in {file}.", file=contact_file(contact))
                    yield mention.finding(f"({mention.party})", message, hint)
            elif mention.party:
                yield from _elsewhere(mention, first.setdefault(mention.name, mention))


def _elsewhere(mention: Mention, first: Mention) -> Iterator[Finding]:
    if not same_party(mention.party, first.party):
        message = text(
            "{name} is ({party}) here, but ({other}) elsewhere in this release.",
            name=mention.name,
            party=mention.party,
            other=first.party,
        )
        yield mention.finding(f"({mention.party})", message, text("Write the same party in both places."))
