"""PG225: somebody speaks who was not there on that day.

By the contact's file, with `from` and `to`, the person had left when the release was published, or had not come yet. Perhaps somebody
else has said it, or the dates in the file are wrong. Who speaks as a former office-holder is called so: “tidigare rektor”.
"""

from collections.abc import Iterator
from datetime import date

from pressgen.check.claims import home
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_past_or_coming
from pressgen.problems import text


def speaker_left(newsroom: Newsroom) -> Iterator[Finding]:
    """A quote of a contact on a day outside of the contact's own, told once in each release."""
    said: set[tuple[str, str]] = set()
    for claim, contact, told in newsroom.people.known():
        there = (contact.start or date.min) <= told.day <= (contact.end or date.max)
        here = (claim.source.path, claim.name)
        if there or not claim.speaks or is_past_or_coming(claim.role) or here in said:
            continue
        said.add(here)
        message = text(
            "{name} speaks here, but by the contact's file had left, or not begun yet, on {day}.",
            name=claim.name,
            day=told.day,
        )
        hint = text("Look who said it, or correct “from” and “to” in {file}.", file=home(contact))
        yield claim.finding(claim.name, message, hint)
