"""Readers of segments that their first lines identify: code, headings, rules, tables, blockquotes."""

import re

from pressgen.text.lines import Line
from pressgen.text.list_markers import CODE_INDENT, dedent, indentation
from pressgen.text.segment_types import MAX_NESTING, Cursor, Parsed, Segment, SegmentContext

HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t\u00a0]+|$)")
RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
FENCE = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})")
UNDERLINE = re.compile(r" {0,3}(={3,}|-{3,})[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$")
_DEFINITION = re.compile(
    r" {0,3}\[([^\[\]]+)\]:[ \t]*(<[^<>]*>|[^\s<>]+)(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_SIGNATURE = re.compile(r"\s*(?:[–—―]|--)[ \u00a0]*(?=[^\W_])")
QUOTED = re.compile(r" {0,3}> ?")
OPENS = re.compile("|".join(f"(?:{sign.pattern})" for sign in (HEADING, RULE, FENCE, QUOTED)))
"""Lines that need no blank line after a paragraph."""


def read_fence(_: SegmentContext, cursor: Cursor) -> Parsed | None:
    """Code between two lines of backticks or tildes (CommonMark 0.31, section 4.5).

    Where nothing closes it, it ends at the first blank line. (In CommonMark it goes on to the end of the text, so that a stray
    sign in a press release would show all below it as code, and hide what is wrong there.)
    """
    match = FENCE.match(cursor.text)
    if not match:
        return None
    line = cursor.lines[cursor.at]
    closed_at = _closing(cursor, match[1])
    end = _blank(cursor) if closed_at is None else closed_at
    lines = tuple(cursor.lines[cursor.at + 1 : end]) or (line.cut(len(cursor.text)),)
    fence = (line.at + match.start(1), line.at + match.end(1))
    return Segment("code", lines, fence=fence, is_closed=closed_at is not None), end + 1


def _closing(cursor: Cursor, fence: str) -> int | None:
    """The index of the line that closes the fence; None when none does."""
    sign, length = fence[0], len(fence)
    if cursor.unclosed.get(sign, length + 1) <= length:
        return None
    closing = re.compile(rf" {{0,3}}{re.escape(sign)}{{{length},}}[ \t]*$")
    below = range(cursor.at + 1, len(cursor.lines))
    found = next((at for at in below if closing.match(cursor.lines[at].text)), None)
    if found is None:
        cursor.unclosed[sign] = length
    return found


def _blank(cursor: Cursor) -> int:
    """The index of the next blank line, or of the end."""
    below = range(cursor.at + 1, len(cursor.lines))
    return next((at for at in below if not cursor.lines[at].text.strip()), len(cursor.lines))


def read_heading(_: SegmentContext, cursor: Cursor) -> Parsed | None:
    """A heading of one to six number signs, without closing ones (CommonMark 0.31, section 4.2)."""
    match = HEADING.match(cursor.text)
    if not match:
        return None
    words = cursor.lines[cursor.at].cut(match.end())
    bare = words.text.rstrip()
    if not bare.rstrip("#") or bare.rstrip("#")[-1] in " \t":
        bare = bare.rstrip("#")
    return Segment("heading", (Line(bare, words.at),), len(match[1])), cursor.at + 1


def read_rule(_: SegmentContext, cursor: Cursor) -> Parsed | None:
    """A thematic break: a line across the page (CommonMark 0.31, section 4.1)."""
    return (Segment("rule", (cursor.lines[cursor.at],)), cursor.at + 1) if RULE.match(cursor.text) else None


def read_definition(context: SegmentContext, cursor: Cursor) -> Parsed | None:
    """A link reference definition, `[name]: address`. It is stored in the context, and nothing is shown."""
    match = _DEFINITION.match(cursor.text)
    if not match:
        return None
    context.definitions.setdefault(" ".join(match[1].lower().split()), match[2].strip("<>"))
    return None, cursor.at + 1


def read_blockquote(context: SegmentContext, cursor: Cursor) -> Parsed | None:
    """Lines after ">", and paragraph text right under them. An empty line ends it (CommonMark 0.31, section 5.1)."""
    if not QUOTED.match(cursor.text):
        return None
    at, inner = cursor.at, list[Line]()
    while at < len(cursor.lines) and cursor.lines[at].text.strip():
        match = QUOTED.match(cursor.lines[at].text)
        if not match and (not inner[-1].text.strip() or context.interrupts_paragraph(cursor.at_line(at))):
            break
        inner.append(cursor.lines[at].cut(match.end() if match else 0))
        at += 1
    lines = tuple(cursor.lines[cursor.at : at])
    if not cursor.depth and (signed := _signed(context, inner)):
        return signed, at
    if cursor.depth >= MAX_NESTING:
        context.too_deep.append(lines[0])
        return Segment("paragraph", tuple(inner)), at
    return Segment("blockquote", lines, inner=context.segments(inner, cursor.depth + 1)), at


def _signed(context: SegmentContext, inner: list[Line]) -> Segment | None:
    """The quote in a blockquote whose last line is a signature, "— Namn, titel"."""
    last = max((number for number, line in enumerate(inner) if line.text.strip()), default=0)
    if not last or not _SIGNATURE.match(inner[last].text):
        return None
    return Segment("signed", (inner[last],), inner=context.segments(inner[:last], 1))


def read_code(_: SegmentContext, cursor: Cursor) -> Parsed | None:
    """Lines that are indented by four spaces."""
    if not _is_code(cursor.lines[cursor.at]) or _is_corner(cursor):
        return None
    end = last = cursor.at
    while end < len(cursor.lines) and (not cursor.lines[end].text.strip() or _is_code(cursor.lines[end])):
        end += 1
        last = end if cursor.lines[end - 1].text.strip() else last
    return Segment("code", tuple(dedent(line, CODE_INDENT) for line in cursor.lines[cursor.at : last])), last


def _is_corner(cursor: Cursor) -> bool:
    """Whether a line begins with the empty corner cell of a pasted table: the row below has a tab between its cells."""
    below = cursor.at_line(cursor.at + 1)
    return (
        cursor.text[0] == "\t"
        and not below.at_end
        and "\t" in below.text.strip()
        and not _is_code(below.lines[below.at])
    )


def _is_code(line: Line) -> bool:
    return indentation(line.text) >= CODE_INDENT and "\u00a0" not in line.text[:CODE_INDENT]


def read_table(_: SegmentContext, cursor: Cursor) -> Parsed | None:
    """Rows of cells between bars, the second row of hyphens (GFM 0.29, section 4.10)."""
    below = cursor.at_line(cursor.at + 1)
    if "|" not in cursor.text or below.at_end or "|" not in below.text or not _TABLE_RULE.match(below.text):
        return None
    end = cursor.at + 2
    while end < len(cursor.lines) and "|" in cursor.lines[end].text:
        end += 1
    return Segment("table", tuple(cursor.lines[cursor.at : end])), end
