"""PG124: two ids that differ only in capitals.

    vatten: Vatten
    Vatten: Vattenfrågor

Addresses and file names are made from ids, and many disks and servers do not tell capitals from small letters. One of
the two would be lost, or they would be mixed up. Give one of them another id. This applies to contacts, organisations,
departments, boilerplates, topics, categories, regions, types and releases.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pressgen.check.finding import Finding, Place, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Boilerplate, Contact, Organisation, Release, Source, Vocabulary
from pressgen.problems import text


class _Id(NamedTuple):
    """An id, with its kind, its file and its place there."""

    kind: str
    id: str
    source: Source
    place: Place


def id_twins(newsroom: Newsroom) -> Iterator[Finding]:
    """An id that differs from an earlier one of its kind only in capitals. PG208 reports two such files."""
    seen: dict[tuple[str, str], _Id] = {}
    for one in _ids(newsroom):
        first = seen.setdefault((one.kind, one.id.casefold()), one)
        if first.id != one.id and (first.source is one.source or not _are_case_twins(first.source, one.source)):
            message = text(
                "Only capitals tell the id “{id}” from “{other}” in {path}.",
                id=one.id,
                other=first.id,
                path=first.source.path,
            )
            hint = text("Give one of the two another id: many disks and servers do not tell capitals apart.")
            yield finding(one.source, one.place, message, hint)


def _are_case_twins(one: Source, other: Source) -> bool:
    return one.path.casefold() == other.path.casefold()


def _ids(newsroom: Newsroom) -> Iterator[_Id]:
    config = newsroom.site.config
    yield from (_Id("types", one.id, newsroom.sources.config_source, ("types", one.id)) for one in config.types)
    for source in newsroom.sources.files:
        yield from _ids_in(source)


def _ids_in(source: Source) -> Iterator[_Id]:
    record = source.record
    if isinstance(record, Release):
        yield _Id("releases", record.id, source, ("id",))
    elif isinstance(record, Contact | Boilerplate):
        yield _Id(source.kind, record.id, source, ())
    elif isinstance(record, Organisation):
        yield _Id(source.kind, record.id, source, ())
        for department in record.departments:
            yield _Id(f"departments of {record.id}", department.id, source, ("departments", department.id))
    elif isinstance(record, Vocabulary):
        yield from (_Id(record.name, term.id, source, (term.id,)) for term in record.terms)
