"""The levels that a newsroom has given to problems, in its settings."""

from collections.abc import Iterable, Iterator

import msgspec

from pressgen.model import Config
from pressgen.problems import Problem


def with_levels(problems: Iterable[Problem], config: Config) -> Iterator[Problem]:
    """The problems with the levels that the newsroom has configured. An error stays an error."""
    for problem in problems:
        level = config.rules.get(problem.code, problem.level)
        if problem.level in ("error", level):
            yield problem
        elif level != "off":
            yield msgspec.structs.replace(problem, level=level)
