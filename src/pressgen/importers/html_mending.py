"""Mends the elements of a page before it is read: words that stand where the page's own rules have no place for them get one.

Browsers show such pages, too: HTML Standard, 13.2.6.4.9, for words in a table that are in no cell, and 13.2.6.4.7 for a link in a link.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, PageElement

from pressgen.importers.html_inline import beside
from pressgen.importers.html_notes import gather_notes

BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "center", "details", "dd", "div", "dl", "dt", "fieldset", "figure"),
    *("figcaption", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p"),
    *("pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "button", "label", "option"),
    *("legend", "select", "dialog", "menu", "input", "textarea"),
}  # fmt: skip
"""Elements that stand on lines of their own."""
_ENDS = BLOCKS | {"br", "img"}
_LISTS = ("ul", "ol")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CELLS = ("td", "th")
_ONE_LINE = {*_HEADINGS, "li", "figure", "figcaption", "caption"}
"""Elements whose pictures are read apart from their words."""
_PARTS_OF_TABLE = ("thead", "tbody", "tfoot", "tr")
_NO_WORDS = ("caption", "colgroup", "col")


def mend(main: Tag) -> None:
    """Changes the page's main part so that each of its words stands in a paragraph, a heading, an item, a cell or a caption, in one line
    where the text can have only one.
    """
    for name, change in _CHANGES.items():
        for node in main.find_all(name.split()):
            if not node.decomposed:
                change(node)
    _open_lines(main)
    gather_notes(main)


def holds(node: Tag, names: set[str]) -> bool:
    """Whether an element with one of these names is within another one. Faster than `find` with many names."""
    return any(isinstance(one, Tag) and one.name in names for one in node.descendants)


def rows_of(table: Tag) -> list[list[Tag]]:
    """The cells of a table, row by row. One within another one is a part of it."""
    rows = [row for row in table.find_all("tr") if row.find_parent(["tr", "table"]) is table]
    cells = [[cell for cell in row.find_all(_CELLS) if cell.find_parent([*_CELLS, "tr"]) is row] for row in rows]
    return [row for row in cells if row]


def is_for_layout(table: Tag) -> bool:
    """Whether a table only places what is in it."""
    return bool(table.find("table")) or max(map(len, rows_of(table)), default=0) < 2


def _link(node: Tag) -> None:
    if node.find("a"):
        node.unwrap()


def _picture(node: Tag) -> None:
    """A picture divides the words around it."""
    if beside(node, is_before=True).isalnum() and beside(node, is_before=False).isalnum():
        node.insert_before(" ")


def _list(node: Tag) -> None:
    """What stands in a list without being an item becomes one."""
    for run in list(_loose_runs(node)):
        item = BeautifulSoup("", "lxml").new_tag("li")
        run[0].insert_before(item)
        for one in run:
            item.append(one)
    if not node.find(["figure", "address"]) and not node.find_parent(_LISTS):
        _flatten(node, BLOCKS - {*_LISTS, "li"})
    for item in node.find_all("li", recursive=False):
        _end_with_lists(item)


def _end_with_lists(item: Tag) -> None:
    """The words of an item stand together, before the lists in it."""
    for inner in item.find_all(_LISTS):
        if inner.find_parent(["li", *_LISTS]) is item:
            inner.insert_before(" ")
            item.append(inner.extract())


def _loose_runs(node: Tag) -> Iterator[Sequence[PageElement]]:
    """Words beside the items, and each block."""
    run: list[PageElement] = []
    for child in [*node.children]:
        if isinstance(child, Tag) and (child.name in BLOCKS or holds(child, BLOCKS)):
            yield from [run] if any(map(_has_words, run)) else []
            yield from [[child]] if child.name not in ("li", *_LISTS) else []
            run = []
        else:
            run.append(child)
    yield from [run] if any(map(_has_words, run)) else []


def _has_words(one: PageElement) -> bool:
    return bool(one.get_text().strip()) if isinstance(one, Tag) else type(one) is NavigableString and bool(one.strip())


def _table(node: Tag) -> None:
    """Words in no cell go before the table, where browsers show them; those of a cell are one line."""
    for one in list(_in_no_cell(node)):
        node.insert_before(one.extract())
    if not is_for_layout(node):
        for cell in (cell for row in rows_of(node) for cell in row):
            _flatten(cell, BLOCKS)


def _in_no_cell(node: Tag) -> Iterator[PageElement]:
    for child in node.children:
        if isinstance(child, Tag) and child.name in _PARTS_OF_TABLE:
            yield from _in_no_cell(child)
        elif isinstance(child, Tag) and (child.name in _NO_WORDS or (child.name in _CELLS and node.name == "tr")):
            continue
        elif isinstance(child, Tag) or _has_words(child):
            yield child


def _caption(node: Tag) -> None:
    figure = node.find_parent("figure")
    if node.name == "caption" or (figure and figure.find("img")):
        _flatten(node, BLOCKS)


def _flatten(node: Tag, names: set[str]) -> None:
    """Puts what is in an element on one line."""
    for inner in node.find_all([*names, "br"]):
        inner.insert(0, " ")
        inner.append(" ")
        inner.unwrap()


def _open_lines(main: Tag) -> None:
    """Words beside an element that holds a block, or a picture between blocks, are one line with the words at its beginning and its end."""
    for node in [one for one in main.descendants if isinstance(one, Tag) and (one.name in BLOCKS or one.name == "img")]:
        around = list(takewhile(lambda one: one is not main and one.name not in BLOCKS, node.parents))
        if around and (node.name != "img" or _is_between_blocks(around[-1].parent, main)):
            for one in reversed(around):
                if _is_in_line(one):
                    one.unwrap()


def _is_in_line(node: Tag) -> bool:
    """Whether words stand right before an element, or behind it, in its line."""
    besides = (next(filter(_is_seen, one), None) for one in (node.previous_siblings, node.next_siblings))
    return any(one is not None and not (isinstance(one, Tag) and _ends_line(one)) for one in besides)


def _is_seen(one: PageElement) -> bool:
    return _has_words(one) or (isinstance(one, Tag) and _ends_line(one))


def _ends_line(node: Tag) -> bool:
    return node.name in _ENDS or holds(node, _ENDS)


def _is_between_blocks(holder: Tag | None, main: Tag) -> bool:
    return holder is main or (holder is not None and holder.name not in _ONE_LINE and holds(holder, BLOCKS))


_CHANGES: dict[str, Callable[[Tag], None]] = {
    "a": _link,
    "img": _picture,
    "table": _table,
    "ul ol": _list,
    "caption figcaption": _caption,
    " ".join(_HEADINGS): lambda node: _flatten(node, BLOCKS),
}
