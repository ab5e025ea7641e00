"""PG124: two ids that only capitals tell apart.

    vatten: Vatten
    Vatten: Vattenfrågor

Addresses and files are made of ids, and many disks and servers do not tell capitals apart: one of the two would be lost, or
both would be mixed up. Give one of them another id. That holds for contacts, organisations, departments, boilerplates, topics,
categories, regions, types and releases.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pressgen.check.finding import Finding, Place, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Boilerplate, Contact, Organisation, Release, Source, Vocabulary
from pressgen.problems import text


class _Named(NamedTuple):
    """An id: of what kind, in which file, and where in it."""

    kind: str
    id: str
    source: Source
    place: Place


def id_twins(newsroom: Newsroom) -> Iterator[Finding]:
    """An id that differs from an earlier one of its kind only in capitals. Files beside each other are told as PG208."""
    seen: dict[tuple[str, str], _Named] = {}
    for one in _all(newsroom):
        first = seen.setdefault((one.kind, one.id.casefold()), one)
        if first.id != one.id and (first.source is one.source or not _are_beside(first.source, one.source)):
            message = text(
                "Only capitals tell the id “{id}” from “{other}” in {path}.",
                id=one.id,
                other=first.id,
                path=first.source.path,
            )
            hint = text("Give one of the two another id: many disks and servers do not tell capitals apart.")
            yield finding(one.source, one.place, message, hint)


def _are_beside(one: Source, other: Source) -> bool:
    return one.path.casefold() == other.path.casefold()


def _all(newsroom: Newsroom) -> Iterator[_Named]:
    config = newsroom.site.config
    yield from (_Named("types", one.id, newsroom.sources.config_source, ("types", one.id)) for one in config.types)
    for source in newsroom.sources.files:
        yield from _of(source)


def _of(source: Source) -> Iterator[_Named]:
    record = source.record
    if isinstance(record, Release):
        yield _Named("releases", record.id, source, ("id",))
    elif isinstance(record, Contact | Boilerplate):
        yield _Named(source.kind, record.id, source, ())
    elif isinstance(record, Organisation):
        yield _Named(source.kind, record.id, source, ())
        for department in record.departments:
            yield _Named(f"departments of {record.id}", department.id, source, ("departments", department.id))
    elif isinstance(record, Vocabulary):
        yield from (_Named(record.name, term.id, source, (term.id,)) for term in record.terms)
