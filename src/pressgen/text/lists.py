"""Lists as they are typed: ten openings, glued, indented or with no-break spaces, and blank lines between items."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pressgen.text.source import Line
from pressgen.text.words import METADATA

_OPENING = re.compile(
    r"(?P<indent>[ \t\u00a0]*)"
    r"(?:(?P<star>[*+])(?=[ \t\u00a0]|$|[^\W\d_][^*]*$)"
    r"|(?P<odd>[•·‣●▪◦■□∙►▶⁃])(?![•·‣●▪◦■□∙►▶⁃])"
    r"|(?P<number>\d{1,4})(?P<sign>[.)])(?=[ \t\u00a0]|$|[^\W\d_])"
    r"|(?P<o>o)(?=[\t\u00a0]|  | [^\W\d_a-zåäöé])"
    r"|(?P<dash>--|[-–—−―‐‑])(?![-–—−―‐‑]))"
    r"(?P<space>[ \t\u00a0]*)"
)
_FIRST = frozenset(" \t\u00a0*+•·‣●▪◦■□∙►▶⁃0123456789o-–—−―‐‑")
_METADATA = re.compile(rf"\s*(?:{'|'.join(METADATA.values())})\b(?=[: \u00a0]*\S).{{0,60}}$")
_GAP = 9
CODE_INDENT = 4


class Opening(NamedTuple):
    """How a line opens a list item."""

    family: str
    """Items of one list share it."""
    indent: int
    """How far in the sign stands."""
    text: int
    """Where the item's words begin."""
    number: int = 0
    glued: bool = False
    """No space between the sign and the words."""


@lru_cache(maxsize=256)
def opening(text: str) -> Opening | None:
    """The line as the opening of a list item, if it may be one."""
    if text[:1] not in _FIRST or not (match := _OPENING.match(text)):
        return None
    glued = not match["space"] and match.end() < len(text)
    if match["number"]:
        return Opening(match["sign"], indentation(text), match.end(), int(match["number"]), glued)
    family = match["star"] or ("dash" if match["dash"] else "o" if match["o"] else match["odd"])
    return Opening(family, indentation(text), match.end(), 0, glued)


def is_letter(sign: str) -> bool:
    """Whether a line that begins so is text, and nothing else."""
    return sign.isalpha() and sign != "o"


def indentation(text: str) -> int:
    """How far in a line's text stands; a tab counts four."""
    width = 0
    for sign in text:
        if sign not in " \t\u00a0":
            break
        width += CODE_INDENT if sign == "\t" else 1
    return width


def dedent(line: Line, width: int) -> Line:
    """The line without that much of its indentation."""
    done = 0
    for count, sign in enumerate(line.text):
        if done >= width or sign not in " \t\u00a0":
            return line.cut(count)
        done += CODE_INDENT if sign == "\t" else 1
    return line.cut(len(line.text))


def is_metadata(text: str) -> bool:
    """Whether the line tells when the page was published or updated."""
    return bool(_METADATA.match(text))


@cache
def _months(language: str) -> re.Pattern[str]:
    from pressgen.languages import locale  # noqa: PLC0415 - 60 ms, and few texts open a line with a number

    names = locale(language).months["format"]
    return re.compile(rf"(?:{'|'.join([*names['wide'].values(), *names['abbreviated'].values()])})\b")


def starts_list(lines: list[Line], at: int, found: Opening, language: str, expected: int) -> bool:
    """Whether the line opens a list: numbers count from 1 or from where they were left, and "1. maj" is a date."""
    text = lines[at].text
    if not text[found.text :].strip():
        return False
    if found.family in {".", ")"}:
        if found.number not in {1, expected} or is_date(text, found, language):
            return False
        return not found.glued or _second(lines, at, found)
    if found.family == "o" or (found.glued and found.family in {"*", "+"}):
        return _second(lines, at, found)
    return found.family != "dash" or not found.glued or not text[found.text : found.text + 1].isdigit()


def is_date(text: str, found: Opening, language: str) -> bool:
    """Whether the opening is that of a date: "1. maj"."""
    return bool(_months(language).match(text, found.text))


def _second(lines: list[Line], at: int, first: Opening) -> bool:
    """Whether another item follows."""
    for line in lines[at + 1 : at + 8]:
        found = opening(line.text)
        if found and follows(first, found):
            return True
    return False


def follows(last: Opening, found: Opening) -> bool:
    """Whether an item belongs to the same list as the one before it."""
    if found.family != last.family:
        return False
    return found.number in {0, 1} or last.number <= found.number <= last.number + _GAP
