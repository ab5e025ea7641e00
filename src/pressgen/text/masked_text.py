"""The source with code, escapes and the signs of links masked, for the search for raw markup. Offsets stay the same."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from pressgen.text.emphasis import code_spans
from pressgen.text.lines import Leaf, leaf
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment

FILLER = "\ufdd0"
"""Stands for each masked character. It is removed from sources, so no author's text has it."""
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_SEEN = re.compile(r"[^\n]")
_LINK = re.compile(r"\[(?<!!\[)(?P<words>[^\[\]\n]*[^\[\]\s])\](?P<target>\([^\s()<>\"']+\))")
"""A link as it should be. Nothing can be wrong with its signs, and most texts have no other brackets."""


class Taken:
    """The characters of a text that are reported or in use already."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._letters = bytearray(len(text))
        for span in spans:
            self.take(span)

    def take(self, span: tuple[int, int]) -> None:
        """Marks a span as taken."""
        start, end = span
        self._letters[start:end] = b"\x01" * (end - start)

    def __contains__(self, span: tuple[int, int]) -> bool:
        """Whether any character of the span is taken."""
        return self._letters.find(1, *span) >= 0


class Masked:
    """The source text with code, escapes and the signs of links masked, and the runs, items and tables in it."""

    def __init__(self, segments: Iterable[Segment], reading: Reading) -> None:
        self._segments = tuple(segments)
        self._source = reading.text
        self._flat = [*_flat(self._segments)]
        self.codes = [one for one in self._flat if one.kind == "code"]
        text = reading.text
        if self.codes or "`" in text:
            text = _without_code(text, self.codes, self.leaves)
        text = _ESCAPE.sub(FILLER * 2, text) if "\\" in text else text
        self.text = without_link_signs(text) if "](" in text else text

    @cached_property
    def leaves(self) -> list[Leaf]:
        """The runs of paragraphs, headings, items and table rows."""
        runs = [one.lines for one in self._flat if one.kind not in {"code", "rule", "table"}]
        return [leaf(lines) for lines in (*runs, *((line,) for one in self.tables for line in one.lines))]

    @cached_property
    def items(self) -> frozenset[int]:
        """The offsets of the lines that open list items."""
        return frozenset(self._source.rfind("\n", 0, at) + 1 for at in _items(self._segments))

    @cached_property
    def tables(self) -> list[Segment]:
        """The tables."""
        return [one for one in self._flat if one.kind == "table"]


def without_link_signs(text: str) -> str:
    """The text with each link masked but for its words."""
    return _LINK.sub(lambda link: f"{FILLER}{link['words']}{FILLER * (len(link['target']) + 1)}", text)


def _items(segments: Iterable[Segment]) -> Iterator[int]:
    """The offsets of list items, nested ones too."""
    for one in segments:
        for item in one.items:
            yield item.line.at
            yield from _items(item.inner)
        yield from _items(one.inner)


def _flat(segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments without nested ones."""
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
