"""Room 2. Links what was read into a Site, and says everything that is wrong with it. Pure; time is an argument."""

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from pressgen.check.claims import people
from pressgen.check.exact_places import with_exact_place
from pressgen.check.link import link
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules import FILE_RULES, LINE_RULES, NEWSROOM_RULES
from pressgen.model import Config, Lines, RunState, Site, Source, Sources, no_lines
from pressgen.problems import Problem

_TOGETHER = frozenset(rule.code for rule in NEWSROOM_RULES)


def check(
    sources: Sources,
    now: datetime | None = None,
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom as a whole, and all of its problems in the order of the files.

    The Site is whole only when no problem is an error; with errors it holds what could be linked. What an earlier run
    that would have looked at the same instant is `known` to have said need not be found again.
    """
    site = link(sources)
    alone = (*sources.problems, *(problem for source in sources.files for problem in source.problems))
    together = _said_again(previous, sources)
    if together is None:
        seen = _with_partial_records(sources)
        whole = site if seen is sources else link(seen)
        newsroom = Newsroom(seen, whole, people(seen, whole), now)
        together = [*_levelled(_check_newsroom(newsroom), sources.config)]
    found = (*_levelled(alone, sources.config), *together)
    return site, tuple(sorted(found, key=lambda problem: problem.order))


def _said_again(previous: RunState, sources: Sources) -> list[Problem] | None:
    """What the rules over the newsroom said, when they would say it again: they see what the plan sees, and say where in
    a file it is.
    """
    edited = previous.content_digest.words_changed(sources.content_digest)
    said = [problem for problem in previous.problems if problem.code in _TOGETHER]
    return None if edited is None or any(problem.path in edited for problem in said) else said


def _with_partial_records(sources: Sources) -> Sources:
    """The sources with partial records, for the rules only: the Site that `check` returns is linked without them."""
    if not any(source.partial_record for source in sources.files):
        return sources
    return msgspec.structs.replace(sources, files=tuple(source.with_partial_record() for source in sources.files))


def check_file(source: Source, config: Config, lines: Lines = no_lines) -> Iterator[Problem]:
    """What can be said of one file without the others: depends on nothing else, so it can be kept with the file."""
    source = source.with_partial_record()
    for rule in FILE_RULES:
        for found in () if source.has_unread(*rule.needs) else rule.find(source, config):
            problem = with_exact_place(found, lines).problem(rule.code, rule.level)
            yield problem if source.is_mendable else msgspec.structs.replace(problem, fix=None)
    written = lines(source.path)
    for line_rule in LINE_RULES:
        for found in line_rule.find(source.path, written):
            yield found.problem(line_rule.code, line_rule.level)


def _check_newsroom(newsroom: Newsroom) -> Iterator[Problem]:
    stiff = {source.path for source in newsroom.sources.files if not source.is_mendable}
    for rule in NEWSROOM_RULES:
        for found in rule.find(newsroom):
            if not newsroom.has_unread(found.path, *rule.needs):
                problem = with_exact_place(found, newsroom.sources.lines).problem(rule.code, rule.level)
                yield msgspec.structs.replace(problem, fix=None) if found.path in stiff else problem


def _levelled(problems: Iterable[Problem], config: Config) -> Iterator[Problem]:
    """The problems with the levels that the newsroom has set. What is an error by nature stays one."""
    for problem in problems:
        level = config.rules.get(problem.code, problem.level)
        if problem.level in ("error", level):
            yield problem
        elif level != "off":
            yield msgspec.structs.replace(problem, level=level)
