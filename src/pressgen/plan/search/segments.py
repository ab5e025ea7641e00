"""How the index of a newsroom is divided into files.

Texts are numbered from the oldest and stand in segments, so that a new release changes only the newest one. A segment of a large newsroom has
its words in parts, of which one search needs few.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pressgen import cldr
from pressgen.digests import digest
from pressgen.model import Release, SearchSegment, SearchText
from pressgen.plan.context import PlanContext

_WHOLE = 300
"""Below as many texts, the index is one file: it weighs as much as a picture, and saves readers from waiting twice."""
_SIZE = 1000
"""Texts in a segment; the newest has more until what is over is worth one of its own."""
BLOCK = 10
"""Texts in a file of titles and summaries: as many as are shown at a time."""
_FORMAT = b"1"
"""Changes when the files are read in another way, so that no browser mixes old ones with a new script."""


def segments(context: PlanContext) -> tuple[SearchSegment, ...]:
    """The segments, the oldest first; one without texts where nothing is public."""
    texts = tuple(_text(context, release) for release in reversed(context.public.releases))
    return tuple(SearchSegment(texts[start:end]) for start, end in _bounds(len(texts)))


def _bounds(total: int) -> Iterator[tuple[int, int]]:
    start = 0
    while total - start >= _SIZE + _WHOLE:
        yield start, start + _SIZE
        start += _SIZE
    yield start, total


def is_whole(found: Sequence[SearchSegment]) -> bool:
    """Whether there are so few texts that one file holds all."""
    return sum(len(segment.texts) for segment in found) < _WHOLE


def version(segment: SearchSegment, of_program: str) -> str:
    """What changes whenever a file of the segment does."""
    return digest(_FORMAT + of_program.encode() + msgspec.msgpack.encode(segment))[:12]


def blocks(segment: SearchSegment) -> Sequence[SearchSegment]:
    """The texts of a segment, as many together as one file has."""
    return [SearchSegment(segment.texts[start : start + BLOCK]) for start in range(0, len(segment.texts), BLOCK)]


def _text(context: PlanContext, release: Release) -> SearchText | None:
    if release.id not in context.listed_ids:
        return None
    sender = context.people.sender(release)
    return SearchText(
        source=release.source,
        digest=release.digest,
        path=context.path(release),
        title=release.title,
        language=release.language,
        type=_type(context, release),
        published=context.local(release.published),
        summary=release.summary,
        terms={
            "type": (release.type,),
            "topic": release.topics,
            "organisation": (sender.id,) if sender else (),
            "year": (f"{context.local(release.published).year:04d}",),
        },
    )


def _type(context: PlanContext, release: Release) -> str:
    """What kind of text it is, and its language where that is not the page's."""
    language = context.config.language
    words = [context.label("types", release.type, language)]
    if release.language != language:
        words.append(cldr.language_name(release.language, language))
    return ", ".join(words)
