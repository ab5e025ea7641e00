"""The source text while it is parsed: lines without hidden characters, their positions in the file, and what was found."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from pressgen.languages import anchors
from pressgen.model import HeadingLevels, Link, TextOptions
from pressgen.problems import Fix, Level, Problem, Text
from pressgen.text.hidden_characters import is_doubtful
from pressgen.text.lines import Line
from pressgen.text.segment_types import Segment

_HIDDEN = re.compile(
    "[\u00ad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x7f\ufdd0-\ufdef]"
    "|(?<![^\x00-\u024f])[\u200c-\u200f]"  # joiners and direction marks are kept outside Latin script
)
_UNUSUAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x85\xad\u200b-\u200f\u2028\u2029\u2060\ufeff\ufdd0-\ufdef]")
_SPACES = re.compile("[\x0b\x0c\x1c-\x1f\x85\u2028\u2029\r]")


class HiddenRun(NamedTuple):
    """Hidden characters that were removed from one line."""

    positions: tuple[tuple[int, int], tuple[int, int]]
    """Line and column of the first and of the last character."""
    total: int
    fix: Fix
    """The text between the first and the last, to replace the stretch. Unsafe when one may stand for a space or hyphen."""


class Reading:
    """The state of parsing one text: positions, and the links, notes and problems found so far."""

    def __init__(self, text: str, *, path: str, line: int, options: TextOptions, part: str = "") -> None:
        self.path, self.first_line, self.options, self.part = path, line, options, part
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self.anchors: dict[str, int] = dict.fromkeys(anchors(options.language), 1)
        """Ids in use, the theme's among them, with the number of headings of that name."""
        self.quotes = 0
        """How many quotes have an id."""
        self.levels = HeadingLevels()
        self.definitions: dict[str, str] = {}
        self.notes: dict[str, Segment] = {}
        """Footnotes by name."""
        self.uses: dict[str, list[str]] = {}
        """For each note that is referred to, the ids of the references. In the order of the notes' numbers."""
        hidden: list[int] = []
        if _UNUSUAL.search(text):
            text = _SPACES.sub(" ", text.replace("\r\n", "\n"))
            hidden = [match.start() for match in _HIDDEN.finditer(text)]
        self._removed_offsets = [at - count for count, at in enumerate(hidden)]
        self._removed = "".join(text[at] for at in hidden)
        self.text = _HIDDEN.sub("", text) if hidden else text
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def lines(self) -> list[Line]:
        """The lines of the text."""
        lines, at = [], 0
        for text in self.text.split("\n"):
            lines.append(Line(text, at))
            at += len(text) + 1
        return lines

    def place(self, at: int) -> tuple[int, int]:
        """Line and column in the file, from 1, of the character at this offset."""
        return self._original(at + bisect_right(self._removed_offsets, at))

    def _original(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, at)
        return self.first_line + line - 1, at - self._line_starts[line - 1] + 1

    def line(self, at: int) -> int:
        """The line in the file, from 1, of the character at this offset."""
        return self.place(at)[0]

    def link(self, link: Link) -> int:
        """Adds a link, and returns its index among the links of the text."""
        self.links.append(link)
        return len(self.links) - 1

    def problem(  # noqa: PLR0917 - the fields of a problem
        self,
        code: str,
        level: Level,
        span: tuple[int, int],
        message: Text,
        hint: Text | None = None,
        fix: str | Fix | None = None,
    ) -> None:
        """Adds a problem at a span of the text, as start and end offset. A `fix` given as text is safe."""
        start, end = self.place(span[0]), self.place(max(span[1] - 1, span[0]))
        self._add_problem(code, level, (start, end), message, hint, Fix(text=fix) if isinstance(fix, str) else fix)

    def hidden_runs(self) -> Iterator[HiddenRun]:
        """The removed characters, one item for each line that had some."""
        positions = [self._original(at + number) for number, at in enumerate(self._removed_offsets)]
        for _, numbers in groupby(range(len(positions)), key=lambda number: positions[number][0]):
            first, *others = numbers
            last = others[-1] if others else first
            doubtful = any(map(self._is_ambiguous, range(first, last + 1)))
            between = self.text[self._removed_offsets[first] : self._removed_offsets[last]]
            yield HiddenRun((positions[first], positions[last]), last - first + 1, Fix(text=between, safe=not doubtful))

    def _is_ambiguous(self, number: int) -> bool:
        at = self._removed_offsets[number]
        return is_doubtful(self._removed[number], self.text[max(0, at - 1) : at], self.text[at : at + 1])

    def report_hidden(self, code: str, run: HiddenRun, message: Text, hint: Text) -> None:
        """Adds a note about removed characters."""
        self._add_problem(code, "note", run.positions, message, hint, run.fix)

    def _add_problem(  # noqa: PLR0917 - as above
        self,
        code: str,
        level: Level,
        positions: tuple[tuple[int, int], tuple[int, int]],
        message: Text,
        hint: Text | None,
        fix: Fix | None,
    ) -> None:
        (line, column), (end_line, end_column) = positions
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
