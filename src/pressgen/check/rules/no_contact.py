"""PG218: a press release without a contact.

Journalists want to ask questions. Name somebody under `contacts`, or give the organisation `press_contacts`, which
apply to all of its releases.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Organisation, Release, Site
from pressgen.problems import text


def no_contact(newsroom: Newsroom) -> Iterator[Finding]:
    """A press release with no contact of its own or of its organisation."""
    incomplete = {organisation.id for organisation in newsroom.with_unread(Organisation, "press_contacts")}
    for source, release in newsroom.each(Release):
        if (release.organisation or newsroom.site.config.organisation) in incomplete:
            continue
        if release.type == "press-release" and not (release.contacts or release.press_contacts):
            if _has_press_contacts(release, newsroom.site):
                continue
            hint = text("Add a line “contacts: [ID]”, or give the organisation press_contacts.")
            yield finding(source, ("type",), text("The press release has no contact."), hint)


def _has_press_contacts(release: Release, site: Site) -> bool:
    organisation = site.organisations.get(release.organisation or site.config.organisation)
    return bool(organisation and organisation.press_contacts)
