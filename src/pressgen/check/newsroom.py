"""The input of a rule that looks at the whole newsroom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar
from zoneinfo import ZoneInfo

from pressgen.check.mentions import People
from pressgen.check.publication_day import publication_day
from pressgen.model import Release, Site, Source, Sources

AnyRecord = TypeVar("AnyRecord")


@dataclass(frozen=True)
class Newsroom:
    """Everything that was read, the linked site, and the time, which is None when it is not known.

    A broken file has a record of what could be read. Rules use `has_unread` and `with_unread` to see what may be missing in it.
    """

    sources: Sources
    site: Site
    people: People
    """The contacts by name, and the people that releases mention."""
    now: datetime | None = None

    def has_unread(self, path: str, *keys: str) -> bool:
        """Whether the file at `path` may have a value under one of these keys that could not be read."""
        source = self._broken.get(path)
        return source is not None and source.has_unread(*keys)

    def with_unread(self, kind: type[AnyRecord], *keys: str) -> Iterator[AnyRecord]:
        """The records of a kind that may have a value under one of these keys that could not be read."""
        return (one.record for one in self._broken.values() if isinstance(one.record, kind) and one.has_unread(*keys))

    @cached_property
    def _broken(self) -> dict[str, Source]:
        return {source.path: source for source in self.sources.files if source.unread_keys}

    def each(self, kind: type[AnyRecord]) -> Iterator[tuple[Source, AnyRecord]]:
        """Every file of a kind, with its record."""
        return ((source, source.record) for source in self.sources.files if isinstance(source.record, kind))

    def publication_day(self, source: Source, release: Release) -> date:
        """The day on which a release counts as published, in the newsroom's time zone."""
        return publication_day(source, release, ZoneInfo(self.site.config.timezone), self.now)

    def paths(self) -> Iterator[str]:
        """The path of every file: texts, pictures and attachments."""
        yield from (source.path for source in self.sources.files)
        yield from self.sources.assets
