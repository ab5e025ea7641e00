"""Decides which errors are those of one draft alone, so that nobody's news waits for a text that somebody is still writing.

A draft is in no site, so what is wrong with it can be wrong with no page. An error stops every build all the same when it could
be the error of a text that is meant to be public, or of two texts together. Nothing else in pressgen decides this.
"""

from collections.abc import Iterable, Iterator

import msgspec

from pressgen.model import Release, Source, Sources
from pressgen.problems import Problem

_SHARED = ("PG124", "PG202", "PG203", "PG208", "PG210")
"""Two texts want one id, address or file name, and the other may be public."""
_UNREADABLE = ("PG100", "PG101", "PG102", "PG103", "PG104", "PG105", "PG107", "PG108", "PG121", "PG431")
"""The file can be read in more than one way, or lies where it may be read as something else."""


def drafts(files: Iterable[Source]) -> frozenset[str]:
    """The paths of the texts that are drafts beyond doubt, whatever else is wrong with them."""
    return frozenset(source.path for source in files if _is_draft(source))


def with_draft_records(sources: Sources, certain: frozenset[str]) -> Sources:
    """The sources with what could be read of these broken drafts, so that texts can refer to them as to any draft."""
    if not any(source.partial_record and source.path in certain for source in sources.files):
        return sources
    files = (source.with_partial_record() if source.path in certain else source for source in sources.files)
    return msgspec.structs.replace(sources, files=tuple(files))


def marked(problems: Iterable[Problem], certain: frozenset[str]) -> Iterator[Problem]:
    """The problems, with each marked that is an error of one of these drafts alone."""
    for problem in problems:
        is_own = problem.level == "error" and problem.path in certain and problem.code not in _SHARED
        yield msgspec.structs.replace(problem, in_draft=True) if is_own else problem


def _is_draft(source: Source) -> bool:
    record = source.with_partial_record().record
    if not isinstance(record, Release) or not record.draft or "" in source.unread_keys:
        return False
    line = source.span("status")[0]
    errors = (problem for problem in source.problems if problem.level == "error")
    return not any(problem.code in _UNREADABLE or problem.line == line for problem in errors)
