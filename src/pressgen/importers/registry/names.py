"""Compares the names of people: the same name, and spellings that one person can have."""

import re
import unicodedata

_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th", "ł": "l", "đ": "d"})
_BETWEEN = re.compile(r"[\s.\-‐‑–'’]+")
_LONG_ENOUGH = 4
"""Letters of a part of a name in which one can be a slip."""
_MOST = 8
"""Parts of a name."""
Parts = tuple[str, ...]


def name_key(name: str) -> str:
    """The name without what no reader sees: cases and runs of spaces."""
    return " ".join(unicodedata.normalize("NFC", name).split()).casefold()


def parts(name: str) -> Parts:
    """The parts of a name in plain letters: ("asa", "ek") for "Åsa Ek", ("anna", "karin", "ek") for "Anna-Karin Ek"."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    plain = "".join(one for one in folded if not unicodedata.combining(one))
    return tuple(filter(None, _BETWEEN.split(plain)))


def can_be_one(one: str, other: str, *, slips: bool) -> bool:
    """Whether two spellings can be of the same person's name: other diacritics, hyphens, initials, a name more or fewer; with `slips` also one
    wrong letter. No proof that they are.
    """
    first, second = parts(one), parts(other)
    if not first or not second:
        return False
    if "".join(first) == "".join(second):
        return True
    few, many = sorted((first, second), key=len)
    return _is_within(few, many, slips=1 if slips else 0)


def _is_within(few: Parts, many: Parts, slips: int) -> bool:
    """Whether the parts of a name stand in another in their order, from its first part on, and not all of them as initials."""
    if not 1 < len(few) <= len(many) <= _MOST:
        return False
    slip = not _same_part(few[0], many[0])
    if slip and not (slips and _differ_by_a_slip(few[0], many[0])):
        return False
    whole = _whole_parts(few[1:], many[1:], slips - slip)
    return whole >= 0 and whole + (len(few[0]) > 1 and len(many[0]) > 1) > 0


def _whole_parts(few: Parts, many: Parts, slips: int) -> int:
    """How many parts are the same in both and no initials, at most; -1 when some of the few stand in no place."""
    if not few or not many:
        return -1 if few else 0
    found = [_whole_parts(few, many[1:], slips)]
    slip = not _same_part(few[0], many[0])
    if not slip or (slips and _differ_by_a_slip(few[0], many[0])):
        below = _whole_parts(few[1:], many[1:], slips - slip)
        found.append(below + (len(few[0]) > 1 and len(many[0]) > 1) if below >= 0 else -1)
    return max(found)


def _same_part(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def _differ_by_a_slip(one: str, other: str) -> bool:
    return one[0] == other[0] and min(len(one), len(other)) >= _LONG_ENOUGH and _is_one_edit(one, other)


def _is_one_edit(one: str, other: str) -> bool:
    """Whether one letter is another, too many, or changed places with the next."""
    short, long_ = sorted((one, other), key=len)
    if len(long_) - len(short) > 1:
        return False
    at = next((number for number, (a, b) in enumerate(zip(short, long_, strict=False)) if a != b), len(short))
    if len(long_) > len(short):
        return short[at:] == long_[at + 1 :]
    return short[at + 1 :] == long_[at + 1 :] or (
        short[at : at + 2] == long_[at : at + 2][::-1] and short[at + 2 :] == long_[at + 2 :]
    )
