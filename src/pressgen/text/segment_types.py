"""Segments of a text, and the cursor and context with which they are read."""

from typing import NamedTuple, Protocol

from pressgen.text.attribution import Attribution
from pressgen.text.lines import Line

MAX_NESTING = 20
WRAPPED = 110
"""Longer lines were not wrapped by hand, so their ends are meant. In characters."""


class Item(NamedTuple):
    """A list item: its first line, its number (0: none), its content."""

    line: Line
    number: int
    inner: "tuple[Segment, ...]"


class Segment(NamedTuple):
    """Consecutive lines of one kind."""

    kind: str
    lines: tuple[Line, ...]
    level: int = 0
    items: tuple[Item, ...] = ()
    family: str = ""
    """Of a list: the family of its markers (see `ListMarker`). Of a footnote: its name."""
    inner: "tuple[Segment, ...]" = ()
    """Of a blockquote, signed or not: its content. Of a quote: its earlier paragraphs."""
    attributions: tuple[Attribution, ...] = ()
    """Of a quote: its attributions, in order."""
    announced_by: tuple[str, str] = ("", "")
    """Of a quote that the line above announces ("Bo Ek, rektor, säger:"): speaker and role."""
    tight: bool = False
    """No blank line stands before it."""
    fence: tuple[int, int] | None = None
    """Of code between fences: the span of the opening one; None for code by indentation."""
    is_closed: bool = True
    """Of code: whether a fence closes it, if one opens it."""


class Cursor(NamedTuple):
    """The current line among the lines of a text, list item or blockquote."""

    lines: list[Line]
    at: int
    depth: int
    """The number of lists and blockquotes around it."""
    unclosed: dict[str, int]
    """For each sign of fences, the length of the shortest one so far in these lines that nothing closes: no longer one is
    closed below it either, so that the lines are searched once only."""

    @property
    def text(self) -> str:
        """The text of the current line."""
        return self.lines[self.at].text

    def at_line(self, at: int) -> "Cursor":
        """The same lines with another current one."""
        return self._replace(at=at)

    @property
    def at_end(self) -> bool:
        """Whether the cursor is past the last line."""
        return self.at >= len(self.lines)


Parsed = tuple[Segment | None, int]
"""A segment, None where nothing is shown (such as a link definition), and the index of the line after it."""


class SegmentContext(Protocol):
    """What the readers of single kinds of segments use of the segmenter."""

    language: str
    definitions: dict[str, str]
    notes: list[Segment]
    too_deep: list[Line]
    next_numbers: dict[str, int]
    """For each numbering style, the number with which the last list would continue."""

    def segments(self, lines: list[Line], depth: int) -> tuple[Segment, ...]:
        """The lines as segments."""

    def interrupts_paragraph(self, cursor: Cursor) -> bool:
        """Whether the line opens a segment that needs no blank line after a paragraph."""

    def continues_paragraph(self, cursor: Cursor) -> bool:
        """Whether the line belongs to the paragraph above it."""

    def read_quote(self, cursor: Cursor) -> Parsed | None:
        """The quote that opens at the line, if one does."""
