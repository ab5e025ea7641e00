"""Says in plain words why a YAML text cannot be read: the traps that press releases fall into, then the rest.

A trap that has a way out gets a fix, but only when the line can be read with it. `mended` is that way out applied in
memory, so that one run finds the faults that come after.
"""

import re
from typing import NamedTuple

import yaml

from pressgen.load import characters
from pressgen.load.faults import Fault
from pressgen.model import Span
from pressgen.problems import Problem, Text, text

_PAIR = re.compile(r"(\s*(?:- )?)([^\s:#'\"\[{][^:]*?):([ \t]+)(.*?)\s*\Z")
_ITEM = re.compile(r"(\s*- +)(.*?)\s*\Z")
_BLOCK = re.compile(r"[|>][-+0-9]*( +#.*)?\Z")
_OPEN_LIST = re.compile(r"\[[A-Za-z0-9][\w.-]*(?:, *[A-Za-z0-9][\w.-]*)*\Z")
"""Ids, and no bracket after them."""
_SIGNS = "&*!|>%@`,]}?"
_NO_CHARACTER = "found invalid Unicode character escape code"
_NO_ESCAPE = "found unknown escape character"
"""What libyaml says of half a character ("\\uD83D"), and of a sign that means nothing behind a backslash."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Trap(NamedTuple):
    """What is wrong with one line: from column `start` to `end` (from 0), and what should stand there instead."""

    start: int
    end: int
    message: Text
    hint: Text
    instead: str | None = None


class Explained(NamedTuple):
    """The problem, and the whole text as its fix would make it."""

    problem: Problem
    mended: str | None


def explain(error: yaml.YAMLError, source: str, path: str, first_line: int) -> Explained:
    """The parser's error as a problem with a hint; looks at the line that it points at, and at the ones before."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    lines = source.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    if mark and getattr(error, "problem", "") == _NO_CHARACTER:
        return _no_character(lines, (number, mark.column), path, first_line)
    if mark and opened and getattr(error, "problem", "").startswith(_NO_ESCAPE) and mark.line == opened.line:
        return _explained(_no_escape(lines[number], opened.column, mark.column), lines, number, path, first_line)
    for at in dict.fromkeys((number, number - 1, opened.line if opened else number)):
        trap = _trap(lines[at]) if 0 <= at < len(lines) else None
        if trap:
            return _explained(trap, lines, at, path, first_line)
    whole = re.search(r"\S(?:.*\S)?", lines[number])
    start, end = whole.span() if whole else (0, 0)
    return Explained(_plain().at(path, (number + first_line, start + 1, number + first_line, end + 1)), None)


def quoted(fault: Fault, span: Span, source: str, path: str, first_line: int) -> Explained:
    """A fault whose way out is to put the whole value of its line in quotation marks, if that is so."""
    lines, at = source.split("\n"), span[0] - first_line
    trap = (_value(lines[at]) or _item(lines[at])) if fault.code == "PG104" else None
    mended = _mended(trap, lines, at) if trap and trap.start == span[1] - 1 else None
    if trap is None or mended is None:
        return Explained(fault.at(path, span), None)
    fixed = Fault(fault.code, fault.message, trap.hint, fix=trap.instead)
    return Explained(fixed.at(path, (span[0], trap.start + 1, span[0], trap.end + 1)), mended)


def _no_character(lines: list[str], at: tuple[int, int], path: str, first_line: int) -> Explained:
    """An escape that stands for no character; the mark stands behind its letter, which tells its length."""
    number, column = at
    line = lines[number]
    end = column + (8 if line[column - 1] == "U" else 4)
    known = "fffd".rjust(end - column, "0")  # as long, so that what follows stands where it stood
    mended = "\n".join([*lines[:number], line[:column] + known + line[end:], *lines[number + 1 :]])
    span = (number + first_line, column - 1, number + first_line, end + 1)
    return Explained(characters.fault(line[column:end]).at(path, span), mended)


def _no_escape(line: str, opened: int, at: int) -> Trap:
    """A backslash within double quotation marks that begins nothing that YAML knows."""
    message = text("YAML does not know {sign} within double quotation marks.", sign=line[at : at + 2])
    value = re.compile(r'"((?:[^"\\]|\\.)*)"').match(line, opened)
    if value is None:
        return Trap(at, at + 2, message, text("Write the backslash twice."))
    quoted = in_quotes(value[1])
    hint = text("Put the value in single quotation marks: {line}", line=quoted)
    return Trap(*value.span(), message, hint, quoted if value[1].count("\\") == 1 else None)


