"""Lists, item by item: where each ends, and what it holds."""

from pressgen.text import lists
from pressgen.text.kinds import RULE
from pressgen.text.lists import CODE_INDENT, Opening, dedent, indentation, opening
from pressgen.text.shape import MAX_NESTING, Cutter, Here, Item, Read, Segment

_NESTS = 2
"""So many spaces lead a level down."""
_MARKDOWN = frozenset("*+.)o")


def read_list(cutter: Cutter, here: Here) -> Read | None:
    """The list that a line opens: one list, whatever blank lines stand between its items."""
    first = opening(here.text)
    if not first or not lists.starts_list(here.lines, here.at, first, cutter.language, cutter.expected):
        return None
    if first.indent >= CODE_INDENT and first.family in _MARKDOWN and not here.depth:
        return None
    items: list[Item] = []
    last, start = first, here
    while True:
        end = _end(cutter, start, last)
        items.append(_item(cutter, start, end, last))
        start = here.down(_skip_blank(here, end))
        found = None if start.over else _next(cutter, start, first, last)
        if not found:
            cutter.expected = last.number + 1
            lines = tuple(here.lines[here.at : end])
            return Segment("list", lines, items=tuple(items), family=first.family), end
        last = found


def _next(cutter: Cutter, here: Here, first: Opening, last: Opening) -> Opening | None:
    """The opening of a further item, if the line is one."""
    found = opening(here.text)
    if not found or not lists.follows(last, found) or abs(found.indent - first.indent) >= _NESTS:
        return None
    if RULE.match(here.text) or (found.number and lists.is_date(here.text, found, cutter.language)):
        return None
    return found if found.family != "dash" or not cutter.quote_at(here) else None


def _skip_blank(here: Here, at: int) -> int:
    while at < len(here.lines) and not here.lines[at].text.strip():
        at += 1
    return at


def _end(cutter: Cutter, here: Here, found: Opening) -> int:
    """Where an item ends: deeper lines are its own, and so is text right under it."""
    at, lazy = here.at + 1, True
    while at < len(here.lines):
        text = here.lines[at].text
        if not text.strip():
            after = _skip_blank(here, at)
            if after == len(here.lines) or indentation(here.lines[after].text) < found.indent + _NESTS:
                return at
            at, lazy = after, False
        elif indentation(text) >= found.indent + _NESTS:
            at, lazy = at + 1, True
        elif lazy and not opening(text) and cutter.goes_on(here.down(at)):
            at += 1
        else:
            return at
    return at


def _item(cutter: Cutter, here: Here, end: int, found: Opening) -> Item:
    """An item with what it holds, each line without the item's indentation."""
    line = here.lines[here.at]
    words = line.cut(found.text)
    if end == here.at + 1 and here.depth < MAX_NESTING and lists.is_letter(words.text[:1]):
        return Item(line, found.number, (Segment("paragraph", (words,)),))
    inner = [words, *(dedent(one, max(found.text, _NESTS)) for one in here.lines[here.at + 1 : end])]
    if here.depth < MAX_NESTING:
        return Item(line, found.number, cutter.segments(inner, here.depth + 1))
    cutter.too_deep.append(line)
    return Item(line, found.number, (Segment("paragraph", tuple(one for one in inner if one.text.strip())),))
