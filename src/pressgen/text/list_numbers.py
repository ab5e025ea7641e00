"""Numbers, letters and Roman numerals that count list items: 1, 2, 3; a, b, c; i, ii, iii."""

import re
from functools import cache

_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})\Z")
_DIGITS = {"x": 10, "v": 5, "i": 1}
_MOST_ROMAN = 39


def ordinal(mark: str) -> int:
    """The number of a mark: 3 for "3" and for "c"; 0 for several letters, which can only be a Roman numeral."""
    if mark[0].isdigit():
        return int(mark)
    return ord(mark.lower()) - ord("a") + 1 if len(mark) == 1 else 0


def roman(mark: str) -> int:
    """The mark as a Roman numeral, up to 39; 0 when it is none or mixes cases."""
    small = mark.lower()
    if mark not in {small, mark.upper()} or not _ROMAN.match(small):
        return 0
    values = [_DIGITS[sign] for sign in small]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


@cache
def letters(number: int, style: str) -> str:
    """The mark of a number in a style of HTML's `type` ("a", "A", "i", "I"); in digits beyond "z" and 39."""
    if style in "aA":
        mark = chr(ord("a") + number - 1) if number <= ord("z") - ord("a") + 1 else str(number)
    else:
        mark = "x" * (number // 10) + ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")[number % 10]
        mark = mark if number <= _MOST_ROMAN else str(number)
    return mark.upper() if style in "AI" else mark
