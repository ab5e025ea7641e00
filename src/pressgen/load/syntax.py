"""Says in plain words why a YAML text cannot be read: the traps that press releases fall into, then the rest."""

import re

import yaml

from pressgen.load.faults import Fault
from pressgen.problems import Problem, Text, text

_PAIR = re.compile(r"(\s*(?:- )?)([^\s:#][^:]*?):(\s+)(.*?)\s*\Z")


def explain(error: yaml.YAMLError, source: str, path: str, first_line: int) -> Problem:
    """The parser's error as a problem with a hint; looks at the line that it points at, and at the one before."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    lines = source.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark else 0
    for at in (number, number - 1):
        if 0 <= at < len(lines):
            trap = _trap(lines[at])
            if trap:
                start, end, message, hint = trap
                span = (at + first_line, start + 1, at + first_line, end + 1)
                return Fault("PG101", message, hint).at(path, span)
    span = (number + first_line, column + 1, number + first_line, column + 1)
    return Fault(
        "PG101",
        text("The line cannot be read as “key: value”."),
        text("Check colons, quotation marks and indentation here and on the line above."),
    ).at(path, span)


def _trap(line: str) -> tuple[int, int, Text, Text] | None:
    tab = re.match(r" *\t", line)
    if tab:
        return (
            tab.end() - 1,
            tab.end(),
            text("There is a tab here."),
            text("Indent with spaces: two for each level."),
        )
    pair = _PAIR.match(line)
    if not pair or not pair[4]:
        return None
    value, start = pair[4], pair.start(4)
    end = start + len(value)
    quoted = text(
        "Put the value in single quotation marks: {line}", line=f"{pair[2]}: '{value.replace(chr(39), chr(39) * 2)}'"
    )
    if value[0] in "\"'" and not (len(value) > 1 and value.endswith(value[0])):
        return start, end, text("A value that begins with a quotation mark must end with one."), quoted
    if value[0] == "[" or value[0] == "{":
        return (
            start,
            end,
            text("A value that begins with {sign} is read as a list or a mapping.", sign=value[0]),
            quoted,
        )
    if value[0] in "&*!|>%@`" and value not in ("|", ">", "|-", ">-", "|+", ">+"):
        return start, start + 1, text("A value cannot begin with {sign}.", sign=value[0]), quoted
    if value.startswith("- ") or value == "-":
        return start, end, text("A value that begins with “- ” is read as a list."), quoted
    if ": " in value or value.endswith(":"):
        colon = start + value.find(":")
        return colon, colon + 1, text("A value with a colon and a space in it needs quotation marks."), quoted
    return None
