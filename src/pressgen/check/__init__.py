"""Room 2. Links what was read into a Site, and says everything that is wrong with it. Pure; time is an argument."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from pressgen.check.link import link
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules import FILE_RULES, NEWSROOM_RULES
from pressgen.check.seeking import settled
from pressgen.model import Config, Lines, Site, Source, Sources, no_lines
from pressgen.problems import Problem


def check(sources: Sources, now: datetime | None = None) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom as a whole, and all of its problems in the order of the files.

    The Site is whole only when no problem is an error; with errors it holds what could be linked.
    """
    site = link(sources)
    problems = [
        *sources.problems,
        *(problem for source in sources.files for problem in source.problems),
        *_check_newsroom(Newsroom(sources, site, now)),
    ]
    return site, tuple(sorted(_levelled(problems, sources.config), key=lambda problem: problem.order))


def check_file(source: Source, config: Config, lines: Lines = no_lines) -> Iterator[Problem]:
    """What can be said of one file without the others: depends on nothing else, so it can be kept with the file."""
    for rule in FILE_RULES:
        for found in rule.find(source, config):
            yield settled(found, lines).problem(rule.code, rule.level)


def _check_newsroom(newsroom: Newsroom) -> Iterator[Problem]:
    for rule in NEWSROOM_RULES:
        for found in rule.find(newsroom):
            yield settled(found, newsroom.sources.lines).problem(rule.code, rule.level)


def _levelled(problems: list[Problem], config: Config) -> Iterator[Problem]:
    """The problems with the levels that the newsroom has set. What is an error by nature stays one."""
    for problem in problems:
        level = config.rules.get(problem.code, problem.level)
        if problem.level in ("error", level):
            yield problem
        elif level != "off":
            yield msgspec.structs.replace(problem, level=level)