def _plain() -> Fault:
    return Fault(
        "PG101",
        text("The line cannot be read as “key: value”."),
        text("Check colons, quotation marks and indentation here and on the line above."),
    )


def _explained(trap: Trap, lines: list[str], at: int, path: str, first_line: int) -> Explained:
    mended = _mended(trap, lines, at)
    fault = Fault("PG101", trap.message, trap.hint, fix=trap.instead if mended is not None else None)
    span: Span = (at + first_line, trap.start + 1, at + first_line, trap.end + 1)
    return Explained(fault.at(path, span), mended)


def _mended(trap: Trap, lines: list[str], at: int) -> str | None:
    """The text with the way out taken, when that makes the text readable at least up to the next line."""
    if trap.instead is None:
        return None
    line = lines[at][: trap.start] + trap.instead + lines[at][trap.end :]
    fixed = "\n".join([*lines[:at], line, *lines[at + 1 :]])
    return fixed if _first_fault(fixed) > at else None


def _first_fault(source: str) -> float:
    """The line of the first thing that cannot be read, from 0; infinite when there is none."""
    try:
        for _ in yaml.parse(source, Loader=_Loader):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    return float("inf")


def _trap(line: str) -> Trap | None:
    return _tab(line) or _second_document(line) or _value(line) or _item(line)


def _tab(line: str) -> Trap | None:
    indent = re.match(r" *(\t+)", line)
    if indent:
        hint = text("Indent with spaces: two for each level.")
        return Trap(*indent.span(1), text("There is a tab here."), hint, "  " * len(indent[1]))
    after = re.match(r"[^:'\"]*:( *\t[ \t]*)", line)
    if after:
        hint = text("Write one space after the colon.")
        return Trap(*after.span(1), text("There is a tab here."), hint, " ")
    return None


def _second_document(line: str) -> Trap | None:
    if line.rstrip() not in ("---", "..."):
        return None
    return Trap(
        0, 3, text("A file of this kind has no line {line} in the middle.", line=line), text("Remove the line.")
    )


def _value(line: str) -> Trap | None:
    pair = _PAIR.match(line)
    if not pair:
        return None
    return _bad_scalar(pair[4], pair.start(4), f"{pair[2]}: ") or _no_space(line)


def _no_space(line: str) -> Trap | None:
    found = re.match(r"\s*[a-z_]+:(?=[^\s/:])", line)
    if not found:
        return None
    return Trap(
        found.end() - 1,
        found.end(),
        text("There is no space after the colon."),
        text("Write one space after the colon."),
        ": ",
    )


def _item(line: str) -> Trap | None:
    item = _ITEM.match(line)
    return (_bad_scalar(item[2], item.start(2), "- ") if item else None) or _no_space(line)


def _bad_scalar(written: str, start: int, before: str) -> Trap | None:
    value = _without_comment(written)
    if not value or _BLOCK.match(value):
        return None
    if _OPEN_LIST.match(value):
        hint = text("Write ] after its last entry.")
        return Trap(start, start + len(value), text("The list that begins here is never closed."), hint, f"{value}]")
    reason = _reason(value)
    if reason is None:
        return None
    quoted = in_quotes(_unquoted(value))
    hint = text("Put the value in single quotation marks: {line}", line=before + quoted)
    return Trap(start, start + len(value), reason, hint, quoted)


def _without_comment(value: str) -> str:
    """The value without a comment of the author's, which stays a comment."""
    for comment in re.finditer(r"\s+#(?:\s|\Z)", value):
        before = value[: comment.start()]
        if value[0] not in "\"'" or before.count(value[0]) % 2 == 0:
            return before
    return value


def _reason(value: str) -> Text | None:
    sign = value[0]
    if sign in "\"'":
        whole = re.fullmatch(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", value)
        return None if whole else text("A value that begins with a quotation mark must end with one.")
    if sign in "[{":
        return text("A value that begins with {sign} is read as a list or a mapping.", sign=sign)
    if sign in _SIGNS:
        return text("A value cannot begin with {sign}.", sign=sign)
    if value == "-" or value.startswith("- "):
        return text("A value that begins with “- ” is read as a list.")
    if ": " in value or value.endswith(":"):
        return text("A value with a colon and a space in it needs quotation marks.")
    return None


def _unquoted(value: str) -> str:
    """ "Dialog as it is, but '"Dialog"' with its own marks around it loses nothing and 'Dialog alone loses its odd one."""
    if value[0] in "\"'" and value.count(value[0]) == 1:
        return value[1:]
    return value


def in_quotes(value: str) -> str:
    """The value as YAML in single quotation marks."""
    doubled = value.replace("'", "''")
    return f"'{doubled}'"
