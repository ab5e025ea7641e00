"""Decides which line ends in a paragraph are kept: those of addresses, programmes, verses, names with numbers.

In Markdown a line end is a space (CommonMark 0.31, section 6.8), since texts are wrapped where the next word does not fit.
So a line end is meant when the next word would have fitted, the line ends where a clause does, and the next one begins with
a capital, a digit or the like. Sentences on lines of their own are joined: many people write Markdown so.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from pressgen.text.lines import Line
from pressgen.text.name_patterns import NO_TITLE
from pressgen.text.segment_types import WRAPPED

_SHORT = 60
_NARROWEST = 50
"""The least width at which text is wrapped, in columns."""
_MARKUP = re.compile(r"\]\([^()\n]*\)|[*_\[]")
_HEADING = re.compile(r"\s*(\*\*|__)(?=\S).{1,80}(?:\1:?|:\1)\s*$")
_CLOCK = re.compile(r"(?:[Cc]a\.? )?(?:[Kk]l\.? ?|[Kk]lockan )?\d{1,2}[.:]\d\d(?![\d.:])")
_PLACE = re.compile(
    r"(?:SE?-)?\d{3} ?\d\d [^\W\d_a-zåäö]"  # postcode and town
    r"|[^\W\d_a-zåäö][\w .-]{2,40} \d{1,3} ?[A-Za-z]?,?$"  # street and number
    r"|(?i:tel|mobil?|telefon|e-?post|mejl|mail|växel|fax|sms)\b|\+?\d[\d ()–-]{6,}$"  # a number to call
    r"|\S+@\S+$|(?:https?://|www\.)\S+$"
)
"""A line of an address or contact."""
_GOES_ON = ("-", "/", "&", "(", "+", "–", ";")
_SENTENCE = (".", "!", "?", "…")
_VERSE = 3
"""From this number of lines, short ones may be a verse or an address, whose lines may end in commas."""


def with_hard_breaks(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a paragraph, with a hard break after each line end that is meant."""
    if len(lines) == 1 or any(line.text.endswith(("  ", "\\")) for line in lines[:-1]):
        return lines
    texts = [_shown(line.text) for line in lines]
    first = int(_is_heading(lines[0], texts[1]))
    meant = _line_end_test(texts[first:])
    pairs = zip(lines, texts, texts[1:], strict=False)
    parted = [broken(line) if meant(text, below) or _is_heading(line, below) else line for line, text, below in pairs]
    return (*parted, lines[-1])


def _shown(text: str) -> str:
    """The line without its markup, as long as readers see it."""
    return (_MARKUP.sub("", text) if "[" in text or "*" in text or "_" in text else text).strip()


def broken(line: Line) -> Line:
    """The line with a hard break after it."""
    return Line(f"{line.text.rstrip()}  ", line.at)


def _is_heading(line: Line, below: str) -> bool:
    """Whether a whole line is bold, as headings are in many texts, and the next line begins anew."""
    return bool(_HEADING.match(line.text)) and _begins(below)


def _line_end_test(texts: list[str]) -> Callable[[str, str], bool]:
    """A test for the lines of a paragraph: whether the end of a line, given the line below, is meant."""
    widest = max(map(len, texts))
    if widest > WRAPPED:
        return _is_meant
    pairs = list(pairwise(texts))
    verse = len(texts) >= _VERSE and widest < _NARROWEST
    if not texts[-1].endswith(_SENTENCE) and all(_is_typed(a, b, widest, verse=verse) for a, b in pairs):
        return lambda *_: True
    if sum(map(bool, map(_CLOCK.match, texts))) > 1:
        return lambda _, below: bool(_CLOCK.match(below))
    return lambda *_: False


def _is_typed(text: str, below: str, widest: int, *, verse: bool) -> bool:
    """Whether a line ends before it had to, in a paragraph that may be wrapped."""
    if text.endswith(",") and (verse or _PLACE.match(below)):
        return _begins(below)
    if not (_stops(text) and _begins(below)):
        return False
    fits = len(text) + 1 + len(below.split(maxsplit=1)[0]) <= max(widest, _NARROWEST)
    return fits or bool(_PLACE.match(below) or _CLOCK.match(below))


def _is_meant(text: str, below: str) -> bool:
    """Whether a line end is meant in a paragraph that is not wrapped: the lines are no sentences of running text."""
    if _CLOCK.match(below) and _CLOCK.match(text):
        return True
    if len(below) < _SHORT and not below.endswith(_SENTENCE) and _begins(below) and text.endswith(_SENTENCE):
        return True
    return min(len(text), len(below)) < _SHORT and not text.endswith((",", *_GOES_ON, *_SENTENCE)) and _begins(below)


def _stops(text: str) -> bool:
    """Whether the line may end a clause, but ends no sentence."""
    if text.endswith((",", *_GOES_ON, *_SENTENCE)):
        return False
    last = text.rsplit(maxsplit=1)[-1:]
    return bool(last) and last[0].lower() not in NO_TITLE


def _begins(text: str) -> bool:
    """Whether the line begins with a capital, a digit or a sign, or is a line of an address."""
    return bool(text) and (not text[0].islower() or bool(_PLACE.match(text)))
