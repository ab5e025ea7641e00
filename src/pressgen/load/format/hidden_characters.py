"""Finds invisible characters, which in front matter break ids, addresses and searches."""

import re
from collections.abc import Iterator

from pressgen.load.format.decode import place
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, Problem, text
from pressgen.text.hidden_characters import is_doubtful

_NEXT_LINE = "\x85"
_LINE_END = re.compile("[\x85\u2028\u2029]")
# Soft hyphen, zero-width space, word joiner, a byte order mark within the text, and bidirectional controls.
_HIDDEN = re.compile("[\xad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_MAX_REPORTED = 20


def hidden_characters(written: str, body_line: int, path: str) -> Iterator[Problem]:
    """Invisible characters above the line `body_line` (0: anywhere), and Unicode line ends anywhere in the file as written."""
    if written.isascii():
        return
    front_end = sum(len(line) + 1 for line in written.split("\n", body_line)[: body_line - 1]) if body_line else None
    found = [*_HIDDEN.finditer(written[:front_end]), *_LINE_END.finditer(written)]
    for match in found[:_MAX_REPORTED]:
        line, column = place(written, match.start())
        before, after = written[max(0, match.start() - 1) : match.start()], written[match.end() : match.end() + 1]
        yield _fault(match[0], _fix(match[0], before, after)).at(path, (line, column, line, column + 1))


def _fix(character: str, before: str, after: str) -> Fix:
    if character == _NEXT_LINE:
        return Fix(text="…", safe=False)  # the byte 0x85 in Windows-1252
    if _LINE_END.match(character):
        return Fix(text=" ")
    return Fix(text="", safe=not is_doubtful(character, before, after))


def _fault(character: str, fix: Fix) -> Fault:
    return Fault(
        "PG109",
        text("There is an invisible character here (U+{code}).", code=f"{ord(character):04X}"),
        text("It came with a text that was copied. Delete it."),
        fix=fix,
        level="warning",
    )
