"""PG226: a person stands for another organisation than in the contact's file.

    – Vi är nöjda, säger Ada Ek, inspektör på IVO.        content/contacts/ada-ek.yaml: organisation: lindvallsjo

Both organisations are in content/organisations. One of the two places is wrong.
"""

from collections.abc import Iterator

from pressgen.check.claims import Claim, held, home
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_past_or_coming
from pressgen.model import Site
from pressgen.problems import text


def speaker_organisation(newsroom: Newsroom) -> Iterator[Finding]:
    """An organisation that is in the register, and is not the contact's."""
    names = _names(newsroom.site)
    for claim, contact, told in newsroom.people.known():
        named = names.get(claim.organisation.casefold()) if claim.organisation else None
        own = newsroom.site.organisations.get(contact.organisation)
        titles = held(contact, told.day)
        if not named or not own or named == own.id or is_past_or_coming(claim.role) or _told(claim, titles):
            continue
        message = text(
            "{name} belongs to “{organisation}” here, but to “{registered}” in the contact's file.",
            name=claim.name,
            organisation=claim.organisation,
            registered=own.name,
        )
        hint = text("Correct the organisation here, or in {file}.", file=home(contact))
        yield claim.finding(claim.organisation, message, hint)


def _names(site: Site) -> dict[str, str]:
    """The organisations' ids by their names, long and short."""
    pairs = ((name, one.id) for one in site.organisations.values() for name in (one.name, one.short_name))
    return {name.casefold(): found for name, found in pairs if name}


def _told(claim: Claim, titles: list[str]) -> bool:
    """Whether the contact's own title names that organisation."""
    return any(claim.organisation.casefold() in title.casefold() for title in titles)
