"""The words of a text as an index has them: folded, so that the ways to write a word are one, and without their endings.

å, ä and ö are letters of their own; an accent on any other letter does not count. `theme/static/search.js` does the same with what
readers type; a test in a browser compares them.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile("(a\u030a|[ao]\u0308)|[\u0300-\u036f\u00ad\u200b\u2060]")
"""Accents, and what only says where a word may break."""
_LETTERS = str.maketrans({"ø": "ö", "æ": "ä", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_PLAIN = re.compile(r"[\x00-\x7fåäöÅÄÖ–—−”“’…]*")
STEMMED = frozenset({"sv", "en"})
"""The primary languages whose endings count for nothing."""
_DEFINITE = re.compile(r"..[aioöuyåä]n\Z")
_LONGEST = 40
"""Letters of a word: what is longer is an address or a mistake."""


def folded(text: str) -> str:
    """The text in small letters without accents: "Café Öst" is "cafe öst"."""
    if _PLAIN.fullmatch(text):
        return text.lower()
    letters = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", _MARK.sub(r"\1", letters)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """The words of a text, folded, in their order."""
    return [word for word in _WORD.findall(folded(text)) if len(word) <= _LONGEST]


def stem(word: str, language: str) -> str:
    """A folded word without its ending, where the language is one of those in `STEMMED`."""
    return _stem(word, language.partition("-")[0])


def base_of(stemmed: str) -> str:
    """What a stem may be a definite form of in Swedish, which the algorithm leaves as it is: "skol" of "skolan", "miljö" of "miljön". Or empty."""
    return _stemmer("sv")(stemmed[:-1]) if _DEFINITE.search(stemmed) else ""


@lru_cache(maxsize=65536)
def _stem(word: str, language: str) -> str:
    return _stemmer(language)(word) if language in STEMMED else word


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    """Snowball's algorithm of a language in `STEMMED`, always that of the package: which one its door gives depends on what else is installed."""
    from snowballstemmer.english_stemmer import EnglishStemmer  # noqa: PLC0415 -- heavy, and few newsrooms search
    from snowballstemmer.swedish_stemmer import SwedishStemmer  # noqa: PLC0415 -- as above

    stems: Callable[[str], str] = (SwedishStemmer if language == "sv" else EnglishStemmer)().stemWord
    return stems
