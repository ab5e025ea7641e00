"""Says in plain words why a YAML text cannot be read: the traps that press releases fall into, then the rest.

A trap that has a way out gets a fix, but only when the line can be read with it. That way out is taken in memory, so that one
run finds the faults that come after; a line without one is left out (see `load.format.yaml_recovery`).
"""

import re

import yaml

from pressgen.load.format import characters
from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_explained import Edit, Explained
from pressgen.load.format.yaml_recovery import first_fault, left_out
from pressgen.load.format.yaml_traps import Trap, in_quotes, trap_at, value_trap
from pressgen.model import Span
from pressgen.problems import Problem, text

_NO_CHARACTER = "found invalid Unicode character escape code"
_NO_ESCAPE = "found unknown escape character"
"""What libyaml says of half a character ("\\uD83D"), and of a sign that means nothing behind a backslash."""


def explain(error: yaml.YAMLError, source: str, path: str, first_line: int) -> Explained:
    """The parser's error as a problem with a hint; looks at the line that it points at, and at the ones before."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    lines = source.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    order = [number, number - 1, opened.line if opened else number]
    if "quoted scalar" in (getattr(error, "context", None) or ""):
        order.reverse()  # where the quotation mark is that has no partner, and nothing has been read since
    suspects = [at for at in dict.fromkeys(order) if 0 <= at < len(lines)]
    if mark and getattr(error, "problem", "") == _NO_CHARACTER:
        return _no_character(lines, (number, mark.column), path, first_line)
    if mark and opened and getattr(error, "problem", "").startswith(_NO_ESCAPE) and mark.line == opened.line:
        trap = _no_escape(lines[number], opened.column, mark.column)
        return _explained(trap, lines, [number, *suspects], path, first_line)
    for at in suspects:
        found = trap_at(lines, at)
        if found:
            return _explained(found, lines, [at, *suspects], path, first_line)
    return _unexplained(lines, number, suspects, path, first_line)


def quoted(fault: Fault, span: Span, source: str, path: str, first_line: int) -> Explained:
    """A fault whose way out is to put the whole value of its line in quotation marks, if that is so."""
    lines, at = source.split("\n"), span[0] - first_line
    trap = value_trap(lines[at]) if fault.code == "PG104" else None
    mended = _mended(trap, lines, at) if trap and trap.start == span[1] - 1 else None
    if trap is None or mended is None:
        return left_out(fault.at(path, span), lines, [at])
    fixed = Fault(fault.code, fault.message, trap.hint, fix=trap.instead)
    problem = fixed.at(path, (span[0], trap.start + 1, span[0], trap.end + 1))
    return Explained(problem, mended, (_edit(trap, span[0]),))


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
    message = text("{sign} cannot stand within double quotation marks.", sign=line[at : at + 2])
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


def _unexplained(lines: list[str], number: int, suspects: list[int], path: str, first_line: int) -> Explained:
    whole = re.search(r"\S(?:.*\S)?", lines[number])
    start, end = whole.span() if whole else (0, 0)
    span: Span = (number + first_line, start + 1, number + first_line, end + 1)
    return left_out(_plain().at(path, span), lines, suspects)


def _explained(trap: Trap, lines: list[str], suspects: list[int], path: str, first_line: int) -> Explained:
    at = suspects[0]
    mended = _mended(trap, lines, at)
    fault = Fault("PG101", trap.message, trap.hint, fix=trap.instead if mended is not None else None)
    problem = fault.at(path, (at + first_line, trap.start + 1, at + first_line, trap.end + 1))
    if mended is None and lines[at].rstrip() in ("---", "..."):
        return _above(problem, lines, at)
    if mended is None:
        return left_out(problem, lines, suspects)
    return Explained(problem, mended, (_edit(trap, at + first_line),))


def _above(problem: Problem, lines: list[str], at: int) -> Explained:
    """What is above a line that ends the keys; below it is a text, unless there are keys, too."""
    if any(re.match(r"[a-z_]+:(?: |\Z)", line) for line in lines[at + 1 :]):
        return left_out(problem, lines, [at])
    return Explained(problem, "\n".join(lines[:at]), unread_keys=frozenset({"body"}))


def _edit(trap: Trap, line: int) -> Edit:
    return Edit(line, trap.start + 1, trap.end + 1, len(trap.instead or ""))


def _mended(trap: Trap, lines: list[str], at: int) -> str | None:
    """The text with the way out taken, when that makes the text readable at least up to the next line."""
    if trap.instead is None:
        return None
    line = lines[at][: trap.start] + trap.instead + lines[at][trap.end :]
    fixed = "\n".join([*lines[:at], line, *lines[at + 1 :]])
    return fixed if first_fault(fixed) > at else None
