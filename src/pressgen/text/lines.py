"""Lines of a text, and runs of text from several lines. Both know their offsets in the source."""

from bisect import bisect_right
from typing import NamedTuple


class Line(NamedTuple):
    """A line, or the rest of it within a list item or blockquote; `at` is its offset in the source."""

    text: str
    at: int

    def cut(self, width: int) -> "Line":
        """The line without its first `width` characters."""
        return Line(self.text[width:], self.at + width)


class Leaf(NamedTuple):
    """A run of text from one or several lines, with the source offset of each of its characters."""

    text: str
    starts: tuple[tuple[int, int], ...]
    """For each line: its offset in the run, its offset in the source."""
    base: int = 0

    def at(self, offset: int) -> int:
        """The source offset of the character at `offset` in the run."""
        offset += self.base
        if len(self.starts) == 1:
            return self.starts[0][1] + offset
        start, place = self.starts[bisect_right(self.starts, offset, key=lambda pair: pair[0]) - 1]
        return place + offset - start

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of the run's characters from `start` up to `end`."""
        return self.at(start), self.at(end - 1) + 1

    def part(self, start: int, end: int) -> "Leaf":
        """The run from `start` up to `end`."""
        return Leaf(self.text[start:end], self.starts, self.base + start)


def leaf(lines: tuple[Line, ...]) -> Leaf:
    """The lines as one run, each stripped; the two spaces of a hard break stay."""
    if len(lines) == 1:
        text, at = lines[0]
        return Leaf(text.strip(), ((0, at + len(text) - len(text.lstrip())),))
    texts, starts, length = [], [], 0
    for number, line in enumerate(lines, 1):
        bare = line.text.strip()
        if number < len(lines) and line.text.endswith("  "):
            bare += "  "
        starts.append((length, line.at + len(line.text) - len(line.text.lstrip())))
        texts.append(bare)
        length += len(bare) + 1
    return Leaf("\n".join(texts), tuple(starts))
