"""PG209: dates in the wrong order.

A release cannot be updated, changed, withdrawn or expire before it is published, and nothing can end before it begins.
Look for a year that is left from an older text.
"""

from collections.abc import Iterator
from datetime import date

from pressgen.check.finding import Finding, Place, finding
from pressgen.model import Banner, Config, Contact, Release, Source
from pressgen.problems import text

DatePair = tuple[Place, str, date | None, str, date | None]
"""The place of the later date, its key and value, and the key and value of the one that must come first."""


def date_order(source: Source, _: Config) -> Iterator[Finding]:
    """A date that comes before the one that it must follow."""
    for place, key, later, other, earlier in _pairs(source):
        if later and earlier and later < earlier:
            message = text("The date in “{key}” is before the one in “{other}”.", key=key, other=other)
            yield finding(source, place, message, text("Change one of the two dates."))


def _pairs(source: Source) -> Iterator[DatePair]:
    record = source.record
    if isinstance(record, Release):
        yield from _of_release(record, None if source.has_unread("published") else record.published)
    elif isinstance(record, Banner):
        yield ("to",), "to", record.end, "from", record.start
    elif isinstance(record, Contact):
        yield ("to",), "to", record.end, "from", record.start
        for index, role in enumerate(record.roles):
            yield ("roles", index, "to"), "to", role.end, "from", role.start


def _of_release(release: Release, published: date | None) -> Iterator[DatePair]:
    yield ("updated",), "updated", release.updated, "published", published
    yield ("expires",), "expires", release.expires, "published", published
    if release.pin:
        yield ("pin", "until"), "until", release.pin.until, "published", published
    if release.event:
        yield ("event", "end"), "end", release.event.end, "start", release.event.start
    if release.withdrawn:
        yield ("withdrawn", "date"), "withdrawn", release.withdrawn.date, "published", published
    for index, change in enumerate(release.changes):
        yield ("changes", index, "date"), "changes", change.date, "published", published
