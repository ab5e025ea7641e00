"""The range of a problem in its file, with an end even when it is a point."""

from typing import NamedTuple

from pressgen.problems import Problem


class Region(NamedTuple):
    """Lines and columns from 1, in code points; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(problem: Problem) -> Region:
    """The problem's range; a problem without an end ends where it begins."""
    end = (problem.end_line, problem.end_column)
    begin = (problem.line, problem.column)
    return Region(*begin, *max(begin, end))
