"""Finds unresolved merge conflicts, as git leaves them in a file (git-merge, "How conflicts are presented").

<<<<<<< HEAD
our side
||||||| their ancestor, when the style is diff3
=======
their side
>>>>>>> branch
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pressgen.load.format.faults import Fault
from pressgen.problems import Problem, text

_OPENS = re.compile(r"<{7}(?: .*)?$")
_ENDS = re.compile(r">{7}(?: .*)?$")
_LEFT_OVER = re.compile(
    r"(?:>{7}|\|{7}) (?:HEAD|main|master|[^\s>|]*[/_-][^\s>|]*(?<![.!?,:;])|Stashed changes|[0-9a-f]{7,40}(?: \(.*\))?|merged common ancestors)$"
)
"""After the signs git writes the name of the side: a branch of several words, or a commit with its message. A single plain
word may belong to quoted mail."""
_ANCESTOR = re.compile(r"\|{7}(?: .*)?$")
_OPEN = text("Two versions of this text stand here: a merge conflict in git that nobody has settled.")
_LEFT = text("This line is left over from a merge conflict in git.")


class Conflict(NamedTuple):
    """A conflict, or a line left over from one. Lines are numbered from 0; `last` is included."""

    first: int
    last: int
    ours: tuple[int, ...]
    """The lines of our side."""
    width: int
    """The length of its first line, in characters."""

    def problem(self, path: str) -> Problem:
        """The problem to report, at the conflict's first line."""
        span = (self.first + 1, 1, self.first + 1, self.width + 1)
        if self.last == self.first:
            fault = Fault("PG431", _LEFT, text("Take the line away, and check that the text around it is whole."))
        else:
            hint = text(
                "In lines {first} to {last}, keep the words that should be published. Remove the rest, and the lines of <<<, === and >>>.",
                first=self.first + 1,
                last=self.last + 1,
            )
            fault = Fault("PG431", _OPEN, hint)
        return fault.at(path, span)


def conflicts(source: str) -> Iterator[Conflict]:
    """The conflicts of a text. A line of seven equal signs alone is none, since it may underline a heading."""
    if not any(sign in source for sign in ("<<<<<<<", ">>>>>>>", "|||||||")):
        return
    lines = [line.strip(" \t\r") for line in source.split("\n")]
    at = 0
    while at < len(lines):
        found = _at(lines, at)
        if found:
            yield found
        at = found.last + 1 if found else at + 1


def _at(lines: list[str], at: int) -> Conflict | None:
    if _OPENS.match(lines[at]):
        parting = _next(lines, at + 1, "=======")
        end = _next(lines, at + 1, _ENDS)
        if parting is None or end is None or end < parting:
            return Conflict(at, at, (), len(lines[at]))
        ancestor = _next(lines[:parting], at + 1, _ANCESTOR)
        ours = tuple(range(at + 1, parting if ancestor is None else ancestor))
        return Conflict(at, end, ours, len(lines[at]))
    if lines[at] == "=======":
        end = _next(lines, at + 1, _ENDS)
        return Conflict(at, end, (), len(lines[at])) if end is not None else None
    return Conflict(at, at, (), len(lines[at])) if _is_left_over(lines, at) else None


def _is_left_over(lines: list[str], at: int) -> bool:
    """Whether a line is left over from a conflict that was resolved by hand. Quoted mail has such lines only among others."""
    if not _LEFT_OVER.match(lines[at]):
        return False
    beside = [*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2]]
    return not any(line.startswith(lines[at][0]) for line in beside)


def _next(lines: list[str], at: int, sign: str | re.Pattern[str]) -> int | None:
    """The number of the next line that matches the sign; None when another conflict opens before it."""
    for number in range(at, len(lines)):
        if lines[number] == sign if isinstance(sign, str) else sign.match(lines[number]):
            return number
        if _OPENS.match(lines[number]):
            return None
    return None


def settled(source: str) -> str:
    """The text with our side of each conflict, its other lines empty, so that the rest of the file can be checked."""
    lines = source.split("\n")
    for one in conflicts(source):
        for number in range(one.first, one.last + 1):
            if number not in one.ours:
                lines[number] = ""
    return "\n".join(lines)
