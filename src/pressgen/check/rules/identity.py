"""PG202: an id that two files have.

Feeds and references find a release by its `id`, so two releases cannot have the same one. Often one file is a copy of
the other: give the copy an id of its own. The same applies to two files of contacts or organisations with the same name
and different endings, and to two versions of a boilerplate that begin on the same day.
"""

from collections.abc import Hashable, Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Boilerplate, Contact, Organisation, Release, Source
from pressgen.problems import text


def identity(newsroom: Newsroom) -> Iterator[Finding]:
    """An id that two things have."""
    seen: dict[Hashable, Source] = {}
    for source in newsroom.sources.files:
        key = _key(source)
        if key is None:
            continue
        first = seen.setdefault(key, source)
        if first is not source:
            yield finding(
                source,
                ("id",) if isinstance(source.record, Release) else ("from",),
                text("The id “{id}” is already that of {path}.", id=key[1], path=first.path),
                text("Give one of the two an id of its own. If one is published, keep its id."),
            )


def _key(source: Source) -> tuple[str, str, object] | None:
    record = source.record
    if isinstance(record, Release | Contact | Organisation):
        return (source.kind, record.id, None) if record.id else None
    if isinstance(record, Boilerplate) and not source.has_unread("from"):
        return (source.kind, record.id, record.start)
    return None
