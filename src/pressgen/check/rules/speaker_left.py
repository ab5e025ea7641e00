"""PG225: a quote by somebody who was not there on that day.

With `from` and `to`, the contact's file says that the person had left when the release was published, or had not begun
yet. Perhaps somebody else said it, or the dates in the file are wrong. If the person speaks as a former holder of the
post, say so: “tidigare rektor”.
"""

from collections.abc import Iterator
from datetime import date

from pressgen.check.finding import Finding
from pressgen.check.mentions import contact_file
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_not_current
from pressgen.problems import text


def speaker_left(newsroom: Newsroom) -> Iterator[Finding]:
    """A quote by a contact on a day before their `from` or after their `to`; reported once in each release."""
    reported: set[tuple[str, str]] = set()
    for mention, contact, group in newsroom.people.mentions_of_contacts():
        is_available = (contact.start or date.min) <= group.day <= (contact.end or date.max)
        here = (mention.source.path, mention.name)
        if is_available or not mention.speaks or is_not_current(mention.role) or here in reported:
            continue
        reported.add(here)
        message = text(
            "{name} speaks here, but by the contact's file had left, or not begun yet, on {day}.",
            name=mention.name,
            day=group.day,
        )
        hint = text("Look who said it, or correct “from” and “to” in {file}.", file=contact_file(contact))
        yield mention.finding(mention.name, message, hint)
