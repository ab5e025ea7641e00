"""PG228: an elected representative without a party.

    – Vi är nöjda, säger Ada Ek, kommunalråd.        write: Ada Ek (S), kommunalråd

Readers want to know for which party somebody speaks. Write its letters after the name, and `party` in the contact's file: then the
party stands on the contact's card, too. Ministers and state authorities are not meant.
"""

from collections.abc import Iterator

from pressgen.check.claims import home
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_political
from pressgen.model import Contact
from pressgen.problems import text


def political_party(newsroom: Newsroom) -> Iterator[Finding]:
    """A political title whose bearer has no party, in a contact's file or in a text."""
    for source, contact in newsroom.each(Contact):
        title = next((one for one in (contact.role, *(role.title for role in contact.roles)) if is_political(one)), "")
        if title and not contact.party:
            message = text("{name} is “{role}”, but no party is given.", name=contact.name, role=title)
            yield finding(
                source, ("name",), message, text("Add a line such as “party: S” to {file}.", file=home(contact))
            )
    for told in newsroom.people.told:
        partisans = {claim.name for claim in told.claims if claim.party}
        for claim in told.claims:
            if claim.name not in partisans and claim.name not in newsroom.people.by_name and is_political(claim.role):
                partisans.add(claim.name)
                message = text("{name} is “{role}”, but no party is given.", name=claim.name, role=claim.role)
                hint = text("Write the party's letters after the name: {name} (S).", name=claim.name)
                yield claim.finding(claim.role, message, hint)
