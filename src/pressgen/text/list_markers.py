"""List markers: the bullets, numbers and letters that open list items, typed or pasted."""

import re
from functools import lru_cache
from typing import NamedTuple

from pressgen.text.lines import Line
from pressgen.text.list_bullets import LETTERS, LIKELY, SURE
from pressgen.text.list_numbers import ordinal, roman

_ODD = f"[{SURE}]"
_OPENING = re.compile(
    r"(?P<indent>[ \t\u00a0]*)"
    r"(?:(?P<star>[*+])(?=[ \t\u00a0]|$|[^\W\d_][^*]*$)"
    rf"|(?P<odd>{_ODD})[\ufe0e\ufe0f]?(?!{_ODD})"
    rf"|(?P<likely>[{LIKELY}])[\ufe0e\ufe0f]?(?=[ \t\u00a0])"
    r"|(?P<number>\d{1,4})(?P<sign>[.)])(?=[ \t\u00a0]|$|[^\W\d_])"
    r"|(?P<counted>\d{1,3})(?P<after>\.\)(?=[ \t\u00a0]|[^\W\d_])| \)(?=[ \t\u00a0])|:(?=[ \t\u00a0]))"
    r"|\((?P<within>\d{1,3}|[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})\)(?=[ \t\u00a0]|[^\W\d_a-zåäöé])"
    r"|(?P<mark>[A-Za-z]|[ivx]{2,5}|[IVX]{2,5})(?P<end>\)(?=[ \t\u00a0]|[^\W\d_a-zåäöé])|\.(?=[ \t\u00a0]))"
    rf"|(?P<letter>[{LETTERS}])(?=[\t\u00a0]|  | [^\W\d_a-zåäöé])"
    r"|(?P<dash>--|[-–—−―‐‑])(?![-–—−―‐‑]))"
    r"(?P<space>[ \t\u00a0]*)"
)
CODE_INDENT = 4
_LEVEL = re.compile(r"o\t|§\t(?!\d)")
"""The bullets of Word's second and third level. Before a tab they are no word and no section sign of a law."""


class ListMarker(NamedTuple):
    """The marker that opens a list item, and where the item's text begins."""

    family: str
    """What the markers of one list have in common: the bullet, or the form of a number, such as ")", "(a)" or "A."."""
    indent: int
    """The indentation of the marker, in columns."""
    content_start: int
    """The offset in the line where the item's text begins."""
    number: int = 0
    glued: bool = False
    """No space between the marker and the text."""
    roman: int = 0
    """The value of the letters as a Roman numeral; 0 when they are none."""
    sure: bool = True
    """Whether a single line with this marker may be a list."""


@lru_cache(maxsize=256)
def list_marker(text: str) -> ListMarker | None:
    """The marker that the line begins with, if it may open a list item."""
    if is_text(text) or not (match := _OPENING.match(text)):
        return None
    glued = not match["space"] and match.end() < len(text)
    family, mark = _family_and_ordinal(match)
    marker = ListMarker(family, indentation(text), match.end(), ordinal(mark) if mark else 0, glued)
    if match["letter"] and _LEVEL.match(text, match.start("letter")):
        return marker
    if match["likely"] or match["letter"] or match["counted"] or match["within"]:
        marker = marker._replace(sure=False)
    return marker._replace(sure=False, roman=roman(mark)) if mark[:1].isalpha() else marker


def _family_and_ordinal(match: re.Match[str]) -> tuple[str, str]:
    """The family of a marker, and its number or letter ("" for a bullet)."""
    if mark := match["number"] or match["counted"]:
        return (match["sign"] or match["after"]).strip(), mark
    if mark := match["within"]:
        return f"({_style(mark)})", mark
    if mark := match["mark"]:
        return f"{_style(mark)}{match['end']}", mark
    return match["star"] or ("dash" if match["dash"] else match["odd"] or match["likely"] or match["letter"]), ""


def _style(mark: str) -> str:
    return "" if mark[0].isdigit() else "a" if mark[0].islower() else "A"


def style(family: str) -> str:
    """The numbering style of a family, as in HTML's `type`: "1", "a", "A", "i" or "I"."""
    return family.strip("().:") or "1"


def is_numbered(marker: ListMarker) -> bool:
    """Whether the marker is a number or letter, not a bullet."""
    return marker.family[-1] in ".):"


def is_text(text: str) -> bool:
    """Whether the line surely opens no list, heading, quote or the like: it begins with a letter that is no marker."""
    return text[:1].isalpha() and text[0] not in LETTERS and not ("." in text[1:6] or ")" in text[1:6])


def indentation(text: str) -> int:
    """The indentation of a line, in columns. A tab counts four."""
    width = 0
    for sign in text:
        if sign not in " \t\u00a0":
            break
        width += CODE_INDENT if sign == "\t" else 1
    return width


def dedent(line: Line, width: int) -> Line:
    """The line without `width` columns of its indentation."""
    done = 0
    for count, sign in enumerate(line.text):
        if done >= width or sign not in " \t\u00a0":
            return line.cut(count)
        done += CODE_INDENT if sign == "\t" else 1
    return line.cut(len(line.text))
