"""Applies the fixes of problems to files. Each replaces the range of its problem; every other byte stays."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pressgen.edit.spans import has_byte_order_mark, line_starts, offsets, replace_spans
from pressgen.edit.text_files import replace_file
from pressgen.errors import PressgenError
from pressgen.model import Span
from pressgen.problems import Problem, text

_MAX_ROUNDS = 10
"""A fix can uncover another problem. No file has needed more rounds than this."""


class FixedFile(NamedTuple):
    """A file before and after its fixes."""

    path: str
    before: bytes
    after: bytes
    fixes: int

    def merged_with(self, earlier: "FixedFile | None") -> "FixedFile":
        """The same file, with the fixes of an earlier round too."""
        return FixedFile(self.path, earlier.before, self.after, earlier.fixes + self.fixes) if earlier else self


def fix_files(root: Path, examine: Callable[[Mapping[str, bytes]], Iterable[Problem]]) -> tuple[FixedFile, ...]:
    """The files that safe fixes change, in the order of their paths. Repeats until no fix is left; writes nothing.

    `examine` takes the new content of files by path, and returns the problems of the newsroom with it.
    """
    fixed: dict[str, FixedFile] = {}
    for _ in range(_MAX_ROUNDS):
        texts = {path: file.after for path, file in fixed.items()}
        this_round = list(_fix_round(root, texts, examine(texts)))
        if not this_round:
            break
        fixed |= {file.path: file.merged_with(fixed.get(file.path)) for file in this_round}
    return tuple(fixed[path] for path in sorted(fixed) if fixed[path].after != fixed[path].before)


def _fix_round(root: Path, texts: Mapping[str, bytes], problems: Iterable[Problem]) -> Iterator[FixedFile]:
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.fix and problem.fix.safe:
            by_path.setdefault(problem.path, []).append(problem)
    for path, fixable in by_path.items():
        before = texts[path] if path in texts else (root / path).read_bytes()
        chosen = _non_overlapping(before, fixable)
        after = apply_fixes(before, chosen)
        if after != before:
            yield FixedFile(path, before, after, len(chosen))


def write(root: Path, file: FixedFile) -> None:
    """Replaces the file by its fixed version, atomically and with the same permissions. PressgenError when that fails."""
    try:
        replace_file(root / file.path, file.after, like=root / file.path)
    except OSError as error:
        reason = text("{path} cannot be written: {reason}.", path=file.path, reason=error.strerror or error)
        raise PressgenError(reason) from None


def apply_fixes(data: bytes, problems: Iterable[Problem]) -> bytes:
    """The bytes of a file with the fixes of these problems, whose ranges must not overlap."""
    return replace_spans(data, {_span(problem): problem.fix.text for problem in problems if problem.fix})


def _non_overlapping(data: bytes, problems: list[Problem]) -> list[Problem]:
    """The problems whose ranges do not overlap an earlier one. The others are left for the next round."""
    source = data.decode()
    starts, mark = line_starts(source), has_byte_order_mark(source)
    last, chosen = -1, []
    for problem in sorted(problems, key=lambda one: (one.line, one.column)):
        start, end = offsets(starts, _span(problem), mark=mark)
        if start > last:
            chosen.append(problem)
            last = max(end, start)
    return chosen


def _span(problem: Problem) -> Span:
    return problem.line, problem.column, problem.end_line, problem.end_column
