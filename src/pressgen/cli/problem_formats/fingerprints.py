"""Fingerprints of problems that do not depend on line numbers, so that a forge can tell old problems from new ones."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pressgen.digests import digest
from pressgen.problems import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[str]:
    """A digest for each problem of its file, code and message, and its number among problems with the same three."""
    seen: Counter[str] = Counter()
    for problem in problems:
        key = f"{problem.path}\n{problem.code}\n{problem.message}"
        yield digest(f"{key}\n{seen[key]}".encode(errors="replace"))
        seen[key] += 1
