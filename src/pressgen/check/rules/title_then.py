"""PG223: a title that the person had at another time.

    roles:                                              content/contacts/ada-ek.yaml
      - {title: enhetschef, to: 2023-12-31}
      - {title: förvaltningschef, from: 2024-01-01}

A release of May 2024 that says “Ada Ek, enhetschef” uses the old one. Write the title of that day, or “tidigare enhetschef” when the
old one is meant.
"""

from collections.abc import Iterator

from pressgen.check.claims import for_the_occasion, held, home, is_one_of
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_past_or_coming
from pressgen.problems import text


def title_then(newsroom: Newsroom) -> Iterator[Finding]:
    """A title that a contact has in the register, but not on the day of publication."""
    for claim, contact, told in newsroom.people.known():
        now = [*held(contact, told.day), *for_the_occasion(contact, told.release)]
        ever = [role.title for role in contact.roles]
        if not claim.role or is_one_of(claim.role, now) or not is_one_of(claim.role, ever):
            continue
        if is_past_or_coming(claim.role) or not now:
            continue
        message = text(
            "{name} is “{role}” here, but on {day} the contact's file says “{registered}”.",
            name=claim.name,
            role=claim.role,
            day=told.day,
            registered=now[0],
        )
        hint = text("Write the title of that day, or correct the dates in {file}.", file=home(contact))
        yield claim.finding(claim.role, message, hint)
