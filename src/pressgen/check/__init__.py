"""Room 2. Links what was read into a Site, and says everything that is wrong with it. Pure; time is an argument."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from pressgen.check.claims import people
from pressgen.check.link import link
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules import FILE_RULES, LINE_RULES, NEWSROOM_RULES
from pressgen.check.seeking import settled
from pressgen.model import Config, Known, Lines, Site, Source, Sources, no_lines
from pressgen.problems import Problem

_TOGETHER = frozenset(rule.code for rule in NEWSROOM_RULES)


def check(
    sources: Sources,
    now: datetime | None = None,
    known: Known = Known(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom as a whole, and all of its problems in the order of the files.

    The Site is whole only when no problem is an error; with errors it holds what could be linked. What an earlier run
    that would have looked at the same instant is `known` to have said need not be found again.
    """
    site = link(sources)
    alone = (*sources.problems, *(problem for source in sources.files for problem in source.problems))
    together = _said_again(known, sources)
    if together is None:
        together = [*_levelled(_check_newsroom(Newsroom(sources, site, people(sources, site), now)), sources.config)]
    found = (*_levelled(alone, sources.config), *together)
    return site, tuple(sorted(found, key=lambda problem: problem.order))


def _said_again(known: Known, sources: Sources) -> list[Problem] | None:
    """What the rules over the newsroom said, when they would say it again: they see what the plan sees, and say where in
    a file it is.
    """
    edited = known.sight.retold(sources.sight)
    said = [problem for problem in known.problems if problem.code in _TOGETHER]
    return None if edited is None or any(problem.path in edited for problem in said) else said


def check_file(source: Source, config: Config, lines: Lines = no_lines) -> Iterator[Problem]:
    """What can be said of one file without the others: depends on nothing else, so it can be kept with the file."""
    for rule in FILE_RULES:
        for found in rule.find(source, config):
            yield settled(found, lines).problem(rule.code, rule.level)
    written = lines(source.path)
    for line_rule in LINE_RULES:
        for found in line_rule.find(source.path, written):
            yield found.problem(line_rule.code, line_rule.level)


def _check_newsroom(newsroom: Newsroom) -> Iterator[Problem]:
    for rule in NEWSROOM_RULES:
        for found in rule.find(newsroom):
            yield settled(found, newsroom.sources.lines).problem(rule.code, rule.level)


def _levelled(problems: Iterable[Problem], config: Config) -> Iterator[Problem]:
    """The problems with the levels that the newsroom has set. What is an error by nature stays one."""
    for problem in problems:
        level = config.rules.get(problem.code, problem.level)
        if problem.level in ("error", level):
            yield problem
        elif level != "off":
            yield msgspec.structs.replace(problem, level=level)
