"""What a rule over the whole newsroom looks at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from pressgen.model import Body, Boilerplate, Outline, PlainPage, Release, Site, Source, Sources

if TYPE_CHECKING:
    from pressgen.check.claims import People

Found = TypeVar("Found")


@dataclass(frozen=True)
class Newsroom:
    """Everything that was read, all of it linked, and the time: None when nobody says what time it is.

    Of files that could not be read whole, it has what could be. What is missing there a rule asks `has_unread` and `with_unread`.
    """

    sources: Sources
    site: Site
    people: "People"
    """Whom it knows, and what its releases say of people."""
    now: datetime | None = None

    def has_unread(self, path: str, *keys: str) -> bool:
        """Whether the file at a path may hold something under one of these keys that could not be read."""
        source = self._broken.get(path)
        return source is not None and source.has_unread(*keys)

    def with_unread(self, kind: type[Found], *keys: str) -> Iterator[Found]:
        """The records of a kind that may have something more under one of these keys."""
        return (one.record for one in self._broken.values() if isinstance(one.record, kind) and one.has_unread(*keys))

    @cached_property
    def _broken(self) -> dict[str, Source]:
        return {source.path: source for source in self.sources.files if source.unread_keys}

    def each(self, kind: type[Found]) -> Iterator[tuple[Source, Found]]:
        """Every file of a kind, with its record."""
        return ((source, source.record) for source in self.sources.files if isinstance(source.record, kind))

    def paths(self) -> Iterator[str]:
        """The path of every file: texts, pictures and attachments."""
        yield from (source.path for source in self.sources.files)
        yield from self.sources.assets


def outlines(source: Source) -> Iterator[Outline]:
    """Of the same texts, without their words: a release's would have to be fetched."""
    record = source.record
    if isinstance(record, Release):
        yield record.outline
        if record.lead_outline:
            yield record.lead_outline
    elif isinstance(record, PlainPage | Boilerplate):
        yield record.body.outline


def bodies(source: Source) -> Iterator[Body]:
    """The texts of a file: its body, and a release's lead."""
    record = source.record
    if isinstance(record, Release | PlainPage | Boilerplate):
        yield record.body
    if isinstance(record, Release) and record.lead:
        yield record.lead
