"""The lines of a text as segments: what is a heading, a list, a quote, a table, and where each ends."""

import re
from collections.abc import Callable

from pressgen.text import list_starts, paragraph_rows, segment_kinds
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_finder import Finder, unmarked
from pressgen.text.footnotes import NOTE, note
from pressgen.text.list_items import read_list
from pressgen.text.list_openings import is_text, opening
from pressgen.text.reading import Line, leaf
from pressgen.text.segment_types import WRAPPED, Cutter, Here, Read, Segment

_MAX_LINES = 200
_EMPHASISED = re.compile(r"^([*_]{1,3})([-–—−―][ \u00a0])")
"""A dash within emphasis: it stands before the sign, which goes with the words."""


class Segmenter:
    """Cuts lines into segments; remembers what concerns the whole text."""

    def __init__(self, language: str, finder: Finder) -> None:
        self.language, self.finder = language, finder
        self.definitions: dict[str, str] = {}
        self.notes: list[Segment] = []
        self.too_deep: list[Line] = []
        self.expected: dict[str, int] = {}
        self._barren = 0
        """Up to here nothing is said by anybody: a line need not be read again with those below it."""

    def segments(self, lines: list[Line], depth: int = 0) -> tuple[Segment, ...]:
        """The lines, cut."""
        found: list[Segment] = []
        at, blank = 0, True
        while at < len(lines):
            if not lines[at].text.strip():
                at, blank = at + 1, True
                continue
            segment, at = self._next(Here(lines, at, depth))
            for one in _pieces(segment):
                found.append(one if blank else one._replace(tight=True))
                blank = False
        return tuple(found)

    def _next(self, here: Here) -> Read:
        if _stands_alone(here):
            return Segment("paragraph", (here.lines[here.at],)), here.at + 1
        if not is_text(here.text):
            for kind in _KINDS:
                if read := kind(self, here):
                    return read
        return segment_kinds.table(self, here) or self._paragraph(here)

    def _paragraph(self, here: Here) -> Read:
        below = here.down(here.at + 1)
        while self.goes_on(below):
            below = below.down(below.at + 1)
        lines = tuple(here.lines[here.at : below.at])
        if not below.over and (match := segment_kinds.UNDERLINE.match(below.text)):
            return Segment("heading", lines, 1 if match[1][0] == "=" else 2), below.at + 1
        return Segment("paragraph", lines), below.at

    def goes_on(self, here: Here) -> bool:
        """Whether a line goes on with the paragraph above it."""
        if here.over or not (bare := here.text.strip()):
            return False
        if is_text(bare):
            return not list_starts.is_metadata(here.text)
        return not segment_kinds.UNDERLINE.match(here.text) and not self.opens(here)

    def opens(self, here: Here) -> bool:
        """Whether a line opens something that may stand right under text."""
        text = here.text
        if segment_kinds.OPENS.match(text) or NOTE.match(text):
            return True
        found = opening(text)
        if not found or not list_starts.starts_list(here.lines, here.at, found, self.language, self.expected):
            return False
        if found.family != "dash":
            return True
        if text.lstrip()[0] == "-":
            return not found.glued or bool(self._said(text))
        return not text[found.text : found.text + 1].islower()

    def quote_at(self, here: Here) -> Read | None:
        """The quote that opens at a line, when the line opens with a dash and carries an attribution."""
        emphasis = _EMPHASISED.match(here.text)
        found = opening(here.text[emphasis.end(1) :] if emphasis else here.text)
        if here.depth or here.lines[here.at].at < self._barren or not found or found.family != "dash":
            return None
        end = self._end_of_quote(here)
        lines = tuple(here.lines[here.at : end])
        lines = _after_dash(lines, emphasis[1], emphasis[2]) if emphasis else lines
        said = self._said(leaf(lines).text)
        if not said:
            self._barren = lines[-1].at
            return None
        return Segment("quote", lines, said=said), end

    def _said(self, text: str) -> tuple[Attribution, ...]:
        return self.finder.find(unmarked(text))

    def _end_of_quote(self, here: Here) -> int:
        """Where a quote ends: a long line that ends in its attribution ends it, whatever stands under it."""
        below = here.down(here.at + 1)
        while (
            not below.over and not _opens_dash(below.text) and self.goes_on(below) and below.at - here.at < _MAX_LINES
        ):
            text = below.lines[below.at - 1].text
            if len(text) > WRAPPED and self.finder.ends(unmarked(text)):
                break
            below = below.down(below.at + 1)
        return below.at


def _pieces(segment: Segment | None) -> tuple[Segment, ...]:
    """What a segment holds: the lines of a paragraph may be rows."""
    if segment is None:
        return ()
    return paragraph_rows.cut(segment.lines) if segment.kind == "paragraph" and len(segment.lines) > 1 else (segment,)


def _stands_alone(here: Here) -> bool:
    """Whether a line is a paragraph at first sight, as most are: it begins with a letter, and nothing stands right under it."""
    lines, at, _ = here
    return is_text(lines[at].text) and (at + 1 == len(lines) or not lines[at + 1].text.strip())


def _after_dash(lines: tuple[Line, ...], sign: str, dash: str) -> tuple[Line, ...]:
    """The lines of a quote with the emphasis behind the dash; none where it goes round the whole quote."""
    (text, at), last = lines[0], lines[-1].text.rstrip()
    whole = last.endswith(sign) and len(last) > len(sign)
    first = Line(dash + (" " * len(sign) if whole else sign) + text[len(sign + dash) :], at)
    lines = (first, *lines[1:])
    return (*lines[:-1], Line(lines[-1].text.rstrip()[: -len(sign)], lines[-1].at)) if whole else lines


def _opens_dash(text: str) -> bool:
    found = opening(text)
    return bool(found and found.family == "dash" and not text[found.text : found.text + 1].islower())


def _quote(cutter: Cutter, here: Here) -> Read | None:
    return cutter.quote_at(here)


_KINDS: tuple[Callable[[Cutter, Here], Read | None], ...] = (
    segment_kinds.fence,
    segment_kinds.heading,
    segment_kinds.rule,
    segment_kinds.blockquote,
    note,
    segment_kinds.definition,
    _quote,
    read_list,
    segment_kinds.code,
)
