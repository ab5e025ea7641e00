"""The phone numbers among the keys of a file, with their places."""

from collections.abc import Iterator

from pressgen.check.finding import Place
from pressgen.model import Contact, Organisation, Phone, Release, Source


def phones(source: Source) -> Iterator[tuple[Place, Phone]]:
    """Each phone number of a contact, an organisation or a person in a release, with its place."""
    record = source.record
    if isinstance(record, Contact):
        yield from _with_places((), record.phone)
    elif isinstance(record, Organisation):
        yield from _with_places((), record.phone)
        for department in record.departments:
            yield from _with_places(("departments", department.id), department.phone)
    elif isinstance(record, Release):
        for key, uses in (("contacts", record.contacts), ("press_contacts", record.press_contacts)):
            for index, use in enumerate(uses):
                if use.person:
                    yield from _with_places((key, index), use.person.phone)


def _with_places(around: Place, numbers: tuple[Phone, ...]) -> Iterator[tuple[Place, Phone]]:
    for index, number in enumerate(numbers):
        yield (*around, "phone", index, "number"), number
