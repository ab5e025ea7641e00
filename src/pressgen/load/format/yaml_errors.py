"""Diagnoses YAML that cannot be parsed: common mistakes first (see `load.format.yaml_traps`), then any other error.

A mistake with a known replacement gets a fix if the line can be parsed with it. The same replacement is made in memory, so
that one run also finds later faults. A line without one is left out (see `load.format.yaml_recovery`).
"""

import re

import yaml

from pressgen.load.format import characters
from pressgen.load.format.faults import Fault
from pressgen.load.format.yaml_diagnosis import Diagnosis, Edit
from pressgen.load.format.yaml_recovery import first_error_line, without_lines
from pressgen.load.format.yaml_traps import Trap, find_trap, single_quoted, term_trap, value_trap
from pressgen.model import Span
from pressgen.problems import Problem, text

_NO_CHARACTER = "found invalid Unicode character escape code"
_NO_ESCAPE = "found unknown escape character"
"""libyaml's errors for a surrogate ("\\uD83D"), and for a character that has no meaning after a backslash."""


def explain(error: yaml.YAMLError, source: str, path: str, first_line: int) -> Diagnosis:
    """Diagnoses the parser's error, from the line that it points at and from those before."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None) or mark
    lines = source.split("\n")
    number = min(mark.line, len(lines) - 1) if mark else 0
    order = [number, number - 1, opened.line if opened else number]
    if "quoted scalar" in (getattr(error, "context", None) or ""):
        order.reverse()  # the opening quotation mark first: everything after it was parsed as part of the value
    suspects = [at for at in dict.fromkeys(order) if 0 <= at < len(lines)]
    if mark and getattr(error, "problem", "") == _NO_CHARACTER:
        return _no_character(lines, (number, mark.column), path, first_line)
    if mark and opened and getattr(error, "problem", "").startswith(_NO_ESCAPE) and mark.line == opened.line:
        trap = _no_escape(lines[number], opened.column, mark.column)
        return _explained(trap, lines, [number, *suspects], path, first_line)
    is_vocabulary = path.startswith("content/vocabularies/")
    for at in suspects:
        found = (term_trap(lines, at) if is_vocabulary else None) or find_trap(lines, at)
        if found:
            return _explained(found, lines, [at, *suspects], path, first_line)
    return _unexplained(lines, number, suspects, path, first_line)


def explain_fault(fault: Fault, span: Span, source: str, path: str, first_line: int) -> Diagnosis:
    """Diagnoses a fault of valid YAML that pressgen refuses; the fix is to quote the value, if that is possible."""
    lines, at = source.split("\n"), span[0] - first_line
    trap = value_trap(lines[at]) if fault.code == "PG104" else None
    repaired = _repair(trap, lines, at) if trap and trap.start == span[1] - 1 else None
    if trap is None or repaired is None:
        return without_lines(fault.at(path, span), lines, [at])
    fixed = Fault(fault.code, fault.message, trap.hint, fix=trap.replacement)
    problem = fixed.at(path, (span[0], trap.start + 1, span[0], trap.end + 1))
    return Diagnosis(problem, repaired, (_edit(trap, span[0]),))


def _no_character(lines: list[str], at: tuple[int, int], path: str, first_line: int) -> Diagnosis:
    """An escape that stands for no character. The parser's mark is behind its letter (x, u or U), which gives its length."""
    number, column = at
    line = lines[number]
    end = column + (8 if line[column - 1] == "U" else 4)
    substitute = "fffd".rjust(end - column, "0")  # of the same length, so that columns behind it stay the same
    repaired = "\n".join([*lines[:number], line[:column] + substitute + line[end:], *lines[number + 1 :]])
    span = (number + first_line, column - 1, number + first_line, end + 1)
    return Diagnosis(characters.escape_fault(line[column:end]).at(path, span), repaired)


def _no_escape(line: str, opened: int, at: int) -> Trap:
    """A backslash within double quotation marks that begins no escape of YAML."""
    message = text("{sign} cannot stand within double quotation marks.", sign=line[at : at + 2])
    value = re.compile(r'"((?:[^"\\]|\\.)*)"').match(line, opened)
    if value is None:
        return Trap(at, at + 2, message, text("Write the backslash twice."))
    quoted = single_quoted(value[1])
    hint = text("Put the value in single quotation marks: {line}", line=quoted)
    return Trap(*value.span(), message, hint, quoted if value[1].count("\\") == 1 else None)


def _plain() -> Fault:
    return Fault(
        "PG101",
        text("The line cannot be read as “key: value”."),
        text("Check colons, quotation marks and indentation here and on the line above."),
    )


def _unexplained(lines: list[str], number: int, suspects: list[int], path: str, first_line: int) -> Diagnosis:
    whole = re.search(r"\S(?:.*\S)?", lines[number])
    start, end = whole.span() if whole else (0, 0)
    span: Span = (number + first_line, start + 1, number + first_line, end + 1)
    return without_lines(_plain().at(path, span), lines, suspects)


def _explained(trap: Trap, lines: list[str], suspects: list[int], path: str, first_line: int) -> Diagnosis:
    at = suspects[0]
    repaired = _repair(trap, lines, at)
    fault = Fault("PG101", trap.message, trap.hint, fix=trap.replacement if repaired is not None else None)
    problem = fault.at(path, (at + first_line, trap.start + 1, at + first_line, trap.end + 1))
    if repaired is None and lines[at].rstrip() in ("---", "..."):
        return _above(problem, lines, at)
    if repaired is None:
        return without_lines(problem, lines, suspects)
    return Diagnosis(problem, repaired, (_edit(trap, at + first_line),))


def _above(problem: Problem, lines: list[str], at: int) -> Diagnosis:
    """Keeps what is above a line ---; below it is the body, unless there are keys too."""
    if any(re.match(r"[a-z_]+:(?: |\Z)", line) for line in lines[at + 1 :]):
        return without_lines(problem, lines, [at])
    return Diagnosis(problem, "\n".join(lines[:at]), unread_keys=frozenset({"body"}))


def _edit(trap: Trap, line: int) -> Edit:
    return Edit(line, trap.start + 1, trap.end + 1, len(trap.replacement or ""))


def _repair(trap: Trap, lines: list[str], at: int) -> str | None:
    """The text with the replacement; None when it cannot be parsed even up to the next line."""
    if trap.replacement is None:
        return None
    line = lines[at][: trap.start] + trap.replacement + lines[at][trap.end :]
    fixed = "\n".join([*lines[:at], line, *lines[at + 1 :]])
    return fixed if first_error_line(fixed) > at else None
