"""Places in a text: offsets instead of lines and columns, and the lines around them."""

from bisect import bisect_right

from pressgen.model import Span
from pressgen.model.layout import Layout, Place


class TextPlaces:
    """The offsets of the keys and values of a text."""

    def __init__(self, layout: Layout) -> None:
        self.written = layout.written
        self._layout = layout
        self._starts = [0, *(at + 1 for at, one in enumerate(layout.written) if one == "\n")]

    def value(self, place: Place) -> tuple[int, int]:
        """Start and end of the value."""
        return self._offsets(self._layout.values[place])

    def key(self, place: Place) -> tuple[int, int]:
        """Start and end of the key."""
        return self._offsets(self._layout.keys[place])

    def end(self, place: Place) -> int:
        """The end of what is visible of the value."""
        start, end = self.value(place)
        return start + len(self.written[start:end].rstrip(" \n")) if end > start else start

    def is_flow(self, place: Place) -> bool:
        """Whether the list or the keys at this place stand in brackets."""
        return self.written[self.value(place)[0] : self.value(place)[0] + 1] in ("[", "{")

    def line_start(self, at: int) -> int:
        """The offset where the line of this offset begins."""
        return self._starts[bisect_right(self._starts, at) - 1]

    def line_end(self, at: int) -> int:
        """The offset of the line end behind this offset, or of the end of the text."""
        found = self.written.find("\n", at)
        return len(self.written) if found < 0 else found

    def block_end(self, at: int, column: int) -> int:
        """The end of the line of this offset, or of the last comment below it that is moved in further than `column`."""
        end = found = self.line_end(at)
        while found < len(self.written):
            start, found = found + 1, self.line_end(found + 1)
            line = self.written[start:found]
            if line.strip() and not (line.lstrip().startswith("#") and len(line) - len(line.lstrip(" ")) > column):
                break
            end = found if line.strip() else end
        return end

    def column(self, at: int) -> int:
        """How many characters stand before this offset on its line."""
        return at - self.line_start(at)

    def span(self, start: int, end: int) -> Span:
        """The lines and columns of two offsets."""
        return (*self._line_column(start), *self._line_column(end))

    def line_offset(self, line: int) -> int:
        """The offset where the line with this number, from 1, begins."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self.written)

    def _line_column(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1

    def _offsets(self, span: Span) -> tuple[int, int]:
        line, column, end_line, end_column = span
        begin = self.line_offset(line) + column - 1
        return begin, min(self.line_offset(end_line) + end_column - 1, len(self.written))
