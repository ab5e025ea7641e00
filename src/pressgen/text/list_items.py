"""Reads lists item by item: where each ends, and its content."""

from pressgen.text import list_starts
from pressgen.text.lines import Line
from pressgen.text.list_bullets import SURE
from pressgen.text.list_markers import CODE_INDENT, ListMarker, dedent, indentation, is_text, list_marker, style
from pressgen.text.segment_kinds import RULE
from pressgen.text.segment_types import MAX_NESTING, Cursor, Item, Parsed, Segment, SegmentContext

_NESTED_INDENT = 2
"""Indentation, in columns, that makes a line part of an item or a nested list."""
_MARKDOWN = frozenset("*+.)o")
_LEVELS = {"•": 1, "·": 1, "●": 1, "\uf0b7": 1, "o": 2, "▪": 3, "§": 3, "\uf0a7": 3}
"""The levels of Word's bullets: pasted lists keep the bullets and lose the indentation."""
_TYPED = frozenset(("*", "+", "dash"))


def read_list(context: SegmentContext, cursor: Cursor) -> Parsed | None:
    """The list that opens at the line. Blank lines between items do not end it."""
    first = list_marker(cursor.text)
    if not first or not list_starts.starts_list(cursor.lines, cursor.at, first, context.language, context.next_numbers):
        return None
    if first.indent >= CODE_INDENT and first.family in _MARKDOWN and not cursor.depth:
        return None
    items: list[Item] = []
    markers = [first]
    start = cursor
    while True:
        end = _item_end(context, start, markers[-1])
        items.append(_item(context, start, end, markers[-1]))
        start = cursor.at_line(_skip_blank(cursor, end))
        marker = None if start.at_end else _next_marker(context, start, first, markers[-1])
        if not marker:
            resolved = _resolve_roman(markers, context.next_numbers)
            context.next_numbers[style(resolved[0].family)] = resolved[-1].number + 1
            numbered = tuple(item._replace(number=one.number) for item, one in zip(items, resolved, strict=True))
            lines = tuple(cursor.lines[cursor.at : end])
            return Segment("list", lines, items=numbered, family=resolved[0].family), end
        markers.append(marker)


def _resolve_roman(markers: list[ListMarker], next_numbers: dict[str, int]) -> list[ListMarker]:
    """The markers, with Roman numerals where the letters are such. A lone "i", "v" or "x" may be either."""
    first, *others = markers
    written = style(first.family)
    roman = "i" if written.islower() else "I"
    if not first.roman or not (
        not (others[0].number if others else first.number)
        or next_numbers.get(roman) == first.roman
        or (not others and first.roman == 1 and next_numbers.get(written) != first.number)
    ):
        return markers
    return [one._replace(family=one.family.replace(written, roman), number=one.roman) for one in markers]


def _next_marker(context: SegmentContext, cursor: Cursor, first: ListMarker, last: ListMarker) -> ListMarker | None:
    """The marker of the list's next item, if the line has one."""
    marker = list_marker(cursor.text)
    if not marker or not list_starts.follows(last, marker) or abs(marker.indent - first.indent) >= _NESTED_INDENT:
        return None
    if RULE.match(cursor.text) or (marker.number and list_starts.is_date(cursor.text, marker, context.language)):
        return None
    return marker if marker.family != "dash" or not context.read_quote(cursor) else None


def _skip_blank(cursor: Cursor, at: int) -> int:
    while at < len(cursor.lines) and not cursor.lines[at].text.strip():
        at += 1
    return at


def _item_end(context: SegmentContext, cursor: Cursor, marker: ListMarker) -> int:
    """The index of the line after an item. Indented lines belong to it, and paragraph text right under it."""
    at, lazy = cursor.at + 1, True
    while at < len(cursor.lines):
        text = cursor.lines[at].text
        if not text.strip():
            after = _skip_blank(cursor, at)
            if after == len(cursor.lines) or indentation(cursor.lines[after].text) < marker.indent + _NESTED_INDENT:
                return at
            at, lazy = after, False
        elif indentation(text) >= marker.indent + _NESTED_INDENT or _is_lower_level(text, marker):
            at, lazy = at + 1, True
        elif lazy and not _opens_item(text, marker) and context.continues_paragraph(cursor.at_line(at)):
            at += 1
        else:
            return at
    return at


def _is_lower_level(text: str, last: ListMarker) -> bool:
    """Whether a line opens with a bullet of a deeper level of Word's lists."""
    level = _LEVELS.get(last.family, 0)
    marker = list_marker(text) if level else None
    return marker is not None and not marker.glued and _LEVELS.get(marker.family, 0) > level


def _opens_item(text: str, last: ListMarker) -> bool:
    """Whether a line right under an item opens an item itself, of this list or another."""
    marker = list_marker(text)
    return marker is not None and (marker.sure or list_starts.follows(last, marker))


def _without_second(words: Line, marker: ListMarker) -> Line:
    """The text of "* • Ett" without the second bullet: one was typed before one that was pasted."""
    second = list_marker(words.text) if marker.family in _TYPED else None
    return words.cut(second.content_start) if second and second.family in SURE else words


def _item(context: SegmentContext, cursor: Cursor, end: int, marker: ListMarker) -> Item:
    """The item from the cursor up to `end`, its lines without the item's indentation."""
    line = cursor.lines[cursor.at]
    words = _without_second(line.cut(marker.content_start), marker)
    if end == cursor.at + 1 and cursor.depth < MAX_NESTING and is_text(words.text):
        return Item(line, marker.number, (Segment("paragraph", (words,)),))
    inner = [
        words,
        *(dedent(one, max(marker.content_start, _NESTED_INDENT)) for one in cursor.lines[cursor.at + 1 : end]),
    ]
    if cursor.depth < MAX_NESTING:
        return Item(line, marker.number, context.segments(inner, cursor.depth + 1))
    context.too_deep.append(line)
    return Item(line, marker.number, (Segment("paragraph", tuple(one for one in inner if one.text.strip())),))
