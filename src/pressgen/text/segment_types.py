"""The nouns of a text's shape: segments, and where a cutter stands in the lines."""

from typing import NamedTuple, Protocol

from pressgen.text.attribution import Attribution
from pressgen.text.reading import Line

MAX_NESTING = 20
WRAPPED = 110
"""A line that is longer was not wrapped by hand: where it ends, its author ended it."""


class Item(NamedTuple):
    """A list item: its line, its number (0: none), what it holds."""

    line: Line
    number: int
    inner: "tuple[Segment, ...]"


class Segment(NamedTuple):
    """A stretch of lines of one kind."""

    kind: str
    lines: tuple[Line, ...]
    level: int = 0
    items: tuple[Item, ...] = ()
    family: str = ""
    """Of a list: its sign."""
    inner: "tuple[Segment, ...]" = ()
    """Of a blockquote or a signed one: what it holds. Of a quote: its earlier paragraphs."""
    attributions: tuple[Attribution, ...] = ()
    """Of a quote: who said it."""
    announced_by: tuple[str, str] = ("", "")
    """Of a quote that a line above announces ("Bo Ek, rektor, säger:"): speaker and role."""
    tight: bool = False
    """No blank line stands before it."""


class Cursor(NamedTuple):
    """A line among the lines of a text, list item or blockquote."""

    lines: list[Line]
    at: int
    depth: int
    """How many lists and blockquotes lie around it."""

    @property
    def text(self) -> str:
        """The line's text."""
        return self.lines[self.at].text

    def at_line(self, at: int) -> "Cursor":
        """Another line of the same text."""
        return Cursor(self.lines, at, self.depth)

    @property
    def at_end(self) -> bool:
        """Whether there is no such line."""
        return self.at >= len(self.lines)


Parsed = tuple[Segment | None, int]
"""A segment, if there is one to show, and the number of the line after it."""


class SegmentContext(Protocol):
    """What cuts lines into segments, as those who cut one kind see it."""

    language: str
    definitions: dict[str, str]
    notes: list[Segment]
    too_deep: list[Line]
    next_numbers: dict[str, int]
    """For each style of counting, the number with which the last list would go on."""

    def segments(self, lines: list[Line], depth: int) -> tuple[Segment, ...]:
        """The lines, cut."""

    def interrupts_paragraph(self, cursor: Cursor) -> bool:
        """Whether a line opens something that may stand right under text."""

    def continues_paragraph(self, cursor: Cursor) -> bool:
        """Whether a line goes on with the paragraph above it."""

    def read_quote(self, cursor: Cursor) -> Parsed | None:
        """The quote that opens at a line."""
