"""Names for problems that stay when lines above them move, so that a forge can tell old ones from new ones."""

from collections import Counter
from collections.abc import Iterable, Iterator

from pressgen.digests import digest
from pressgen.problems import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[str]:
    """A name for each, made from its file, code and words, and its number among those that are alike."""
    seen: Counter[str] = Counter()
    for problem in problems:
        alike = f"{problem.path}\n{problem.code}\n{problem.message}"
        yield digest(f"{alike}\n{seen[alike]}".encode(errors="replace"))
        seen[alike] += 1
