"""Finds the shortcodes of Hugo in a text, in one pass, so that a text with thousands of signs that open none takes no longer than another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"\{\{[<%]")
_HEAD = re.compile(r"\s*+(/?)\s*+([\w./-]++)")
_SIGN = re.compile(r"\{\{[<%]|[>%]\}\}|\\.|\"(?:\\.|[^\"\\\n])*+\"|`[^`]*+`")
"""What can end a code, and what hides such signs: a quoted value, which stays on its line, or one between backticks."""
_COMMENT = re.compile(r"\s*+/\*")
_COMMENT_END = re.compile(r"\*/\s*+[>%]\}\}")
_LENGTH = 3
"""Of `{{<` and `>}}`."""


class HugoCode(NamedTuple):
    """A code as it is written."""

    start: int
    end: int
    name: str
    values: str = ""
    closes: bool = False
    """`{{< /box >}}`"""
    is_shown: bool = False
    """`{{</* box */>}}`, which shows the code itself."""


def hugo_codes(source: str) -> Iterator[HugoCode]:
    """The codes of a text, in its order."""
    at, has_comments = 0, True
    while opening := _OPENING.search(source, at):
        start, at = opening.start(), opening.end()
        if _COMMENT.match(source, at):
            end = _COMMENT_END.search(source, at) if has_comments else None
            has_comments = end is not None
            if end:
                at = end.end()
                yield HugoCode(start, at, "", is_shown=True)
            continue
        head = _HEAD.match(source, at)
        at, is_whole = _end(source, head.end() if head else at)
        if head and is_whole:
            values = source[head.end() : at - _LENGTH].rstrip()
            yield HugoCode(start, at, head[2].rstrip("/"), values.removesuffix("/"), closes=bool(head[1]))


def _end(source: str, at: int) -> tuple[int, bool]:
    """Where a code ends, or what only looked like its beginning: at the next code."""
    while sign := _SIGN.search(source, at):
        if _OPENING.match(sign[0]):
            return sign.start(), False
        if sign[0].endswith("}}") and len(sign[0]) == _LENGTH:
            return sign.end(), True
        at = sign.end()
    return len(source), False
