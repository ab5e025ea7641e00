"""PG213: a contact, an organisation or a boilerplate that is not used.

It does no harm, but it may be out of date, and you should not keep personal data without a reason. Remove the file if
you do not need it.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Boilerplate, Contact, ContactUse, Organisation, Release, Source
from pressgen.problems import text


def unused(newsroom: Newsroom) -> Iterator[Finding]:
    """A file whose id nothing names."""
    if any(map(_may_have_unread_ids, newsroom.sources.files)):
        return
    used = set(_used(newsroom))
    for source in newsroom.sources.files:
        record = source.record
        if isinstance(record, Contact | Organisation | Boilerplate) and (source.kind, record.id) not in used:
            message = text("Nothing uses “{id}”.", id=record.id)
            yield file_finding(source.path, message, text("Remove the file if it is not needed."))


def _may_have_unread_ids(source: Source) -> bool:
    """Whether the file may name an id that could not be read."""
    has_no_record = source.record is None and bool(source.problems)
    return has_no_record or source.has_unread("contacts", "press_contacts", "organisation", "boilerplate")


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
        yield from _used_contacts(record.contacts)
        yield from _used_contacts(record.press_contacts)
    elif isinstance(record, Contact):
        yield "organisation", record.organisation
    elif isinstance(record, Organisation):
        yield "boilerplate", record.boilerplate
        yield from _used_contacts(record.press_contacts)


def _used_contacts(uses: tuple[ContactUse, ...]) -> Iterator[tuple[str, str]]:
    for use in uses:
        yield "contact", use.contact
        if use.person:
            yield "organisation", use.person.organisation
