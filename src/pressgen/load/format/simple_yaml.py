"""Parses the simple YAML of most front matter, lines with one key and one value each, faster than a YAML parser: 6 % of
the work of a first build (10,000 releases).

Anything else, even an empty line, is left to the YAML parser. A test makes sure that it gives the same data and spans.
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
_MAX_LENGTH = 20_000


class SimpleYaml(NamedTuple):
    """The data of a YAML text, and the span of each value and each key by place."""

    data: dict[str, Any]
    values: dict[tuple[str | int, ...], Span]
    keys: dict[tuple[str | int, ...], Span]


def read(source: str, first_line: int) -> SimpleYaml | None:
    """The YAML text, whose first line has this number in its file; None when it is not simple."""
    if len(source) > _MAX_LENGTH or not source.replace("\n", "").isprintable():
        return None
    last = source.count("\n")
    end = len(source) - source.rfind("\n", 0, -1) - 1
    result = SimpleYaml({}, {(): (first_line, 1, first_line + last - 1, end)}, {})
    at, line = 0, first_line
    while match := _LINE.match(source, at):
        if match[1] in result.data:
            return None
        _add(match, line, result)
        at, line = match.end(), line + 1
    return result if result.data and at == len(source) else None


def _add(match: re.Match[str], line: int, result: SimpleYaml) -> None:
    key, start = match[1], match.end(1) + 3 - match.start()
    result.keys[key,] = (line, 1, line, start - 2)
    result.values[key,] = (line, start, line, match.end() - match.start())
    if match[4] is None:
        result.data[key] = match[match.lastindex or 0]
        return
    result.data[key] = items = match[4].split(", ")
    column = start + 1
    for number, item in enumerate(items):
        result.values[key, number] = (line, column, line, column + len(item))
        column += len(item) + 2
