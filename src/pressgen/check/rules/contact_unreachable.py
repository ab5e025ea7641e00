"""PG217: a contact without telephone and e-mail.

Releases name this contact for questions, but nobody can reach them. Write `phone` or `email`, or both, in the contact's
file.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Contact, ContactUse, Organisation, Release
from pressgen.problems import text


def contact_unreachable(newsroom: Newsroom) -> Iterator[Finding]:
    """A contact that something names for questions, with neither phone nor email."""
    named = {use.contact for use in _uses(newsroom)}
    for source, contact in newsroom.each(Contact):
        if contact.id in named and not (contact.phone or contact.email):
            hint = text("Add a line “phone: …” or “email: …”.")
            yield finding(source, ("name",), text("{name} has neither telephone nor e-mail.", name=contact.name), hint)


def _uses(newsroom: Newsroom) -> Iterator[ContactUse]:
    for _, release in newsroom.each(Release):
        yield from release.contacts
        yield from release.press_contacts
    for _, organisation in newsroom.each(Organisation):
        yield from organisation.press_contacts
