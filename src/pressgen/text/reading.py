"""The text as it is read: what cannot be seen taken out, and every place in it known."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from pressgen.model import HeadingLevels, Link, TextOptions
from pressgen.problems import Fix, Level, Problem, Text
from pressgen.text.hidden_characters import is_doubtful

if TYPE_CHECKING:
    from pressgen.text.segment_types import Segment

_HIDDEN = re.compile(
    "[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f\ufdd0-\ufdef]"
    "|(?<![^\x00-\u024f])[\u200c-\u200f]"  # joiners and marks of direction mean something in other scripts
)
_RARE = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\xad\u200b-\u200f\u2028\u2029\u2060\ufeff\ufdd0-\ufdef]")
_SPACES = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\r", " "))


class Line(NamedTuple):
    """A line, or what is left of it within a list item or blockquote, and where it stands in the source."""

    text: str
    at: int

    def cut(self, width: int) -> "Line":
        """Without its first characters."""
        return Line(self.text[width:], self.at + width)


class Leaf(NamedTuple):
    """A run of text from one or several lines, with the place of each of its characters."""

    text: str
    starts: tuple[tuple[int, int], ...]
    """Where each line starts: in the run, in the source."""
    base: int = 0

    def at(self, offset: int) -> int:
        """Where a character of the run stands in the source."""
        offset += self.base
        if len(self.starts) == 1:
            return self.starts[0][1] + offset
        start, place = self.starts[bisect_right(self.starts, offset, key=lambda pair: pair[0]) - 1]
        return place + offset - start

    def part(self, start: int, end: int) -> "Leaf":
        """A part of it."""
        return Leaf(self.text[start:end], self.starts, self.base + start)


def leaf(lines: tuple[Line, ...]) -> Leaf:
    """The lines as one run, without the space around each (but for a hard break's)."""
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


class Hidden(NamedTuple):
    """The characters that were taken out of a line."""

    places: tuple[tuple[int, int], tuple[int, int]]
    """Line and column of the first and of the last."""
    many: int
    fix: Fix
    """The stretch from the first to the last, without them."""


class Reading:
    """What is known of a text while it is read: its places, and the links and problems found so far."""

    def __init__(self, text: str, *, path: str, line: int, options: TextOptions, part: str = "") -> None:
        self.path, self.first_line, self.options, self.part = path, line, options, part
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self.anchors: dict[str, int] = {}
        self.levels = HeadingLevels()
        self.definitions: dict[str, str] = {}
        self.notes: dict[str, Segment] = {}
        """Footnotes, by name."""
        self.uses: dict[str, list[str]] = {}
        """The ids of the places that refer to a note, by its name, in the order of the notes' numbers."""
        hidden: list[int] = []
        if _RARE.search(text):
            text = text.replace("\r\n", "\n").translate(_SPACES)
            hidden = [match.start() for match in _HIDDEN.finditer(text)]
        self._gone = [at - count for count, at in enumerate(hidden)]
        self._taken = "".join(text[at] for at in hidden)
        self.text = _HIDDEN.sub("", text) if hidden else text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def lines(self) -> list[Line]:
        """All of its lines."""
        lines, at = [], 0
        for text in self.text.split("\n"):
            lines.append(Line(text, at))
            at += len(text) + 1
        return lines

    def place(self, at: int) -> tuple[int, int]:
        """The line and the column, in the file, of a character of the text."""
        return self._original(at + bisect_right(self._gone, at))

    def _original(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return self.first_line + line - 1, at - self._starts[line - 1] + 1

    def line(self, at: int) -> int:
        """The line, in the file, of a character of the text."""
        return self.place(at)[0]

    def link(self, link: Link) -> int:
        """Its number among the links of the text."""
        self.links.append(link)
        return len(self.links) - 1

    def problem(  # noqa: PLR0917 - a problem has that many sides
        self,
        code: str,
        level: Level,
        span: tuple[int, int],
        message: Text,
        hint: Text | None = None,
        fix: str | Fix | None = None,
    ) -> None:
        """Notes a problem at a stretch of the text; a fix that is text leaves no doubt."""
        start, end = self.place(span[0]), self.place(max(span[1] - 1, span[0]))
        self._note(code, level, (start, end), message, hint, Fix(text=fix) if isinstance(fix, str) else fix)

    def hidden(self) -> Iterator[Hidden]:
        """For each line with characters that were taken out, from the first of them to the last."""
        places = [self._original(at + number) for number, at in enumerate(self._gone)]
        for _, numbers in groupby(range(len(places)), key=lambda number: places[number][0]):
            first, *others = numbers
            last = others[-1] if others else first
            doubtful = any(map(self._is_doubtful, range(first, last + 1)))
            between = self.text[self._gone[first] : self._gone[last]]
            yield Hidden((places[first], places[last]), last - first + 1, Fix(text=between, safe=not doubtful))

    def _is_doubtful(self, number: int) -> bool:
        at = self._gone[number]
        return is_doubtful(self._taken[number], self.text[max(0, at - 1) : at], self.text[at : at + 1])

    def problem_hidden(self, code: str, hidden: Hidden, message: Text, hint: Text) -> None:
        """Notes what is to be said of characters that were taken out."""
        self._note(code, "note", hidden.places, message, hint, hidden.fix)

    def _note(  # noqa: PLR0917 - as above
        self,
        code: str,
        level: Level,
        places: tuple[tuple[int, int], tuple[int, int]],
        message: Text,
        hint: Text | None,
        fix: Fix | None,
    ) -> None:
        (line, column), (end_line, end_column) = places
        self.problems.append(
            Problem(
                path=self.path,
                code=code,
                level=level,
                message=message,
                line=line,
                column=column,
                end_line=end_line,
                end_column=end_column + 1,
                hint=hint,
                fix=fix,
            )
        )
