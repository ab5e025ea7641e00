"""Leaves out of a YAML text what nobody can read, so that the rest is looked at: a line, and all that is indented below it."""

import re

import yaml

from pressgen.load.format.yaml_explained import Explained
from pressgen.problems import Problem

_LONGEST = 100_000
"""A longer text is no front matter, and each attempt reads all of it."""
_KEY = re.compile(r"(?:- )?([^\W\d]\w*)\b")
_NO_KEY = re.compile(r"\W*\Z|<{7} |>{7} |[|]{7} ")
"""Lines without a word, and what a merge leaves behind (git-merge, "How conflicts are presented")."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def left_out(problem: Problem, lines: list[str], suspects: list[int]) -> Explained:
    """The text without the one of these lines that makes most of it readable, the first of them if several do."""
    if sum(map(len, lines)) > _LONGEST:
        return Explained(problem)
    attempts = [(without, at) for at in suspects if at >= 0 and (without := _without(lines, at))]
    if not attempts:
        return Explained(problem)
    without, at = max(attempts, key=lambda attempt: first_fault(attempt[0]))
    return Explained(problem, without, unread_keys=_keys(lines, at))


def _without(lines: list[str], at: int) -> str | None:
    """The text with empty lines in place of this one and of all that belongs to it; None when it is empty already."""
    if not lines[at].strip():
        return None
    end = at + 1
    while end < len(lines) and (_depth(lines[end]) > _depth(lines[at]) or not lines[end].strip()):
        end += 1
    return "\n".join([*lines[:at], *("" for _ in lines[at:end]), *lines[end:]])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _keys(lines: list[str], at: int) -> frozenset[str]:
    """The key that is left out, or in whose value something is; "" when that is not known."""
    if _NO_KEY.match(lines[at]):
        return frozenset()
    while at > 0 and (_depth(lines[at]) or lines[at].startswith("- ")):
        at -= 1
    found = _KEY.match(lines[at])
    written = found[1] if found else ""
    return frozenset({written, *(() if re.match(r"[a-z_]+ *:", lines[at]) else ("",))})


def first_fault(source: str) -> float:
    """The line of the first thing that cannot be read, from 0; infinite when there is none."""
    try:
        for _ in yaml.parse(source, Loader=_Loader):
            pass
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    return float("inf")
