"""Lists, item by item: where each ends, and what it holds."""

from pressgen.text import list_starts
from pressgen.text.list_bullets import SURE
from pressgen.text.list_openings import CODE_INDENT, Opening, dedent, indentation, is_text, opening, style
from pressgen.text.reading import Line
from pressgen.text.segment_kinds import RULE
from pressgen.text.segment_types import MAX_NESTING, Cutter, Here, Item, Read, Segment

_NESTS = 2
"""So many spaces lead a level down."""
_MARKDOWN = frozenset("*+.)o")
_LEVELS = {"•": 1, "·": 1, "●": 1, "\uf0b7": 1, "o": 2, "▪": 3, "§": 3, "\uf0a7": 3}
"""The bullets of Word's levels, which come along when the indentation does not."""
_TYPED = frozenset(("*", "+", "dash"))


def read_list(cutter: Cutter, here: Here) -> Read | None:
    """The list that a line opens: one list, whatever blank lines stand between its items."""
    first = opening(here.text)
    if not first or not list_starts.starts_list(here.lines, here.at, first, cutter.language, cutter.expected):
        return None
    if first.indent >= CODE_INDENT and first.family in _MARKDOWN and not here.depth:
        return None
    items: list[Item] = []
    openings = [first]
    start = here
    while True:
        end = _end(cutter, start, openings[-1])
        items.append(_item(cutter, start, end, openings[-1]))
        start = here.down(_skip_blank(here, end))
        found = None if start.over else _next(cutter, start, first, openings[-1])
        if not found:
            counted = _counted(openings, cutter.expected)
            cutter.expected[style(counted[0].family)] = counted[-1].number + 1
            numbered = tuple(item._replace(number=one.number) for item, one in zip(items, counted, strict=True))
            lines = tuple(here.lines[here.at : end])
            return Segment("list", lines, items=numbered, family=counted[0].family), end
        openings.append(found)


def _counted(openings: list[Opening], expected: dict[str, int]) -> list[Opening]:
    """The openings, with Roman numbers where letters are such: "i" alone may be either, as "v" and "x" may."""
    first, *others = openings
    written = style(first.family)
    roman = "i" if written.islower() else "I"
    if not first.roman or not (
        not (others[0].number if others else first.number)
        or expected.get(roman) == first.roman
        or (not others and first.roman == 1 and expected.get(written) != first.number)
    ):
        return openings
    return [one._replace(family=one.family.replace(written, roman), number=one.roman) for one in openings]


def _next(cutter: Cutter, here: Here, first: Opening, last: Opening) -> Opening | None:
    """The opening of a further item, if the line is one."""
    found = opening(here.text)
    if not found or not list_starts.follows(last, found) or abs(found.indent - first.indent) >= _NESTS:
        return None
    if RULE.match(here.text) or (found.number and list_starts.is_date(here.text, found, cutter.language)):
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
        elif indentation(text) >= found.indent + _NESTS or _is_lower(text, found):
            at, lazy = at + 1, True
        elif lazy and not _opens_item(text, found) and cutter.goes_on(here.down(at)):
            at += 1
        else:
            return at
    return at


def _is_lower(text: str, last: Opening) -> bool:
    """Whether a line opens with the bullet of a lower level of Word's lists."""
    level = _LEVELS.get(last.family, 0)
    found = opening(text) if level else None
    return found is not None and not found.glued and _LEVELS.get(found.family, 0) > level


def _opens_item(text: str, last: Opening) -> bool:
    """Whether a line right under an item opens one itself, of this list or another."""
    found = opening(text)
    return found is not None and (found.sure or list_starts.follows(last, found))


def _without_second(words: Line, found: Opening) -> Line:
    """The words of "* • Ett", where a typed bullet stands before the one that was pasted."""
    second = opening(words.text) if found.family in _TYPED else None
    return words.cut(second.text) if second and second.family in SURE else words


def _item(cutter: Cutter, here: Here, end: int, found: Opening) -> Item:
    """An item with what it holds, each line without the item's indentation."""
    line = here.lines[here.at]
    words = _without_second(line.cut(found.text), found)
    if end == here.at + 1 and here.depth < MAX_NESTING and is_text(words.text):
        return Item(line, found.number, (Segment("paragraph", (words,)),))
    inner = [words, *(dedent(one, max(found.text, _NESTS)) for one in here.lines[here.at + 1 : end])]
    if here.depth < MAX_NESTING:
        return Item(line, found.number, cutter.segments(inner, here.depth + 1))
    cutter.too_deep.append(line)
    return Item(line, found.number, (Segment("paragraph", tuple(one for one in inner if one.text.strip())),))
