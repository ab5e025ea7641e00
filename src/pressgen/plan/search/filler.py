"""Fills planned files of the index with the stems of their texts, when they are rendered."""

from collections.abc import Iterator, Mapping

import msgspec

from pressgen.model import Postings, Release, SearchIndex, SearchSegment, SearchText
from pressgen.model.texts import Words
from pressgen.plan.search.index import shard_of, stems_of

_Parts = dict[int, dict[str, Postings]]


class IndexFiller:
    """Reads the words of a segment once for all its parts, which stand next to each other in the plan."""

    def __init__(self, releases: Mapping[str, Release]) -> None:
        self._releases = releases
        """By source."""
        self._last: tuple[SearchSegment, _Parts] | None = None

    def filled(self, index: SearchIndex) -> SearchIndex:
        """The file with its stems. A part of them does without the texts, which are large to hand to another process."""
        if index.kind == "whole":
            return msgspec.structs.replace(index, stems=stems_of(self._texts(index.segment)))
        if self._last is None or self._last[0] is not index.segment:
            self._last = (index.segment, self._parts(index.segment))
        return msgspec.structs.replace(index, segment=SearchSegment(), stems=self._last[1].get(index.shard, {}))

    def _parts(self, segment: SearchSegment) -> _Parts:
        found: _Parts = {}
        for word, postings in stems_of(self._texts(segment)).items():
            found.setdefault(shard_of(word), {})[word] = postings
        return found

    def _texts(self, segment: SearchSegment) -> Iterator[tuple[int, SearchText, Words]]:
        for place, text in enumerate(segment.texts):
            if text:
                yield place, text, self._releases[text.source].texts.words()
