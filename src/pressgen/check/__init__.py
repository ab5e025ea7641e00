"""Room 2. Links what was read into a Site, and says everything that is wrong with it. Pure."""

from pressgen.check.link import link
from pressgen.check.rules import RULES
from pressgen.model import Site, Sources
from pressgen.problems import Problem


def check(sources: Sources) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom as a whole, and all of its problems in the order of the files.

    The Site is whole only when no problem is an error; with errors it holds what could be linked.
    """
    site = link(sources)
    problems = [
        *sources.problems,
        *(problem for source in sources.files for problem in source.problems),
        *(problem for rule in RULES for problem in rule(sources, site)),
    ]
    return site, tuple(sorted(problems, key=lambda problem: problem.order))
