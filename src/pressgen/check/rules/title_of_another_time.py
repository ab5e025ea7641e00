"""PG223: a title that the person had at another time.

    roles:                                              content/contacts/ada-ek.yaml
      - {title: enhetschef, to: 2023-12-31}
      - {title: förvaltningschef, from: 2024-01-01}

A release of May 2024 that says “Ada Ek, enhetschef” uses the old title. Write the title of that day, or “tidigare
enhetschef” if you mean the old one.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import agrees_with_any, contact_file, titles_in_release, titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_not_current
from pressgen.problems import text


def title_then(newsroom: Newsroom) -> Iterator[Finding]:
    """A title of a contact on another day than the day of publication."""
    for mention, contact, group in newsroom.people.mentions_of_contacts():
        now = [*titles_on(contact, group.day), *titles_in_release(contact, group.release)]
        ever = [role.title for role in contact.roles]
        if not mention.role or agrees_with_any(mention.role, now) or not agrees_with_any(mention.role, ever):
            continue
        if is_not_current(mention.role) or not now:
            continue
        message = text(
            "{name} is “{role}” here, but on {day} the contact's file says “{registered}”.",
            name=mention.name,
            role=mention.role,
            day=group.day,
            registered=now[0],
        )
        hint = text("Write the title of that day, or correct the dates in {file}.", file=contact_file(contact))
        yield mention.finding(mention.role, message, hint)
