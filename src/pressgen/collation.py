"""The order of names and words in lists, by a language's own rules: å, ä and ö come after z in Swedish, and beside a and o in English.

It follows the Unicode Collation Algorithm (Unicode Technical Standard 10): first by letters, then by accents, then by capitals. The
letters' order is that of CLDR's root collation, shortened: letters of other scripts stand in the order of their codes. `RULES` are
CLDR's for the languages around us (common/collation/LANGUAGE.xml); any other language has the root's order. Whole numbers
go by their value (CLDR's setting `kn`), so that Etapp 2 comes before Etapp 10.

It is written out here, since ICU's order changes with the version installed, and the same content must give the same bytes.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

RULES = {
    "sv": "d << đ << ð; y << ü << ű; z < å < ä << æ << ę < ö << ø << ő << œ << ô",
    "fi": "d << đ; g << ǥ; n << ŋ; t << ŧ; y << ü; z << ʒ < å < ä << æ < ö << ø",
    "nb": "d << đ << ð; y << ü << ű; z < æ << ä << ę < ø << ö << ő << œ < å << aa",
    "da": "d << đ << ð; y << ü << ű; z < æ << ä < ø << ö << ő << œ < å << aa",
}
"""`a < b`: b is a letter of its own after a. `a << b`: b is an a with an accent, where nothing else decides."""
_SAME = {"nn": "nb", "no": "nb"}
_CAPITALS_FIRST = {"da"}
_ROOT = (
    "ae << æ; d << đ << ð; g << ǥ; h << ħ; i << ı; k << ĸ; l << ł; n << ŋ; o << ø; oe << œ; ss << ß; "
    "t << ŧ; th << þ; z << ʒ"
)
"""Letters that Unicode does not take apart, as the root collation has them, or next to where it has them."""
_ACCENTS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304"
"""Combining signs in their order (allkeys.txt): acute, grave, breve, circumflex, caron, ring, diaeresis, ..."""
_STEP = 100
"""Room for letters of their own between two of a to z."""
_STROKES = 2 * _STEP
"""The accents that Unicode does not take apart from their letters come after those that it does."""


class Letter(NamedTuple):
    """Where a letter stands: that of each plain letter in it, and which of the accented ones it is."""

    places: tuple[int, ...]
    accent: int = 0


Primary = tuple[int, int, str]
"""What kind of sign it is, and its place there. Digits have their number instead."""
Key = tuple[tuple[Primary, ...], tuple[tuple[int, ...], ...], tuple[bool, ...], str]
_SPACE, _PUNCTUATION, _SYMBOL, _NUMBER, _LATIN, _OTHER = range(6)
_KINDS = {"Z": _SPACE, "P": _PUNCTUATION, "S": _SYMBOL}


@lru_cache(maxsize=32_768)
def key(text: str, language: str) -> Key:
    """What to sort the text by, among texts of a list in a language. Two have the same key only if they are the same text."""
    base = language.split("-", maxsplit=1)[0]
    base = _SAME.get(base, base)
    signs = list(_signs(text, _letters(base)))
    capitals_first = base in _CAPITALS_FIRST
    return (
        tuple(place for sign in signs for place in sign.places),
        tuple(sign.accents for sign in signs),
        tuple(sign.is_capital != capitals_first for sign in signs),
        unicodedata.normalize("NFC", text),
    )


class _Sign(NamedTuple):
    """A letter with its accents, or a whole number."""

    places: tuple[Primary, ...]
    accents: tuple[int, ...] = ()
    is_capital: bool = False


def _signs(text: str, letters: dict[str, Letter]) -> Iterator[_Sign]:
    """The text, sign by sign. In its decomposed form, so that it does not matter how its letters were put together."""
    parts = unicodedata.normalize("NFKD", text)
    at = 0
    while at < len(parts):
        end = at + 1
        if parts[at].isdecimal():
            while end < len(parts) and parts[end].isdecimal():
                end += 1
            yield _Sign((_number(parts[at:end]),))
        else:
            pair = parts[at : at + 2].lower()
            end += len(pair) == 2 and pair in letters
            while end < len(parts) and unicodedata.combining(parts[end]):
                end += 1
            yield _sign(parts[at:end], letters)
        at = end


def _number(digits: str) -> Primary:
    """A number of any length: shorter ones are smaller."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return (_NUMBER, len(plain), plain)


def _sign(written: str, letters: dict[str, Letter]) -> _Sign:
    """A letter with combining signs; those that make another letter of the language out of it belong to that one."""
    base = "".join(one for one in written if not unicodedata.combining(one))
    marks = [one for one in written if unicodedata.combining(one)]
    plain = base.lower()
    for mark in marks:
        made = unicodedata.normalize("NFC", plain + mark)
        if made in letters:
            plain = made
            marks.remove(mark)
            break
    known = letters.get(plain)
    accents = tuple(_accent(mark) for mark in marks)
    if known is None:
        return _Sign(tuple(_other(one) for one in plain), accents, base != plain)
    places = tuple((_LATIN, place, "") for place in known.places)
    return _Sign(places, (known.accent, *accents) if known.accent else accents, base.lower() != base)


def _accent(mark: str) -> int:
    """An accent after all that are letters of their own."""
    return _STEP + (_ACCENTS.find(mark) if mark in _ACCENTS else ord(mark))


def _other(sign: str) -> Primary:
    """A sign that is no Latin letter. Controls and joiners are placed last, which nobody sees."""
    return (_KINDS.get(unicodedata.category(sign)[0], _OTHER), ord(sign), "")


@cache
def _letters(language: str) -> dict[str, Letter]:
    """Every Latin letter of a language with its place."""
    found = {chr(code): Letter(((code - ord("a") + 1) * _STEP,)) for code in range(ord("a"), ord("z") + 1)}
    for rules in (_ROOT, RULES.get(language, "")):
        for rule in filter(None, rules.split("; ")):
            found |= _ruled(rule.split(), found)
    return found


def _ruled(rule: list[str], letters: dict[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """The letters of one rule, after the first, which is known."""
    first, *rest = rule
    last = Letter(tuple(place for one in first for place in letters[one].places))
    for sign, letter in zip(rest[::2], rest[1::2], strict=True):
        last = Letter((last.places[0] + 1,)) if sign == "<" else Letter(last.places, max(last.accent, _STROKES) + 1)
        yield letter, last
