"""Finds characters that exist in one font only, and lost ones: readers see an empty box, or a question mark.

Private-use characters (Unicode Standard 16, section 23.5) come from Word's fonts Symbol and Wingdings, U+FFFD
(section 23.8) from text that was read in the wrong encoding, and U+FFFC (same section) marks the place of a picture that
was not copied. Private-use characters that are bullets of a list are read as such (see `text.list_bullets`).
"""

import re
from collections import Counter
from collections.abc import Iterator

from pressgen.load.format.decode import place
from pressgen.load.format.faults import Fault
from pressgen.problems import Problem, guess, text
from pressgen.text.list_bullets import WORD

_LOST = "\ufffd"
_OBJECT = "\ufffc"
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffc\ufffd\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_ESCAPED = re.compile(
    r"(?<!\\)(?:\\\\)*\\(?:u(?P<short>[eE][0-9A-Fa-f]{3}|[fF][0-8][0-9A-Fa-f]{2}|[fF]{3}[cCdD])|U(?P<long>00(?:0[fF]|10)[0-9A-Fa-f]{4}))"
)
_BULLET = re.compile(
    "^[ \t\u00a0>]*(?:[*+-][ \t\u00a0]+)?([\uf020-\uf0ff])[ \t\u00a0]*[^\\s\uf020-\uf0ff]", re.MULTILINE
)
_MOST_TOLD = 20
_MEANT = WORD | {
    "\uf04a": "☺",  # Wingdings from here on, which Word puts for :), -->, and the like
    "\uf04b": "😐",
    "\uf04c": "☹",
    "\uf0df": "←",
    "\uf0e7": "←",
    "\uf0ef": "⇦",
    "\uf0f3": "⇔",
    "\uf028": "☎",
    "\uf02a": "✉",
    "\uf0ae": "→",  # Symbol from here on
    "\uf0b0": "°",
    "\uf0b1": "±",
    "\uf0b3": "≥",
    "\uf0a3": "≤",
    "\uf0b4": "×",
    "\uf0b9": "≠",
    "\uf0bb": "≈",
    "\uf06d": "µ",
}


def private_use(written: str, path: str, *, printable: bool = False) -> Iterator[Problem]:
    """Such characters in the values and the text of a file as it was written, literally or as YAML escapes.

    A `printable` text has no private character (Unicode Standard, section 4.5), but may have a lost one.
    """
    seen = not printable or _LOST in written or _OBJECT in written
    found = [*(_seen(written) if seen else ()), *_written_as_escapes(written, path)]
    for start, end, character in found[:_MOST_TOLD]:
        line, column = place(written, start)
        yield _fault(character).at(path, (line, column, line, column + end - start))


def _seen(written: str) -> Iterator[tuple[int, int, str]]:
    if written.isascii() or not _PRIVATE.search(written):
        return
    bullets = _bullets(written)
    for match in _PRIVATE.finditer(written):
        if match.start() not in bullets:
            yield match.start(), match.end(), match[0]


def _bullets(written: str) -> set[int]:
    """The offsets of Word's bullets: known ones, and others that begin more than one line."""
    found = list(_BULLET.finditer(written))
    many = Counter(match[1] for match in found)
    return {match.start(1) for match in found if match[1] in WORD or many[match[1]] > 1}


def _written_as_escapes(written: str, path: str) -> Iterator[tuple[int, int, str]]:
    """YAML escapes (1.2, section 5.7) of such characters."""
    if "\\" not in written:
        return
    front = written if not path.endswith(".md") else written.partition("\n---")[0]
    for match in _ESCAPED.finditer(front):
        yield match.start(), match.end(), chr(int(match["short"] or match["long"], 16))


def _fault(character: str) -> Fault:
    code = f"{ord(character):04X}"
    if character == _LOST:
        message = text("A character was lost here, and readers see a question mark in its place (U+{code}).", code=code)
        return Fault("PG451", message, text("Write the letter or the sign that stood here."), level="warning")
    if character == _OBJECT:
        message = text("A picture or something else that was copied along was lost here (U+{code}).", code=code)
        return Fault(
            "PG451", message, text("Delete the character, and put a picture's file beside the text."), level="warning"
        )
    message = text("Readers see an empty box here: the character belongs to one font only (U+{code}).", code=code)
    meant = _MEANT.get(character, "")
    hint = (
        text("Write {character} instead, as Word shows it, or say it in words.", character=meant)
        if meant
        else text("Delete it, or write in words what Word shows here.")
    )
    return Fault("PG451", message, hint, fix=guess(meant), level="warning")
