"""Reads the focal point of a picture: the point that stays in sight when the picture is cut."""

import re
from difflib import get_close_matches

from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, guess, text

_ACROSS = {"left": 0, "center": 50, "right": 100}
_DOWN = {"top": 0, "center": 50, "bottom": 100}
_NAMES = [*_ACROSS, *_DOWN]
_OTHER_WORDS = {
    **dict.fromkeys(("mitt", "mitten", "centrum", "centrerad", "middle", "centre", "centred", "centered"), "center"),
    **dict.fromkeys(("överst", "upptill", "uppe", "upp", "topp", "toppen", "upper", "up", "övre"), "top"),
    **dict.fromkeys(
        ("nederst", "nedtill", "nere", "ner", "ned", "botten", "lower", "down", "nedre", "undre"), "bottom"
    ),
    "vänster": "left",
    "höger": "right",
}
"""What people write instead of a name."""
_PERCENTAGES = re.compile(r"([0-9]{1,3}) ?%,? +([0-9]{1,3}) ?%")
_NUMBER = r"([0-9]{1,3}(?:[.,][0-9]{1,6})?)\s*%?"
_NUMBERS = re.compile(rf"{_NUMBER}\s*[\s,;/x]\s*{_NUMBER}")


def read_focus(value: str) -> str:
    """The focal point from the left and from the top, "50% 30%", of two percentages or of one or two named places.

    Raises Fault for anything else.
    """
    words = [word for word in re.split(r"[\s,_-]+", value.lower()) if word]
    match = _PERCENTAGES.fullmatch(value)
    found = _of_words(words) if not match else (int(match[1]), int(match[2]))
    if value and (not found or max(found) > 100):
        raise Fault(
            "PG113",
            text("“{focus}” is no point of a picture.", focus=value),
            text("Write how far from the left and from the top, such as 50% 30%, or a place, such as top or top left."),
            fix=_meant(value, words),
        )
    return f"{found[0]}% {found[1]}%" if found else ""


def _of_words(words: list[str]) -> tuple[int, int] | None:
    """The point at a place such as "top left"; the words may stand in either order, and one that is missing is the middle."""
    across = [word for word in words if word in _ACROSS]
    down = [word for word in words if word in _DOWN]
    sides = [word for word in words if word in _NAMES and word != "center"]
    is_place = 0 < len(words) <= 2 and all(word in _NAMES for word in words) and len(set(words)) == len(words)
    if not is_place or (len(sides) == 2 and (sides[0] in _ACROSS) == (sides[1] in _ACROSS)):
        return None
    pick = [word for word in across if word != "center"] or ["center"]
    fall = [word for word in down if word != "center"] or ["center"]
    return _ACROSS[pick[0]], _DOWN[fall[0]]


def _percentages(across: float, down: float, *, is_exact: bool) -> Fix | None:
    """Two numbers as percentages; as parts of one when they are so small and have no sign."""
    if max(across, down) <= 1 and not is_exact:
        across, down = across * 100, down * 100
    return Fix(text=f"{across:.0f}% {down:.0f}%") if max(across, down) <= 100 else None


def _meant(value: str, words: list[str]) -> Fix | None:
    """What was probably meant: percentages in another form, or places in other words."""
    if match := _NUMBERS.fullmatch(value):
        return _percentages(*(float(number.replace(",", ".")) for number in match.groups()), is_exact="%" in value)
    known = [_OTHER_WORDS.get(word, word) for word in words if word not in {"till", "och", "the", "i", "and"}]
    if _of_words(known):
        return Fix(text=" ".join(known))
    near = [next(iter(get_close_matches(word, _NAMES, n=1)), "") for word in known]
    return guess(" ".join(near)) if all(near) and _of_words(near) else None
