"""Sort keys for names and words by the rules of a language: å, ä and ö come after z in Swedish, and beside a and o in English.

It follows the Unicode Collation Algorithm (Unicode Technical Standard 10): first by letters, then by accents, then by capitals. The
letters' order is that of CLDR's root collation, shortened: letters of other scripts are in the order of their code points. `RULES` are
CLDR's for the languages around us (common/collation/LANGUAGE.xml); any other language has the root's order. Whole numbers
go by their value (CLDR's setting `kn`), so that Etapp 2 comes before Etapp 10.

It is implemented here because ICU's order changes with its version, and the same content must give the same bytes.
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
_ALIASES = {"nn": "nb", "no": "nb"}
_CAPITALS_FIRST = {"da"}
_ROOT = (
    "ae << æ; d << đ << ð; g << ǥ; h << ħ; i << ı; k << ĸ; l << ł; n << ŋ; o << ø; oe << œ; ss << ß; "
    "t << ŧ; th << þ; z << ʒ"
)
"""Letters without a decomposition in Unicode, in the weights of the root collation or next to them."""
_ACCENTS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0328\u0327\u0304"
"""Combining characters in their order (allkeys.txt): acute, grave, breve, circumflex, caron, ring, diaeresis, ..."""
_STEP = 100
"""Distance between the weights of a to z, which leaves room for letters in between."""
_STROKES = 2 * _STEP
"""Accents of letters without a decomposition come after the others."""


class Letter(NamedTuple):
    """The primary weights of a letter (two for "ae"), and its secondary weight among accented variants."""

    weights: tuple[int, ...]
    accent: int = 0


Primary = tuple[int, int, str]
"""Kind of character, weight within it, and for numbers their digits."""
Key = tuple[tuple[Primary, ...], tuple[tuple[int, ...], ...], tuple[bool, ...], str]
_SPACE, _PUNCTUATION, _SYMBOL, _NUMBER, _LATIN, _OTHER = range(6)
_KINDS = {"Z": _SPACE, "P": _PUNCTUATION, "S": _SYMBOL}


@lru_cache(maxsize=32_768)
def key(text: str, language: str) -> Key:
    """The sort key of a text in a list in a language. Equal keys mean equal texts."""
    base = language.split("-", maxsplit=1)[0]
    base = _ALIASES.get(base, base)
    elements = list(_elements(text, _letters(base)))
    capitals_first = base in _CAPITALS_FIRST
    return (
        tuple(weight for element in elements for weight in element.weights),
        tuple(element.accents for element in elements),
        tuple(element.is_capital != capitals_first for element in elements),
        unicodedata.normalize("NFC", text),
    )


class _Element(NamedTuple):
    """A letter with its accents, or a whole number: what one position in the text is sorted by."""

    weights: tuple[Primary, ...]
    accents: tuple[int, ...] = ()
    is_capital: bool = False


def _elements(text: str, letters: dict[str, Letter]) -> Iterator[_Element]:
    """The elements of the text in its decomposed form, so that composed and decomposed letters are equal."""
    parts = unicodedata.normalize("NFKD", text)
    at = 0
    while at < len(parts):
        end = at + 1
        if parts[at].isdecimal():
            while end < len(parts) and parts[end].isdecimal():
                end += 1
            yield _Element((_number(parts[at:end]),))
        else:
            pair = parts[at : at + 2].lower()
            end += len(pair) == 2 and pair in letters
            while end < len(parts) and unicodedata.combining(parts[end]):
                end += 1
            yield _letter_element(parts[at:end], letters)
        at = end


def _number(digits: str) -> Primary:
    """A number of any length: shorter ones are smaller."""
    plain = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return (_NUMBER, len(plain), plain)


def _letter_element(written: str, letters: dict[str, Letter]) -> _Element:
    """The element of a letter with combining characters. One that makes another letter of the language (a + ring in Swedish)
    becomes part of the letter.
    """
    base = "".join(one for one in written if not unicodedata.combining(one))
    marks = [one for one in written if unicodedata.combining(one)]
    plain = base.lower()
    for mark in marks:
        composed = unicodedata.normalize("NFC", plain + mark)
        if composed in letters:
            plain = composed
            marks.remove(mark)
            break
    letter = letters.get(plain)
    accents = tuple(_accent(mark) for mark in marks)
    if letter is None:
        return _Element(tuple(_other(one) for one in plain), accents, base != plain)
    weights = tuple((_LATIN, weight, "") for weight in letter.weights)
    return _Element(weights, (letter.accent, *accents) if letter.accent else accents, base.lower() != base)


def _accent(mark: str) -> int:
    """The secondary weight of an accent; it is higher than that of accented letters with a weight of their own."""
    return _STEP + (_ACCENTS.find(mark) if mark in _ACCENTS else ord(mark))


def _other(character: str) -> Primary:
    """The primary weight of a character that is no Latin letter. Control characters and joiners come last."""
    return (_KINDS.get(unicodedata.category(character)[0], _OTHER), ord(character), "")


@cache
def _letters(language: str) -> dict[str, Letter]:
    """Every Latin letter of a language with its weights."""
    found = {chr(code): Letter(((code - ord("a") + 1) * _STEP,)) for code in range(ord("a"), ord("z") + 1)}
    for rules in (_ROOT, RULES.get(language, "")):
        for rule in filter(None, rules.split("; ")):
            found |= _apply_rule(rule.split(), found)
    return found


def _apply_rule(rule: list[str], letters: dict[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """The letters that one rule adds after its first letter, which is in `letters`."""
    first, *rest = rule
    last = Letter(tuple(weight for one in first for weight in letters[one].weights))
    for relation, letter in zip(rest[::2], rest[1::2], strict=True):
        last = (
            Letter((last.weights[0] + 1,)) if relation == "<" else Letter(last.weights, max(last.accent, _STROKES) + 1)
        )
        yield letter, last
