"""PG224: one person with several titles on one page.

    – Vi är nöjda, säger Ada Ek, chef för omsorgen.
    …
    – Nu börjar arbetet, säger Ada Ek, enhetschef.

Readers may think that these are two people. Write the title once, where you first name the person. If the person has a
title in content/contacts, PG214 reports this instead.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import Mention, titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_definite_noun, is_not_current, titles_agree
from pressgen.problems import text


def several_titles(newsroom: Newsroom) -> Iterator[Finding]:
    """A title that does not agree with an earlier one of the same person in the release."""
    for group in newsroom.people.by_release:
        first: dict[str, Mention] = {}
        for mention in group.mentions:
            contact = newsroom.people.contact(mention.name)
            if (
                mention.is_in_caption
                or not mention.role
                or is_not_current(mention.role)
                or is_definite_noun(mention.role)
                or (contact and titles_on(contact, group.day))
            ):
                continue
            earlier = first.setdefault(mention.name, mention)
            if earlier is not mention and not titles_agree(mention.role, earlier.role):
                message = text(
                    "{name} is “{role}” here, but “{other}” elsewhere in this release.",
                    name=mention.name,
                    role=mention.role,
                    other=earlier.role,
                )
                yield mention.finding(mention.role, message, text("Write the same title, or the title only once."))
