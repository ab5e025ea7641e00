"""PG213: a contact, an organisation or a boilerplate that nothing uses.

It does no harm, but it may be out of date, and a contact holds personal data that should not be kept without a reason. Remove
the file if it is not needed.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, of_file
from pressgen.check.newsroom import Newsroom
from pressgen.model import Boilerplate, Contact, ContactUse, Organisation, Release, Source
from pressgen.problems import text


def unused(newsroom: Newsroom) -> Iterator[Finding]:
    """A file whose id is named nowhere."""
    if any(map(_may_use, newsroom.sources.files)):
        return
    used = set(_used(newsroom))
    for source in newsroom.sources.files:
        record = source.record
        if isinstance(record, Contact | Organisation | Boilerplate) and (source.kind, record.id) not in used:
            message = text("Nothing uses “{id}”.", id=record.id)
            yield of_file(source.path, message, text("Remove the file if it is not needed."))


def _may_use(source: Source) -> bool:
    """Whether it may name something that could not be read."""
    undecided = source.record is None and bool(source.problems)
    return undecided or source.has_unread("contacts", "press_contacts", "organisation", "boilerplate")


def _used(newsroom: Newsroom) -> Iterator[tuple[str, str]]:
    yield "organisation", newsroom.site.config.organisation
    for target in newsroom.site.targets.values():
        if target.kind == "contact":
            yield "contact", target.value
    for source in newsroom.sources.files:
        yield from _used_by(source)


def _used_by(source: Source) -> Iterator[tuple[str, str]]:
    record = source.record
    if isinstance(record, Release):
        yield "organisation", record.organisation
        yield "boilerplate", record.boilerplate
        yield from _people(record.contacts)
        yield from _people(record.press_contacts)
    elif isinstance(record, Contact):
        yield "organisation", record.organisation
    elif isinstance(record, Organisation):
        yield "boilerplate", record.boilerplate
        yield from _people(record.press_contacts)


def _people(uses: tuple[ContactUse, ...]) -> Iterator[tuple[str, str]]:
    for use in uses:
        yield "contact", use.contact
        if use.person:
            yield "organisation", use.person.organisation
