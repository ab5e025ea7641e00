"""Makes the fixes that problems carry: each replaces its own range, and every other byte stays."""

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from pressgen.errors import PressgenError
from pressgen.problems import Problem, text

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"
_MOST_ROUNDS = 10
"""Mending one problem can uncover the next; more rounds than this no file has needed."""


class Mended(NamedTuple):
    """A file before and after its fixes."""

    path: str
    before: bytes
    after: bytes
    fixes: int

    def then(self, earlier: "Mended | None") -> "Mended":
        """What both did, an earlier round and this one."""
        return Mended(self.path, earlier.before, self.after, earlier.fixes + self.fixes) if earlier else self


def mend(root: Path, examine: Callable[[Mapping[str, bytes]], Iterable[Problem]]) -> tuple[Mended, ...]:
    """The files as all safe fixes would make them, those too that only show when others are made. Nothing is written.

    `examine` gives the problems of the newsroom when some of its texts are these, by path.
    """
    done: dict[str, Mended] = {}
    for _ in range(_MOST_ROUNDS):
        texts = {path: one.after for path, one in done.items()}
        once = list(_round(root, texts, examine(texts)))
        if not once:
            break
        done |= {one.path: one.then(done.get(one.path)) for one in once}
    return tuple(done[path] for path in sorted(done) if done[path].after != done[path].before)


def _round(root: Path, texts: Mapping[str, bytes], problems: Iterable[Problem]) -> Iterator[Mended]:
    by_path: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.fix and problem.fix.safe:
            by_path.setdefault(problem.path, []).append(problem)
    for path, fixable in by_path.items():
        before = texts[path] if path in texts else (root / path).read_bytes()
        chosen = _apart(before, fixable)
        after = mended(before, chosen)
        if after != before:
            yield Mended(path, before, after, len(chosen))


def write(root: Path, file: Mended) -> None:
    """The mended file in place of the old one, in one step, with the old one's rights. PressgenError when it cannot be."""
    try:
        _replace(root / file.path, file.after)
    except OSError as error:
        reason = text("{path} cannot be written: {reason}.", path=file.path, reason=error.strerror or error)
        raise PressgenError(reason) from None


def _replace(target: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".pressgen-")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
        beside.chmod(target.stat().st_mode & 0o7777)
        beside.replace(target)
    except BaseException:
        beside.unlink()
        raise


def mended(data: bytes, problems: Iterable[Problem]) -> bytes:
    """The file's bytes with the fixes of these problems, whose ranges must not overlap."""
    source = data.decode()
    line_end = _LINE_END.search(source)
    ranges = {_range(source, problem): problem.fix.text for problem in problems if problem.fix}
    for (start, end), instead in sorted(ranges.items(), reverse=True):
        own = instead.replace("\n", line_end[0]) if line_end else instead
        source = source[:start] + own + source[end:]
    return source.encode()


def _apart(data: bytes, problems: list[Problem]) -> list[Problem]:
    """Those whose ranges do not overlap an earlier one's; the others wait for the next round."""
    source, last, chosen = data.decode(), -1, []
    for problem in sorted(problems, key=lambda one: (one.line, one.column)):
        start, end = _range(source, problem)
        if start > last:
            chosen.append(problem)
            last = max(end, start)
    return chosen


def _range(source: str, problem: Problem) -> tuple[int, int]:
    """The offsets of the problem's range in the file as it is: with its byte order mark and its own line ends."""
    starts = [0, *(match.end() for match in _LINE_END.finditer(source))]
    mark = source.startswith(_BYTE_ORDER_MARK)
    begin, end = (
        starts[line - 1] + column - 1 + (mark and line == 1)
        for line, column in ((problem.line, problem.column), (problem.end_line, problem.end_column))
    )
    return begin, end
