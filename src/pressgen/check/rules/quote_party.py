"""PG221: a person's party is another one than in the contact's file.

    – Vi är nöjda, säger Ola Öst (M).        content/contacts/ola-ost.yaml: party: S

One of the two is wrong, and readers see both. The same is told when a release itself gives somebody two parties.
"""

from collections.abc import Iterator

from pressgen.check.claims import Claim, home
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import same_party
from pressgen.problems import text


def quote_party(newsroom: Newsroom) -> Iterator[Finding]:
    """A party that is not the contact's, or not the one that the release names elsewhere."""
    for told in newsroom.people.told:
        first: dict[str, Claim] = {}
        for claim in told.claims:
            contact = newsroom.people.contact(claim.name)
            if claim.party and contact and contact.party:
                if not same_party(claim.party, contact.party):
                    message = text(
                        "{name} is ({party}) here, but ({registered}) in the contact's file.",
                        name=claim.name,
                        party=claim.party,
                        registered=contact.party,
                    )
                    hint = text("Correct the party here, or in {file}.", file=home(contact))
                    yield claim.finding(f"({claim.party})", message, hint)
            elif claim.party:
                yield from _elsewhere(claim, first.setdefault(claim.name, claim))


def _elsewhere(claim: Claim, first: Claim) -> Iterator[Finding]:
    if not same_party(claim.party, first.party):
        message = text(
            "{name} is ({party}) here, but ({other}) elsewhere in this release.",
            name=claim.name,
            party=claim.party,
            other=first.party,
        )
        yield claim.finding(f"({claim.party})", message, text("Write the same party in both places."))
