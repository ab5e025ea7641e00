"""A text without what is meant to be shown as it stands: code, and signs behind a backslash. Every place stays its own."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from pressgen.text.emphasis import code_spans
from pressgen.text.reading import Leaf, Reading, leaf
from pressgen.text.segment_types import Segment

FILLER = "\ufdd0"
"""Stands for a letter that is not looked at; no text of an author holds it."""
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_SEEN = re.compile(r"[^\n]")


class Taken:
    """Which letters of a text somebody has told of, or uses."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._letters = bytearray(len(text))
        for span in spans:
            self.take(span)

    def take(self, span: tuple[int, int]) -> None:
        """Notes a stretch."""
        start, end = span
        self._letters[start:end] = b"\x01" * (end - start)

    def __contains__(self, span: tuple[int, int]) -> bool:
        """Whether any letter of the stretch is taken."""
        return self._letters.find(1, *span) >= 0


class Masked:
    """The text of a reading, bare, and what it is made of."""

    def __init__(self, segments: Iterable[Segment], reading: Reading) -> None:
        self._segments = tuple(segments)
        self._source = reading.text
        self._flat = [*_flat(self._segments)]
        self.codes = [one for one in self._flat if one.kind == "code"]
        text = reading.text
        if self.codes or "`" in text:
            text = _without_code(text, self.codes, self.leaves)
        self.text = _ESCAPE.sub(FILLER * 2, text) if "\\" in text else text

    @cached_property
    def leaves(self) -> list[Leaf]:
        """Its paragraphs, headings and items; the rows of its tables."""
        runs = [one.lines for one in self._flat if one.kind not in {"code", "rule", "table"}]
        return [leaf(lines) for lines in (*runs, *((line,) for one in self.tables for line in one.lines))]

    @cached_property
    def items(self) -> frozenset[int]:
        """Where the lines begin that open items of lists."""
        return frozenset(self._source.rfind("\n", 0, at) + 1 for at in _items(self._segments))

    @cached_property
    def tables(self) -> list[Segment]:
        """Its tables."""
        return [one for one in self._flat if one.kind == "table"]


def _items(segments: Iterable[Segment]) -> Iterator[int]:
    """Where the items of lists stand, those within others as well."""
    for one in segments:
        for item in one.items:
            yield item.line.at
            yield from _items(item.inner)
        yield from _items(one.inner)


def _flat(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments that hold no others."""
    for one in segments:
        for item in one.items:
            yield from _flat(item.inner)
        yield from _flat(one.inner)
        if one.lines and not one.items and one.kind not in {"blockquote", "note"}:
            yield one


def _without_code(text: str, codes: list[Segment], leaves: list[Leaf]) -> str:
    spans = [(line.at, line.at + len(line.text)) for one in codes for line in one.lines]
    for run in leaves:
        spans += ((run.at(start), run.at(end - 1) + 1) for start, end in code_spans(run.text))
    parts, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            parts += [text[at:start], _SEEN.sub(FILLER, text[start:end])]
            at = end
    return "".join([*parts, text[at:]])
