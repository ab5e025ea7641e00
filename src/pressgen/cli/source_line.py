"""The source line of a problem with carets under it, for terminals."""

import re
from functools import lru_cache
from pathlib import Path

from pressgen.problems import Problem

_WIDTH = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_MOST_BYTES = 2_000_000


def source_line(root: Path, problem: Problem) -> str:
    """Two lines with line ends, or "" when the file cannot be shown. Long source lines are cut to 100 characters."""
    file = root / problem.path
    lines = _lines(file, _stamp(file))
    if problem.line > len(lines) or not lines[problem.line - 1].strip():
        return ""
    line = _CONTROL.sub(" ", lines[problem.line - 1])
    begin = max(0, problem.column - 1 - _WIDTH // 2)
    shown = line[begin : begin + _WIDTH]
    last = problem.end_column - 1 if problem.end_line == problem.line else len(line)
    carets = max(1, min(last, begin + len(shown)) - (problem.column - 1))
    number = f"{problem.line:>6} | "
    return f"{number}{shown}\n{' ' * (len(number) - 2)}| {' ' * (problem.column - 1 - begin)}{'^' * carets}\n"


def _stamp(file: Path) -> tuple[int, int]:
    """What is another when the file has been changed: a preview runs for hours."""
    try:
        status = file.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=16)
def _lines(file: Path, _stamp: tuple[int, int]) -> list[str]:
    """The file's lines; none when it is too large or no regular file."""
    try:
        if not file.is_file() or file.is_symlink() or file.stat().st_size > _MOST_BYTES:
            return []
        source = file.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return []
    return re.split(r"\r\n|\r|\n", source)
