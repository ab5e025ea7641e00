"""Renders Markdown tables, whose cells are runs of text."""

import re

from pressgen.languages import catalogue, mark
from pressgen.model import Block
from pressgen.text.inline import Rich, escape, inline, words_of
from pressgen.text.lines import Leaf, Line
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment

_TABLE = mark("text", "Table")
_SHORT = 10
"""Characters that need no room kept for them."""
_CELL = re.compile(r"(?:[^|\\`]++|\\.|`[^`]*`|`)*+")


def table(segment: Segment, reading: Reading) -> Block:
    """The block of a table. Its first row has the column headings."""
    head, rule, *body = segment.lines
    signs = [cell.text.strip() for cell in cells(rule)]
    heads = [inline(cell, reading) for cell in cells(head)]
    rows = [[inline(cell, reading) for cell in cells(line)] for line in body]
    width = max(len(heads), *(len(row) for row in rows)) if rows else len(heads)
    titles = [words_of(one) for one in heads if one.text]
    top = f"<thead>{_row(heads, signs, width, 'th')}</thead>" if titles else ""
    rest = "".join(_row(row, signs, width, "td") for row in rows)
    is_short = all(len(words_of(row[0])) <= _SHORT for row in (heads, *rows) if row)
    return Block(
        kind="table",
        html=f"<div{_label(titles, reading.options.language, is_short=is_short)}><table>{top}<tbody>{rest}</tbody></table></div>",
        text="\n".join(
            " | ".join(one.text for one in row).strip() for row in [heads, *rows] if any(one.text for one in row)
        ),
        line=reading.line(head.at),
    )


def _label(titles: list[str], language: str, *, is_short: bool) -> str:
    """The attributes of a table's wrapper: a region that scrolls by keyboard when the table is too wide (WCAG 2.2, 2.1.1); and
    whether its first column is short.
    """
    name = ", ".join(titles) or catalogue(language).pgettext("text", _TABLE)
    label = escape(name).replace('"', "&quot;")
    kind = "table-scroll table-short" if is_short else "table-scroll"
    return f' class="{kind}" role="region" tabindex="0" aria-label="{label}"'


def cells(line: Line) -> list[Leaf]:
    """The cells of a row. Bars within code or after a backslash do not separate cells."""
    text = line.text.rstrip()
    at = len(text) - len(text.lstrip())
    at += text[at : at + 1] == "|"
    cells: list[Leaf] = []
    while at < len(text) or not cells:
        match = _CELL.match(text, at)
        end = match.end() if match else len(text)
        bare = text[at:end].strip()
        start = line.at + at + len(text[at:end]) - len(text[at:end].lstrip())
        cells.append(Leaf(bare.replace("\\|", "|"), ((0, start),)))
        at = end + 1
    return cells


def _row(cells: list[Rich], signs: list[str], width: int, tag: str) -> str:
    padded = [*cells, *[Rich("", "")] * (width - len(cells))]
    return f"<tr>{''.join(_cell(cell, signs[number] if number < len(signs) else '', tag) for number, cell in enumerate(padded))}</tr>"


def _cell(cell: Rich, sign: str, tag: str) -> str:
    side = "cell-number" if sign.endswith(":") and not sign.startswith(":") else ""
    attributes = (' scope="col"' if tag == "th" else "") + (f' class="{side}"' if side else "")
    return f"<{tag}{attributes}>{cell.html}</{tag}>"
