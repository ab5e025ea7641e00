"""PG224: one person with several titles on one page.

    – Vi är nöjda, säger Ada Ek, chef för omsorgen.
    …
    – Nu börjar arbetet, säger Ada Ek, enhetschef.

Readers wonder whether these are two people. Write the title once, where the person is first named. Of somebody who has a title in
content/contacts, PG214 tells instead.
"""

from collections.abc import Iterator

from pressgen.check.claims import Claim, held
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import agree, is_past_or_coming, is_pointing
from pressgen.problems import text


def several_titles(newsroom: Newsroom) -> Iterator[Finding]:
    """A title that does not agree with the one that the release gave the person before."""
    for told in newsroom.people.told:
        first: dict[str, Claim] = {}
        for claim in told.claims:
            contact = newsroom.people.contact(claim.name)
            if (
                claim.captioned
                or not claim.role
                or is_past_or_coming(claim.role)
                or is_pointing(claim.role)
                or (contact and held(contact, told.day))
            ):
                continue
            before = first.setdefault(claim.name, claim)
            if before is not claim and not agree(claim.role, before.role):
                message = text(
                    "{name} is “{role}” here, but “{other}” elsewhere in this release.",
                    name=claim.name,
                    role=claim.role,
                    other=before.role,
                )
                yield claim.finding(claim.role, message, text("Write the same title, or the title only once."))
