"""PG216: a contact who was not available when the release was published.

With `from` and `to`, the contact's file says when readers can ask this person. The release was published before or
after that time. Choose another contact, or change the dates in the contact's file.
"""

from collections.abc import Iterator
from datetime import date

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Contact, Release
from pressgen.problems import text


def contact_left(newsroom: Newsroom) -> Iterator[Finding]:
    """A contact in a release of a day before the contact's `from` or after its `to`."""
    contacts = newsroom.site.contacts
    limited = {name for name, contact in contacts.items() if contact.start or contact.end}
    limited -= {contact.id for contact in newsroom.with_unread(Contact, "from", "to")}
    for source, release in newsroom.each(Release) if limited else ():
        day = newsroom.publication_day(source, release)
        for key, uses in (("contacts", release.contacts), ("press_contacts", release.press_contacts)):
            for index, use in enumerate(uses):
                if use.contact in limited and not _is_available(contacts[use.contact], day):
                    message = text(
                        "By the contact's file, {name} had left, or not begun yet, on {day}.",
                        name=contacts[use.contact].name,
                        day=day,
                    )
                    hint = text("Name somebody else, or change “from” and “to” in the contact's file.")
                    yield finding(source, (key, index, "contact"), message, hint)


def _is_available(contact: Contact, day: date) -> bool:
    return (contact.start or date.min) <= day <= (contact.end or date.max)
