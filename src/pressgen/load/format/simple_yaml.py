"""YAML as most front matter is: lines of one key and one value each, read without a parser.

Anything else, an empty line even, is left to the parser. A test shows that the parser gives the same data and places.
"""

import re
from typing import Any, NamedTuple

from pressgen.model import Span

_ITEM = r"[^\W_][\w.-]*+"
_LINE = re.compile(
    r"([a-z_]{1,99}): (?:"
    r"\"([^\"\\\n]*+)\"|'([^'\n]*+)'"
    rf"|\[({_ITEM}(?:, {_ITEM})*+)\]"
    r"|([^\W_][^\n:#]*+(?:(?::(?=\S)|(?<=\S)#)[^\n:#]*+)*+(?<! )))\n"
)
_LONGEST = 20_000


class Plain(NamedTuple):
    """The data of a YAML text, and where each value and each key stands."""

    data: dict[str, Any]
    values: dict[tuple[str | int, ...], Span]
    keys: dict[tuple[str | int, ...], Span]


def read(source: str, first_line: int) -> Plain | None:
    """The YAML text, if it has no other lines than plain ones."""
    if len(source) > _LONGEST or not source.replace("\n", "").isprintable():
        return None
    last = source.count("\n")
    end = len(source) - source.rfind("\n", 0, -1) - 1
    read = Plain({}, {(): (first_line, 1, first_line + last - 1, end)}, {})
    at, line = 0, first_line
    while match := _LINE.match(source, at):
        if match[1] in read.data:
            return None
        _add(match, line, read)
        at, line = match.end(), line + 1
    return read if read.data and at == len(source) else None


def _add(match: re.Match[str], line: int, read: Plain) -> None:
    key, start = match[1], match.end(1) + 3 - match.start()
    read.keys[key,] = (line, 1, line, start - 2)
    read.values[key,] = (line, start, line, match.end() - match.start())
    if match[4] is None:
        read.data[key] = match[match.lastindex or 0]
        return
    read.data[key] = items = match[4].split(", ")
    column = start + 1
    for number, item in enumerate(items):
        read.values[key, number] = (line, column, line, column + len(item))
        column += len(item) + 2
