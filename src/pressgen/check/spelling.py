"""Compares names of people: is a name that differs a little a misspelling, or another person's name?

Many names differ by one letter (Anna and Anne, Lind and Lund). So a difference of one letter is no proof of a misspelling. Differences
that make no other name are: two letters in the wrong order, a single or double letter, a missing accent or dot, and letters that
sound alike (Karlsson and Carlsson).
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_SAME_SOUND = (
    ("ch", "k"),
    ("ck", "k"),
    ("qu", "kv"),
    ("qv", "kv"),
    ("q", "k"),
    ("c", "k"),
    ("ph", "v"),
    ("f", "v"),
    ("w", "v"),
    ("z", "s"),
    ("x", "ks"),
    ("th", "t"),
    ("dt", "t"),
    ("gh", "g"),
    ("hn", "n"),
    ("y", "i"),
    ("ae", "a"),
    ("oe", "o"),
)
"""Letters that sound alike in Swedish names, and their common form. The last two are ä and ö written without dots."""
_REPEATED = re.compile(r"(.)\1+")
_NO_LETTER = re.compile(r"[^\w]|_")
_MIN_LENGTH = 4
"""In a shorter name, one other letter makes another name."""


@lru_cache(maxsize=8192)
def phonetic_key(name: str) -> str:
    """A key that is equal for names that sound the same."""
    letters_only = unicodedata.normalize("NFD", name.casefold())
    letters_only = _NO_LETTER.sub("", "".join(letter for letter in letters_only if not unicodedata.combining(letter)))
    for letters, sound in _SAME_SOUND:
        letters_only = letters_only.replace(letters, sound)
    return _REPEATED.sub(r"\1", letters_only)


def is_misspelling(written: str, name: str) -> bool:
    """Whether one name is surely a misspelling of the other: each part sounds the same, or has two letters in the wrong order."""
    if written == name or _is_genitive(written, name):
        return False
    return phonetic_key(written) == phonetic_key(name) or _all_parts(written, name, _same_sound_or_swapped)


def is_similar(written: str, name: str) -> bool:
    """Whether one name may be a misspelling of the other: no part differs by more than one letter."""
    return written != name and not _is_genitive(written, name) and _all_parts(written, name, _differs_by_one_letter)


def _is_genitive(written: str, name: str) -> bool:
    return written in (f"{name}s", f"{name}:s", f"{name}’s", f"{name}'s")


def _all_parts(written: str, name: str, matches: Callable[[str, str], bool]) -> bool:
    some, others = written.casefold().split(), name.casefold().split()
    return len(some) == len(others) and all(matches(one, other) for one, other in zip(some, others, strict=True))


def _same_sound_or_swapped(one: str, other: str) -> bool:
    return phonetic_key(one) == phonetic_key(other) or _is_swapped(one, other)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two adjacent letters are swapped, except for the first two: Elna and Lena are two names."""
    if len(one) != len(other):
        return False
    places = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return (
        len(places) == 2
        and places[0] > 0
        and places[1] == places[0] + 1
        and one[places[0]] == other[places[1]]
        and one[places[1]] == other[places[0]]
    )


def _differs_by_one_letter(one: str, other: str) -> bool:
    """Whether at most one letter is different, missing or added."""
    if _same_sound_or_swapped(one, other):
        return True
    if min(len(one), len(other)) < _MIN_LENGTH or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    return (
        one[start + 1 :] == other[start + 1 :] or one[start + 1 :] == other[start:] or one[start:] == other[start + 1 :]
    )
