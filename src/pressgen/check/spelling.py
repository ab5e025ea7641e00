"""Names that are nearly the same: a slip of the pen, or somebody else?

Siblings and namesakes differ by a letter, too (Anna and Anne, Lind and Lund). So most differences of one letter say nothing alone; those that
do are the ones that do not make another name: two letters in the wrong order, a letter doubled or not, a missing accent or dot, and
letters that sound alike (Karlsson and Carlsson).
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_ALIKE = (
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
"""Letters that sound alike in Swedish names; the last two are ä and ö without dots."""
_DOUBLED = re.compile(r"(.)\1+")
_BETWEEN = re.compile(r"[^\w]|_")
_SHORTEST = 4
"""A name of fewer letters is another name as soon as one letter is another."""


@lru_cache(maxsize=8192)
def sounded(name: str) -> str:
    """A name as it sounds: names with the same sound are one name, spelt in two ways."""
    bare = unicodedata.normalize("NFD", name.casefold())
    bare = _BETWEEN.sub("", "".join(letter for letter in bare if not unicodedata.combining(letter)))
    for letters, sound in _ALIKE:
        bare = bare.replace(letters, sound)
    return _DOUBLED.sub(r"\1", bare)


def is_slip(written: str, name: str) -> bool:
    """Whether a name can only be a slip for the other: each part sounds the same, or has two letters in the wrong order."""
    if written == name or _is_genitive(written, name):
        return False
    return sounded(written) == sounded(name) or _each(written, name, _same_or_swapped)


def is_near(written: str, name: str) -> bool:
    """Whether it may be one: no part differs by more than a letter. What else the text says must tell."""
    return written != name and not _is_genitive(written, name) and _each(written, name, _one_letter)


def _is_genitive(written: str, name: str) -> bool:
    return written in (f"{name}s", f"{name}:s", f"{name}’s", f"{name}'s")


def _each(written: str, name: str, alike: Callable[[str, str], bool]) -> bool:
    some, others = written.casefold().split(), name.casefold().split()
    return len(some) == len(others) and all(alike(one, other) for one, other in zip(some, others, strict=True))


def _same_or_swapped(one: str, other: str) -> bool:
    return sounded(one) == sounded(other) or _is_swapped(one, other)


def _is_swapped(one: str, other: str) -> bool:
    """Whether two neighbours have changed places, but for the first two letters: Elna and Lena are two names."""
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


def _one_letter(one: str, other: str) -> bool:
    """Whether at most one letter is another, missing or too many."""
    if _same_or_swapped(one, other):
        return True
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
        min(len(one), len(other)),
    )
    return (
        one[start + 1 :] == other[start + 1 :] or one[start + 1 :] == other[start:] or one[start:] == other[start + 1 :]
    )
