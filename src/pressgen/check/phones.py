"""The phone numbers of a file, with where each is written."""

from collections.abc import Iterator

from pressgen.check.finding import Place
from pressgen.model import Contact, Organisation, Phone, Release, Source


def phones(source: Source) -> Iterator[tuple[Place, Phone]]:
    """Each number of the file, and its place."""
    record = source.record
    if isinstance(record, Contact):
        yield from _placed((), record.phone)
    elif isinstance(record, Organisation):
        yield from _placed((), record.phone)
        for department in record.departments:
            yield from _placed(("departments", department.id), department.phone)
    elif isinstance(record, Release):
        for key, uses in (("contacts", record.contacts), ("press_contacts", record.press_contacts)):
            for index, use in enumerate(uses):
                if use.person:
                    yield from _placed((key, index), use.person.phone)


def _placed(around: Place, numbers: tuple[Phone, ...]) -> Iterator[tuple[Place, Phone]]:
    for index, number in enumerate(numbers):
        yield (*around, "phone", index, "number"), number
