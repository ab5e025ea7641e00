"""Which comment and which blank line of a text belongs to which key or item.

A comment behind something belongs to what stands before it on the line; a comment on a line of its own to the key or item below
it or, if it is moved in further than that, to what stands above it. Within brackets, it belongs to the next item.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from pressgen.edit.block_edits import TooIntricate
from pressgen.edit.text_places import TextPlaces
from pressgen.model.layout import Layout, Place

_COMMENT = re.compile(r"#[^\n]*")
_BLOCK = re.compile(r"[|>][-+0-9]*")
"""The sign of a value that stands in lines below its key; a comment may follow (YAML 1.1, section 9.2)."""
_BETWEEN = re.compile(r"\s*(?:---\s)?[][{},:?\s-]*")
"""All that may stand between keys and values, apart from comments."""


class Notes:
    """The comments of one key or item."""

    def __init__(self) -> None:
        self.above: list[str] = []
        """Lines above it; "" for a blank one."""
        self.behind: list[str] = []
        """Behind it, on its line."""
        self.below: list[str] = []
        """Lines below all that belongs to it."""


class Comments:
    """All comments of a text. TooIntricate when something else stands between its keys and values."""

    def __init__(self, layout: Layout) -> None:
        self._at = TextPlaces(layout)
        self._layout = layout
        self._written = layout.written
        self._hyphens: list[int] = []
        found = list(self._find())
        self.all = sorted(self._written[start:end].rstrip() for start, end in found)
        """The comments, sorted."""
        self._entries = sorted(self._starts(), key=lambda one: (one[0], len(one[1])))
        self._start = {place: start for start, place in self._entries}
        self.notes = {place: Notes() for place in self._start} | {(): Notes()}
        """Of each key and item; at () those above and below all of them."""
        for start, end in found:
            self._assign(start, self._written[start:end].rstrip())
        for start, place in self._entries:
            if self._opens_line(start) and self._is_below_blank(start):
                self.notes[place].above.append("")
        self._part_header()

    def _find(self) -> Iterator[tuple[int, int]]:
        """Start and end of each comment; collects the hyphens of items."""
        begin, close = self._at.line_offset(self._layout.first_line), end_of_keys(self._layout)
        for start, end in [*sorted(self._scalars()), (close, close)]:
            without = _COMMENT.sub(lambda match: " " * len(match[0]), self._written[begin:start])
            if not _BETWEEN.fullmatch(without):
                raise TooIntricate
            self._hyphens += [begin + match.start() for match in re.finditer("-", without)]
            yield from (match.span() for match in _COMMENT.finditer(self._written, begin, start))
            block = _BLOCK.match(self._written, start, end)
            header = _COMMENT.search(self._written, block.end(), self._at.line_end(start)) if block else None
            if header:
                yield header.span()
            begin = end

    def _scalars(self) -> Iterator[tuple[int, int]]:
        """Start and end of every key, and of every value that is neither a list nor keys."""
        yield from map(self._at.key, self._layout.keys)
        around = {place[:-1] for place in (*self._layout.keys, *self._layout.values) if place}
        for place in self._layout.values:
            start, end = self._at.value(place)[0], self._at.end(place)
            if place not in around and end > start and not self._at.is_flow(place):
                yield start, end

    def _starts(self) -> Iterator[tuple[int, Place]]:
        """Where each key and item begins; items below each other at their hyphen."""
        for place in self._layout.keys:
            yield self._at.key(place)[0], place
        for place in self._layout.values:
            if place and isinstance(place[-1], int):
                start = self._at.value(place)[0]
                yield (
                    (start if self._is_flow(place[:-1]) else self._hyphens[bisect_left(self._hyphens, start) - 1]),
                    place,
                )

    def _is_flow(self, place: Place) -> bool:
        return place in self._layout.values and self._at.is_flow(place)

    def _opens_line(self, at: int) -> bool:
        return not self._written[self._at.line_start(at) : at].strip()

    def _is_below_blank(self, at: int) -> bool:
        start = self._at.line_start(at)
        above = self._at.line_start(start - 1) if start else 0
        first = self._at.line_offset(self._layout.first_line)
        return start > first and not self._written[above:start].strip()

    def _assign(self, at: int, comment: str) -> None:
        index = bisect_left(self._entries, (at, ()))
        before = self._entries[index - 1][1] if index else ()
        behind = self._entries[index][1] if index < len(self._entries) else ()
        brackets = self._brackets_around(at, before)
        if not self._opens_line(at) and before:
            self.notes[self._ended_by(at, before)].behind.append(comment)
            return
        lines = [""] * self._is_below_blank(at) + [comment]
        if brackets is not None:
            within = behind if behind[: len(brackets)] == brackets and behind else before
            notes = self.notes[within]
            (notes.above if within in (behind, brackets) else notes.below).extend(lines)
            return
        limit = self._at.column(self._start[behind]) if behind else 0
        column = self._at.column(at)
        owner = self._moved_in(before, column) if column > limit else ()
        if owner or not behind:
            self.notes[owner].below.extend(lines)
        else:
            self.notes[behind].above.extend(lines)

    def _brackets_around(self, at: int, before: Place) -> Place | None:
        """The innermost list or keys in brackets around the offset; `before` is the last key or item before it."""
        for end in range(len(before), -1, -1):
            place = before[:end]
            if self._is_flow(place):
                start, stop = self._at.value(place)
                if start < at < stop:
                    return place
        return None

    def _ended_by(self, at: int, place: Place) -> Place:
        """The key or item itself, or what is around it in brackets that end before the offset."""
        while len(place) > 1 and self._is_flow(place[:-1]) and self._at.value(place[:-1])[1] <= at:
            place = place[:-1]
        return place

    def _moved_in(self, place: Place, column: int) -> Place:
        """The innermost key or item among this one and those around it that is moved in by no more than `column`."""
        for end in range(len(place), 0, -1):
            one = place[:end]
            flow = any(self._is_flow(one[:inner]) for inner in range(end))
            if not flow and self._at.column(self._start[one]) <= column:
                return one
        return ()

    def _part_header(self) -> None:
        """Comments at the top with a blank line below them are about the whole text."""
        if not self._entries:
            return
        above = self.notes[self._entries[0][1]].above
        last = max((index for index, line in enumerate(above) if not line), default=0)
        if last:
            self.notes[()].above, above[: last + 1] = above[:last], []


def end_of_keys(layout: Layout) -> int:
    """The offset of the line below the keys; in a YAML file, of its end."""
    if layout.body is None:
        return len(layout.written)
    lines = layout.written.split("\n")
    fence = layout.body_line if not layout.body and lines[-1] else layout.body_line - 1
    return TextPlaces(layout).line_offset(fence)
