"""PG212: no version of the boilerplate was valid on that day.

A release shows the version of the boilerplate that was valid when it was published. All versions begin later, so it
shows none. Add an older version, or remove `from` from the oldest one.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release, Site
from pressgen.problems import text


def boilerplate_version(newsroom: Newsroom) -> Iterator[Finding]:
    """A release older than every version of its boilerplate."""
    site = newsroom.site
    for source, release in newsroom.each(Release):
        name = release.boilerplate or _inherited(release, site)
        versions = site.boilerplates.get(name, ())
        first = versions[0].start if versions else None
        if first and first > newsroom.publication_day(source, release):
            message = text("The boilerplate “{id}” has no version that is older than {day}.", id=name, day=first)
            hint = text("Add the version of that time, or remove “from” from the oldest one.")
            yield finding(source, ("boilerplate",) if release.boilerplate else ("published",), message, hint)


def _inherited(release: Release, site: Site) -> str:
    organisation = site.organisations.get(release.organisation or site.config.organisation)
    return organisation.boilerplate if organisation else ""
