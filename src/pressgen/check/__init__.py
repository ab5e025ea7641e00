"""Room 2: links the sources into a Site and reports everything that is wrong with them. No input or output; time is an argument."""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from pressgen.check.drafts import drafts, marked, with_draft_records
from pressgen.check.edited_texts import Rechecked, recheck
from pressgen.check.free_ids import with_free_ids
from pressgen.check.levels import with_levels
from pressgen.check.link import link
from pressgen.check.locate import locate
from pressgen.check.mentions import people
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules import FILE_RULES, LINE_RULES, NEWSROOM_CODES, NEWSROOM_RULES
from pressgen.model import Config, Lines, RunState, Site, Source, Sources, no_lines
from pressgen.problems import Problem

__all__ = ["Rechecked", "check", "check_file", "recheck"]


def check(
    sources: Sources,
    now: datetime | None = None,
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """The linked newsroom, and all of its problems in the order of the files.

    The Site is complete only when no problem stops a build. Otherwise it has what could be linked. `previous` is the state of the
    last run for the same instant: when the newsroom rules would report the same again, its problems are used.
    """
    certain = drafts(sources.files)
    site = link(with_draft_records(sources, certain))
    of_files = (*sources.problems, *(problem for source in sources.files for problem in source.problems))
    of_newsroom = _of_newsroom(sources, site, now, previous)
    found = (*with_levels(with_free_ids(of_files, site.releases), sources.config), *of_newsroom)
    problems = tuple(sorted(marked(found, certain), key=lambda problem: problem.order))
    broken = frozenset(problem.path for problem in problems if problem.in_draft)
    return msgspec.structs.replace(site, broken_drafts=broken), problems


def _of_newsroom(sources: Sources, site: Site, now: datetime | None, previous: RunState) -> list[Problem]:
    """The problems that the newsroom rules report.

    These rules read only what the content digest covers. When only words have been edited since the last run, they find the same,
    and only in the edited files in another place.
    """
    edited = previous.content_digest.words_changed(sources.content_digest)
    reported = [] if edited is None else [one for one in previous.problems if one.code in NEWSROOM_CODES]
    again = None if edited is None else _with_problems(reported, edited)
    kept = [problem for problem in reported if problem.path not in (again or ())]
    if again == frozenset():
        return kept
    readable = _with_partial_records(sources)
    linked = site if readable is sources else link(readable)
    newsroom = Newsroom(readable, linked, people(readable, linked, now), now)
    return [*kept, *with_levels(_check_newsroom(newsroom, again), sources.config)]


def _with_problems(reported: list[Problem], edited: frozenset[str]) -> frozenset[str]:
    """The edited files in which a problem was reported: it may stand in another place by now."""
    return edited.intersection(problem.path for problem in reported)


def _with_partial_records(sources: Sources) -> Sources:
    """The sources with the partial records of broken files, for the rules only. The Site that `check` returns has none of them."""
    if not any(source.partial_record for source in sources.files):
        return sources
    return msgspec.structs.replace(sources, files=tuple(source.with_partial_record() for source in sources.files))


def check_file(source: Source, config: Config, lines: Lines = no_lines) -> Iterator[Problem]:
    """The problems of one file that depend on no other file, so they can be cached with it."""
    source = source.with_partial_record()
    for rule in FILE_RULES:
        for found in () if source.has_unread(*rule.needs) else rule.find(source, config):
            problem = locate(found, lines).problem(rule.code, rule.level)
            yield problem if source.is_mendable else msgspec.structs.replace(problem, fix=None)
    written = lines(source.path)
    for line_rule in LINE_RULES:
        for found in line_rule.find(source.path, written):
            yield found.problem(line_rule.code, line_rule.level)


def _check_newsroom(newsroom: Newsroom, paths: frozenset[str] | None) -> Iterator[Problem]:
    """What the newsroom rules find in the files at these paths; None for all files."""
    not_fixable = {source.path for source in newsroom.sources.files if not source.is_mendable}
    for rule in NEWSROOM_RULES:
        for found in rule.find(newsroom):
            if (paths is None or found.path in paths) and not newsroom.has_unread(found.path, *rule.needs):
                problem = locate(found, newsroom.sources.lines).problem(rule.code, rule.level)
                yield msgspec.structs.replace(problem, fix=None) if found.path in not_fixable else problem
