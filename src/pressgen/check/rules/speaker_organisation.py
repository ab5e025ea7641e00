"""PG226: a person belongs to another organisation than in the contact's file.

    – Vi är nöjda, säger Ada Ek, inspektör på IVO.        content/contacts/ada-ek.yaml: organisation: lindvallsjo

Both organisations are in content/organisations. Either the text or the contact's file is wrong.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.mentions import Mention, contact_file, titles_on
from pressgen.check.newsroom import Newsroom
from pressgen.check.role_titles import is_not_current
from pressgen.model import Site
from pressgen.problems import text


def speaker_organisation(newsroom: Newsroom) -> Iterator[Finding]:
    """An organisation of the newsroom that is not the contact's own."""
    names = _names(newsroom.site)
    for mention, contact, group in newsroom.people.mentions_of_contacts():
        other = names.get(mention.organisation.casefold()) if mention.organisation else None
        own = newsroom.site.organisations.get(contact.organisation)
        titles = titles_on(contact, group.day)
        if not other or not own or other == own.id or is_not_current(mention.role) or _is_in_title(mention, titles):
            continue
        message = text(
            "{name} belongs to “{organisation}” here, but to “{registered}” in the contact's file.",
            name=mention.name,
            organisation=mention.organisation,
            registered=own.name,
        )
        hint = text("Correct the organisation here, or in {file}.", file=contact_file(contact))
        yield mention.finding(mention.organisation, message, hint)


def _names(site: Site) -> dict[str, str]:
    """The organisations' ids by their names, long and short."""
    pairs = ((name, one.id) for one in site.organisations.values() for name in (one.name, one.short_name))
    return {name.casefold(): found for name, found in pairs if name}


def _is_in_title(mention: Mention, titles: list[str]) -> bool:
    """Whether a title of the contact names the organisation."""
    return any(mention.organisation.casefold() in title.casefold() for title in titles)
