"""Splits the lines of a text into segments: headings, lists, quotes, tables, paragraphs."""

import re
from collections.abc import Callable

from pressgen.text import list_starts, paragraph_rows, segment_kinds
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_finder import AttributionFinder, blank_markup
from pressgen.text.footnotes import NOTE, read_note
from pressgen.text.lines import Line, leaf
from pressgen.text.list_items import read_list
from pressgen.text.list_markers import is_text, list_marker
from pressgen.text.segment_types import WRAPPED, Cursor, Parsed, Segment, SegmentContext

_MAX_LINES = 200
_EMPHASISED = re.compile(r"^([*_]{1,3})([-–—−―][ \u00a0])")
"""A quote's dash within emphasis: it is moved before the emphasis sign."""


class Segmenter:
    """Splits lines into segments, and collects link definitions, footnotes and list numbers of the whole text."""

    def __init__(self, language: str, finder: AttributionFinder) -> None:
        self.language, self.finder = language, finder
        self.definitions: dict[str, str] = {}
        self.notes: list[Segment] = []
        self.too_deep: list[Line] = []
        self.next_numbers: dict[str, int] = {}
        self._no_quote_until = 0
        """Up to this offset no attribution was found, so that lines are not searched again together with those below."""

    def segments(self, lines: list[Line], depth: int = 0) -> tuple[Segment, ...]:
        """The lines as segments."""
        segments: list[Segment] = []
        start = Cursor(lines, 0, depth, {})
        at, blank = 0, True
        while at < len(lines):
            if not lines[at].text.strip():
                at, blank = at + 1, True
                continue
            segment, at = self._read_segment(start.at_line(at))
            for part in _split_paragraph(segment):
                segments.append(part if blank else part._replace(tight=True))
                blank = False
        return tuple(segments)

    def _read_segment(self, cursor: Cursor) -> Parsed:
        if _is_lone_paragraph(cursor):
            return Segment("paragraph", (cursor.lines[cursor.at],)), cursor.at + 1
        if not is_text(cursor.text):
            for kind in _READERS:
                if read := kind(self, cursor):
                    return read
        return segment_kinds.read_table(self, cursor) or self._paragraph(cursor)

    def _paragraph(self, cursor: Cursor) -> Parsed:
        below = cursor.at_line(cursor.at + 1)
        while self.continues_paragraph(below):
            below = below.at_line(below.at + 1)
        lines = tuple(cursor.lines[cursor.at : below.at])
        if not below.at_end and (match := segment_kinds.UNDERLINE.match(below.text)):
            return Segment("heading", lines, 1 if match[1][0] == "=" else 2), below.at + 1
        return Segment("paragraph", lines), below.at

    def continues_paragraph(self, cursor: Cursor) -> bool:
        """Whether the line belongs to the paragraph above it."""
        if cursor.at_end or not (bare := cursor.text.strip()):
            return False
        if is_text(bare):
            return not list_starts.is_metadata(cursor.text)
        return not segment_kinds.UNDERLINE.match(cursor.text) and not self.interrupts_paragraph(cursor)

    def interrupts_paragraph(self, cursor: Cursor) -> bool:
        """Whether the line opens a segment that needs no blank line after a paragraph."""
        text = cursor.text
        if segment_kinds.OPENS.match(text) or NOTE.match(text):
            return True
        marker = list_marker(text)
        if not marker or not list_starts.starts_list(cursor.lines, cursor.at, marker, self.language, self.next_numbers):
            return False
        if marker.family != "dash":
            return True
        if text.lstrip()[0] == "-":
            return not marker.glued or bool(self._attributions(text))
        return not text[marker.content_start : marker.content_start + 1].islower()

    def read_quote(self, cursor: Cursor) -> Parsed | None:
        """The quote that opens at the line, if it begins with a dash and has an attribution."""
        emphasis = _EMPHASISED.match(cursor.text)
        marker = list_marker(cursor.text[emphasis.end(1) :] if emphasis else cursor.text)
        if cursor.depth or cursor.lines[cursor.at].at < self._no_quote_until or not marker or marker.family != "dash":
            return None
        end = self._quote_end(cursor)
        lines = tuple(cursor.lines[cursor.at : end])
        lines = _after_dash(lines, emphasis[1], emphasis[2]) if emphasis else lines
        attributions = self._attributions(leaf(lines).text)
        if not attributions:
            self._no_quote_until = lines[-1].at
            return None
        return Segment("quote", lines, attributions=attributions), end

    def _attributions(self, text: str) -> tuple[Attribution, ...]:
        return self.finder.find(blank_markup(text))

    def _quote_end(self, cursor: Cursor) -> int:
        """The index of the line after a quote. A long line that ends in an attribution is its last."""
        below = cursor.at_line(cursor.at + 1)
        while (
            not below.at_end
            and not _opens_quote(below.text)
            and self.continues_paragraph(below)
            and below.at - cursor.at < _MAX_LINES
        ):
            text = below.lines[below.at - 1].text
            if len(text) > WRAPPED and self.finder.ends_in_attribution(blank_markup(text)):
                break
            below = below.at_line(below.at + 1)
        return below.at


def _split_paragraph(segment: Segment | None) -> tuple[Segment, ...]:
    """The segment, or the segments of a paragraph whose lines are rows of terms or tables."""
    if segment is None:
        return ()
    return paragraph_rows.split(segment.lines) if segment.kind == "paragraph" and len(segment.lines) > 1 else (segment,)


def _is_lone_paragraph(cursor: Cursor) -> bool:
    """Whether a line is surely a paragraph of one line: it begins with a letter, and a blank line or the end follows.

    Most lines of press text are, which saves trying the other kinds.
    """
    lines, at, *_ = cursor
    return is_text(lines[at].text) and (at + 1 == len(lines) or not lines[at + 1].text.strip())


def _after_dash(lines: tuple[Line, ...], sign: str, dash: str) -> tuple[Line, ...]:
    """The lines of a quote with the emphasis sign after the dash, or without it where it encloses the whole quote."""
    (text, at), last = lines[0], lines[-1].text.rstrip()
    whole = last.endswith(sign) and len(last) > len(sign)
    first = Line(dash + (" " * len(sign) if whole else sign) + text[len(sign + dash) :], at)
    lines = (first, *lines[1:])
    return (*lines[:-1], Line(lines[-1].text.rstrip()[: -len(sign)], lines[-1].at)) if whole else lines


def _opens_quote(text: str) -> bool:
    marker = list_marker(text)
    return bool(
        marker and marker.family == "dash" and not text[marker.content_start : marker.content_start + 1].islower()
    )


def _read_quote(context: SegmentContext, cursor: Cursor) -> Parsed | None:
    return context.read_quote(cursor)


_READERS: tuple[Callable[[SegmentContext, Cursor], Parsed | None], ...] = (
    segment_kinds.read_fence,
    segment_kinds.read_heading,
    segment_kinds.read_rule,
    segment_kinds.read_blockquote,
    read_note,
    segment_kinds.read_definition,
    _read_quote,
    read_list,
    segment_kinds.read_code,
)
