"""A body as Markdown: CommonMark with the tables and notes of Goldmark, which Hugo reads. No HTML stands in it."""

import re
from collections.abc import Iterator

from pressgen.bodies.elements import Element, read
from pressgen.bodies.markdown_words import BREAK, inline, line, unbroken, without_shortcodes

_INLINE = {"a", "br", "code", "em", "img", "s", "span", "strong", "sup", "wbr", "picture", "source"}
_LIST = re.compile(r"(?:[*-]|1[.)]) ")
"""The beginning of a list that may follow a line directly; that of a paragraph has a backslash."""


def markdown(html: str) -> str:
    """The HTML of a body, with its links, as Markdown."""
    return markdown_of(read(html))


def markdown_of(body: Element) -> str:
    """The elements of a body as Markdown."""
    return "\n\n".join(_blocks(body))


def _blocks(node: Element) -> Iterator[str]:
    """The blocks right within an element; words between them are a paragraph."""
    loose: list[Element | str] = []
    before, sign = "", 0
    for one in [*node.children, None]:
        if isinstance(one, str) or (one and one.name in _INLINE):
            loose.append(one)
            continue
        if words := line(inline(loose)):
            yield words
            before = ""
        loose = []
        if one:
            sign = 1 - sign if one.name == before else 0
            yield from _block(one, sign)
            before = one.name


def _block(one: Element, sign: int) -> Iterator[str]:  # noqa: C901 -- one case an element
    """An element as Markdown. `sign`: 1 for a list right after another one, which needs another sign."""
    match one.name:
        case "p" | "figcaption":
            yield line(inline(one.children))
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            name = f" {{#{one.values['id']}}}" if one.values.get("id") else ""
            words = unbroken(inline(one.children)).replace("{", "\\{")
            yield f"{'#' * int(one.name[1])} {words.strip()}{name}"
        case "ul" | "ol":
            yield _list(one, sign)
        case "dl":
            rows = [_row(row) for row in one.elements()]
            yield line(BREAK.join(rows))
        case "terms":
            yield "\n".join(_term(row) for row in one.elements())
        case "table":
            yield _table(one)
        case "pre":
            yield _code(one.words)
        case "hr":
            yield "***"
        case "blockquote":
            yield _behind("> ", "> ", "\n\n".join(_blocks(one)))
        case "section":
            yield "\n".join(_note(item) for item in _items(one))
        case _:
            yield from _blocks(one)


def _list(one: Element, sign: int) -> str:
    number = int(one.values.get("start") or 1)
    written = []
    for item in one.elements():
        number = int(item.values.get("value") or number)
        mark = f"{number}{'.)'[sign]} " if one.name == "ol" else f"{'*-'[sign]} "
        written.append(_behind(mark, " " * len(mark), _inside(item)))
        number += 1
    return ("\n\n" if any("\n\n" in item for item in written) else "\n").join(written)


def _inside(item: Element) -> str:
    """What stands in an item; a list within it follows without a blank line."""
    first, *others = [*_blocks(item)] or [""]
    return first + "".join(("\n" if _LIST.match(one) else "\n\n") + one for one in others)


def _behind(first: str, others: str, text: str) -> str:
    """The text with signs or spaces before each of its lines."""
    head, *rest = text.split("\n")
    return "\n".join([f"{first}{head}".rstrip(), *(f"{others}{one}".rstrip() for one in rest)])


def _row(row: Element) -> str:
    """A term and what is said of it, in a line, as authors write it."""
    return " ".join(inline(part.children).strip() for part in row.elements())


def _term(row: Element) -> str:
    """A term in bold, and what is said of it: pressgen takes such lines for a list of terms, however long the term is."""
    term, *said = (inline(part.children).strip() for part in row.elements())
    return f"**{term}** {' '.join(said)}"


def _table(one: Element) -> str:
    rows = [[*row.elements()] for part in one.elements() for row in part.elements()]
    has_head = any(part.name == "thead" for part in one.elements())
    width = max(map(len, rows), default=0)
    head, body = (rows[0], rows[1:]) if has_head else ([], rows)
    sides = ["---:" if cell.values.get("class") == "cell-number" else "---" for cell in (rows[0] if rows else [])]
    return "\n".join(
        [_cells([*map(_cell, head)] or [""] * width), _cells(sides), *(_cells([*map(_cell, row)]) for row in body)]
    )


def _cell(cell: Element) -> str:
    return unbroken(inline(cell.children)).replace("|", "\\|").strip()


def _cells(words: list[str]) -> str:
    return f"| {' | '.join(words)} |"


def _code(words: str) -> str:
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", words)), default=0))
    return f"{fence}\n{without_shortcodes(words.rstrip(chr(10)))}\n{fence}"


def _items(section: Element) -> Iterator[Element]:
    """The notes of a text, without their links back."""
    for item in (item for part in section.elements() for item in part.elements()):
        kept = [one for one in item.children if isinstance(one, str) or not _is_way_back(one)]
        yield Element(item.name, item.values, kept)


def _is_way_back(one: Element) -> bool:
    return one.name == "a" and one.values.get("href", "").startswith("#fnref-")


def _note(item: Element) -> str:
    number = item.values.get("id", "").rpartition("-")[2]
    return _behind(f"[^{number}]: ", "    ", "\n\n".join(_blocks(item)))
