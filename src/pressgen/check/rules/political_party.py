"""PG228: an elected representative without a party.

    – Vi är nöjda, säger Ada Ek, kommunalråd.        write: Ada Ek (S), kommunalråd

Readers want to know which party the person speaks for. Write the letters of the party after the name, and `party` in
the contact's file. Then the contact's card shows the party, too. Ministers and state authorities are not checked.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.mentions import contact_file
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_political
from pressgen.model import Contact
from pressgen.problems import text


def political_party(newsroom: Newsroom) -> Iterator[Finding]:
    """A political title of a person without a party, in a contact's file or in a text."""
    for source, contact in newsroom.each(Contact):
        title = next((one for one in (contact.role, *(role.title for role in contact.roles)) if is_political(one)), "")
        if title and not contact.party:
            message = text("{name} is “{role}”, but no party is given.", name=contact.name, role=title)
            yield finding(
                source, ("name",), message, text("Add a line such as “party: S” to {file}.", file=contact_file(contact))
            )
    for group in newsroom.people.by_release:
        with_party = {mention.name for mention in group.mentions if mention.party}
        for mention in group.mentions:
            if (
                mention.name not in with_party
                and mention.name not in newsroom.people.contacts
                and is_political(mention.role)
            ):
                with_party.add(mention.name)
                message = text("{name} is “{role}”, but no party is given.", name=mention.name, role=mention.role)
                hint = text("Write the party's letters after the name: {name} (S).", name=mention.name)
                yield mention.finding(mention.role, message, hint)
