"""Sees to it that an id that is offered to a release without one is not the id of another release."""

from collections.abc import Collection, Iterable, Iterator

import msgspec

from pressgen import ids
from pressgen.problems import Problem, Text

_FIX = "id: {}\n"


def with_free_ids(problems: Iterable[Problem], taken: Collection[str]) -> Iterator[Problem]:
    """The problems, with another id in the fix and the hint of each that offers one that is `taken`, or was offered before."""
    offered = set(taken)
    for problem in problems:
        id_ = _offered(problem)
        if id_ and id_ in offered:
            problem = _offering(problem, ids.free(f"{problem.path}\0{id_}", offered))  # noqa: PLW2901 -- the same problem
        offered.add(_offered(problem))
        yield problem


def _offered(problem: Problem) -> str:
    """The id that the fix of a missing id (PG111) adds; empty for any other problem."""
    fix = problem.fix.text if problem.code == "PG111" and problem.fix else ""
    return fix.removeprefix("id: ").rstrip("\n") if fix.startswith("id: ") else ""


def _offering(problem: Problem, id_: str) -> Problem:
    assert problem.fix  # noqa: S101 -- it has offered an id
    hint = Text(problem.hint.msgid, problem.hint.args | {"id": id_}) if problem.hint else None
    return msgspec.structs.replace(problem, hint=hint, fix=msgspec.structs.replace(problem.fix, text=_FIX.format(id_)))
