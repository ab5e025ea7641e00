"""Segments that one line tells: code, headings, rules, tables, blockquotes."""

import re

from pressgen.text.list_openings import CODE_INDENT, dedent, indentation
from pressgen.text.reading import Line
from pressgen.text.segment_types import MAX_NESTING, Cutter, Here, Read, Segment

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
"""What may stand right under text."""


def fence(_: Cutter, here: Here) -> Read | None:
    """Code between two lines of backticks or tildes."""
    match = FENCE.match(here.text)
    if not match:
        return None
    end = here.at + 1
    closing = re.compile(rf" {{0,3}}{re.escape(match[1][0])}{{{len(match[1])},}}[ \t]*$")
    while end < len(here.lines) and not closing.match(here.lines[end].text):
        end += 1
    lines = tuple(here.lines[here.at + 1 : end]) or (here.lines[here.at].cut(len(here.text)),)
    return Segment("code", lines), end + 1


def heading(_: Cutter, here: Here) -> Read | None:
    """A heading of one to six number signs; those that close it are no part of it."""
    match = HEADING.match(here.text)
    if not match:
        return None
    words = here.lines[here.at].cut(match.end())
    bare = words.text.rstrip()
    if not bare.rstrip("#") or bare.rstrip("#")[-1] in " \t":
        bare = bare.rstrip("#")
    return Segment("heading", (Line(bare, words.at),), len(match[1])), here.at + 1


def rule(_: Cutter, here: Here) -> Read | None:
    """A line across the page."""
    return (Segment("rule", (here.lines[here.at],)), here.at + 1) if RULE.match(here.text) else None


def definition(cutter: Cutter, here: Here) -> Read | None:
    """The address of a link that is named elsewhere: nothing to show."""
    match = _DEFINITION.match(here.text)
    if not match:
        return None
    cutter.definitions.setdefault(" ".join(match[1].lower().split()), match[2].strip("<>"))
    return None, here.at + 1


def blockquote(cutter: Cutter, here: Here) -> Read | None:
    """Lines behind ">", and text right under them; an empty one of them ends it, as in CommonMark 0.31, section 5.1."""
    if not QUOTED.match(here.text):
        return None
    at, inner = here.at, list[Line]()
    while at < len(here.lines) and here.lines[at].text.strip():
        match = QUOTED.match(here.lines[at].text)
        if not match and (not inner[-1].text.strip() or cutter.opens(here.down(at))):
            break
        inner.append(here.lines[at].cut(match.end() if match else 0))
        at += 1
    lines = tuple(here.lines[here.at : at])
    if not here.depth and (signed := _signed(cutter, inner)):
        return signed, at
    if here.depth >= MAX_NESTING:
        cutter.too_deep.append(lines[0])
        return Segment("paragraph", tuple(inner)), at
    return Segment("blockquote", lines, inner=cutter.segments(inner, here.depth + 1)), at


def _signed(cutter: Cutter, inner: list[Line]) -> Segment | None:
    """A blockquote whose last line is "— Namn, titel"."""
    last = max((number for number, line in enumerate(inner) if line.text.strip()), default=0)
    if not last or not _SIGNATURE.match(inner[last].text):
        return None
    return Segment("signed", (inner[last],), inner=cutter.segments(inner[:last], 1))


def code(_: Cutter, here: Here) -> Read | None:
    """Lines that stand four spaces in."""
    if not _is_code(here.lines[here.at]) or _is_corner(here):
        return None
    end = last = here.at
    while end < len(here.lines) and (not here.lines[end].text.strip() or _is_code(here.lines[end])):
        end += 1
        last = end if here.lines[end - 1].text.strip() else last
    return Segment("code", tuple(dedent(line, CODE_INDENT) for line in here.lines[here.at : last])), last


def _is_corner(here: Here) -> bool:
    """Whether a line begins with the empty cell in the corner of a pasted table: the row below has a tab in its midst."""
    below = here.down(here.at + 1)
    return (
        here.text[0] == "\t" and not below.over and "\t" in below.text.strip() and not _is_code(below.lines[below.at])
    )


def _is_code(line: Line) -> bool:
    return indentation(line.text) >= CODE_INDENT and "\u00a0" not in line.text[:CODE_INDENT]


def table(_: Cutter, here: Here) -> Read | None:
    """Rows of cells between bars, the second one of dashes."""
    below = here.down(here.at + 1)
    if "|" not in here.text or below.over or "|" not in below.text or not _TABLE_RULE.match(below.text):
        return None
    end = here.at + 2
    while end < len(here.lines) and "|" in here.lines[end].text:
        end += 1
    return Segment("table", tuple(here.lines[here.at : end])), end
