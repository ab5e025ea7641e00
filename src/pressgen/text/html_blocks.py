"""Renders segments as blocks."""

from collections.abc import Callable

import msgspec

from pressgen import problems
from pressgen.model import Block
from pressgen.paths import slug
from pressgen.text import pasted_tables
from pressgen.text.attribution_finder import finder
from pressgen.text.inline import Rich, escape, inline, words_of
from pressgen.text.line_breaks import broken
from pressgen.text.lines import leaf
from pressgen.text.list_markers import style as style_of
from pressgen.text.list_numbers import letters
from pressgen.text.paragraph_rows import report_counted
from pressgen.text.quotes import quote, signed
from pressgen.text.reading import Reading
from pressgen.text.segment_types import MAX_NESTING, Item, Segment
from pressgen.text.speakers import Speakers, mention_people
from pressgen.text.tables import table

_TOLD = frozenset(("paragraph", "list", "terms", "heading", "blockquote"))
"""Kinds of running text, in which people are searched for."""


def blocks(segments: tuple[Segment, ...], reading: Reading) -> tuple[Block, ...]:
    """The blocks of the segments, in order."""
    speakers = Speakers(reading.text)
    verbs = finder(reading.options.verbs)
    found: list[Block] = []
    for segment in segments:
        if segment.kind == "quote":
            found.append(quote(segment, reading, speakers, after=found[-1] if found else None))
        elif segment.kind == "signed":
            found.append(signed(segment, [_block(one, reading) for one in segment.inner], reading, speakers))
        elif segment.lines:
            found.append(_block(segment, reading))
            if segment.kind in _TOLD and (named := mention_people(segment, verbs, speakers)):
                found[-1] = msgspec.structs.replace(found[-1], people=named)
    return tuple(found)


def _block(segment: Segment, reading: Reading) -> Block:
    return _KINDS[segment.kind](segment, reading)


def _line(segment: Segment, reading: Reading) -> int:
    return reading.line(segment.lines[0].at)


def _paragraph(segment: Segment, reading: Reading) -> Block:
    rich, line = inline(leaf(segment.lines), reading), _line(segment, reading)
    if rich.picture:
        return Block(kind="image", html=f'<figure class="figure-image">{rich.html}</figure>', text=rich.text, line=line)
    return Block(kind="paragraph", html=f"<p>{rich.html}</p>", text=rich.text, line=line)


def _heading(segment: Segment, reading: Reading) -> Block:
    rich = inline(leaf(segment.lines), reading)
    anchor = _anchor(words_of(rich), reading)
    shown = reading.levels.next_level(segment.level)
    html = f'<h{shown} id="{anchor}">{rich.html}</h{shown}>'
    return Block(
        kind="heading",
        html=html,
        text=rich.text,
        line=_line(segment, reading),
        level=segment.level,
        anchor=anchor,
    )


def _anchor(text: str, reading: Reading) -> str:
    """The id of a heading, unique in the text."""
    base = anchor = slug(text) or "h"
    while anchor in reading.anchors:
        reading.anchors[base] += 1
        anchor = f"{base}-{reading.anchors[base]}"
    reading.anchors[anchor] = 1
    return anchor


def _list(segment: Segment, reading: Reading) -> Block:
    style, first = style_of(segment.family), segment.items[0].number
    numbered = first > 0 or style == "1"
    html, lines, expected = [], [], first
    for item in segment.items:
        number = expected if item.number == first == 1 else item.number or expected
        rich = held(item, reading)
        value = f' value="{number}"' if numbered and number != expected else ""
        html.append(f"<li{value}>{rich.html}</li>")
        lines.append(_indented(_mark(segment.family, style, number) if numbered else "• ", rich.text))
        expected = number + 1
    tag = "ol" if numbered else "ul"
    kind = f' type="{style}"' if numbered and style != "1" else ""
    start = f' start="{first}"' if numbered and first != 1 else ""
    shown = f"<{tag}{kind}{start}>{''.join(html)}</{tag}>"
    return Block(kind="list", html=shown, text="\n".join(lines), line=_line(segment, reading))


def _mark(family: str, style: str, number: int) -> str:
    """The marker of an item in plain text: numbers as browsers show them, letters as their author wrote them."""
    return f"{number}. " if style == "1" else f"{family.replace(style, letters(number, style))} "


def _indented(sign: str, text: str) -> str:
    return sign + text.replace("\n", "\n" + " " * len(sign))


def held(item: Item, reading: Reading) -> Rich:
    """The content of an item; its first paragraph has no `<p>`."""
    parts = []
    for number, segment in enumerate(item.inner):
        if segment.kind == "paragraph" and not number:
            parts.append(inline(leaf(segment.lines), reading))
        else:
            block = _block(segment, reading)
            parts.append(Rich(block.html, block.text))
    return Rich("".join(one.html for one in parts), "\n".join(one.text for one in parts))


def _terms(segment: Segment, reading: Reading) -> Block:
    """A list of terms. Labels keep their colons, since feed readers and plain text show no other difference."""
    rows = [(inline(leaf((item.line,)), reading), inline(leaf(item.inner[0].lines), reading)) for item in segment.items]
    html = "".join(f"<div><dt>{label.html}:</dt><dd>{value.html}</dd></div>" for label, value in rows)
    text = "\n".join(f"{label.text}: {value.text}" for label, value in rows)
    return Block(kind="terms", html=f"<dl>{html}</dl>", text=text, line=_line(segment, reading))


def _tabular(segment: Segment, reading: Reading) -> Block:
    pasted_tables.report(segment, reading)
    return _paragraph(segment._replace(lines=tuple(map(broken, segment.lines))), reading)


def _counted(segment: Segment, reading: Reading) -> Block:
    report_counted(segment, reading)
    return _paragraph(segment, reading)


def _blockquote(segment: Segment, reading: Reading) -> Block:
    inner = [_block(one, reading) for one in segment.inner]
    html = f"<blockquote>{''.join(one.html for one in inner)}</blockquote>"
    text = "\n\n".join(one.text for one in inner)
    return Block(kind="blockquote", html=html, text=text, line=_line(segment, reading))


def _code(segment: Segment, reading: Reading) -> Block:
    text = "\n".join(line.text.rstrip() for line in segment.lines)
    return Block(kind="code", html=f"<pre><code>{escape(text)}\n</code></pre>", text=text, line=_line(segment, reading))


def _rule(segment: Segment, reading: Reading) -> Block:
    return Block(kind="rule", html="<hr>", text="---", line=_line(segment, reading))


_KINDS: dict[str, Callable[[Segment, Reading], Block]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "list": _list,
    "terms": _terms,
    "tabular": _tabular,
    "counted": _counted,
    "table": table,
    "blockquote": _blockquote,
    "code": _code,
    "rule": _rule,
}


def report_nesting(lines: list[int], reading: Reading) -> None:
    """Reports the first list or blockquote that is nested too deeply (PG403)."""
    for at in lines[:1]:
        reading.problem(
            "PG403",
            "error",
            (at, at + 1),
            problems.text("Lists or quotes lie more than {number} levels deep within each other.", number=MAX_NESTING),
            problems.text("Begin the line further to the left."),
        )
