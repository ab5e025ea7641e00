"""PG302: the title is in capitals.

    title: NY BRO ÖPPNAR I HÖST        write: Ny bro öppnar i höst

Capitals are slow to read, look like shouting in feeds and lists, and some screen readers spell them out. The theme
decides how a title looks. An abbreviation such as IVO may be in capitals.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Config, Release, Source
from pressgen.problems import text

_MIN_WORDS = 3


def title_capitals(source: Source, _: Config) -> Iterator[Finding]:
    """A title of capitals only, three words or more."""
    release = source.record
    if isinstance(release, Release) and release.title.isupper() and len(release.title.split()) >= _MIN_WORDS:
        hint = text("Write a capital only at the beginning and in names.")
        yield finding(source, ("title",), text("The title is in capitals."), hint)
