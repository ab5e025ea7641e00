"""Leaves a line that cannot be parsed, and all lines indented below it, out of a YAML text, so that the rest can be parsed."""

import re

import yaml

from pressgen.load.format.yaml_diagnosis import Diagnosis
from pressgen.problems import Problem

_MAX_LENGTH = 100_000
"""A longer text is hardly front matter, and every attempt parses all of it."""
_KEY = re.compile(r"(?:- )?([^\W\d]\w*)\b")
_NO_KEY = re.compile(r"\W*\Z|<{7} |>{7} |[|]{7} ")
"""Lines without a word, and markers of merge conflicts (git-merge, "How conflicts are presented")."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def without_lines(problem: Problem, lines: list[str], suspects: list[int]) -> Diagnosis:
    """Leaves out the one of these lines without which the parser gets furthest; the first of them if several are equal."""
    if sum(map(len, lines)) > _MAX_LENGTH:
        return Diagnosis(problem)
    attempts = [(without, at) for at in suspects if at >= 0 and (without := _without(lines, at))]
    if not attempts:
        return Diagnosis(problem)
    without, at = max(attempts, key=lambda attempt: first_error_line(attempt[0]))
    return Diagnosis(problem, without, unread_keys=_keys(lines, at))


def _without(lines: list[str], at: int) -> str | None:
    """The text with empty lines in place of this one and of those indented below it; None when it is empty already."""
    if not lines[at].strip():
        return None
    end = at + 1
    while end < len(lines) and (_depth(lines[end]) > _depth(lines[at]) or not lines[end].strip()):
        end += 1
    return "\n".join([*lines[:at], *("" for _ in lines[at:end]), *lines[end:]])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _keys(lines: list[str], at: int) -> frozenset[str]:
    """The key that is left out, or in whose value something is; with "" when it could be any key."""
    if _NO_KEY.match(lines[at]):
        return frozenset()
    while at > 0 and (_depth(lines[at]) or lines[at].startswith("- ")):
        at -= 1
    found = _KEY.match(lines[at])
    written = found[1] if found else ""
    return frozenset({written, *(() if re.match(r"[a-z_]+ *:", lines[at]) else ("",))})


def first_error_line(source: str) -> float:
    """The line of the first parse error, from 0; infinity when there is none."""
    try:
        for _ in yaml.parse(source, Loader=_Loader):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    return float("inf")
