"""Exceptions that stop a run. A mistake in the content is a `problems.Problem` instead."""

from typing import Self

from pressgen.problems import Problem, Text


class PressgenError(Exception):
    """The run cannot continue; `reason` says why and `hint` what to do (neither is translated yet). Exit code 2."""

    def __init__(self, reason: Text, hint: Text | None = None) -> None:
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return str(self.reason)


class NoNewsroomError(PressgenError):
    """The folder that a command was run in is not a newsroom. Its hint names a `command`, which can be replaced by the one typed."""


class BadContentError(PressgenError):
    """The newsroom's own files have errors that must be corrected first. Exit code 1."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(problems[0].message, problems[0].hint)
        self.problems = problems

    def __reduce__(self) -> tuple[type[Self], tuple[Problem, ...]]:
        """Keeps the problems when the error is pickled in a worker process."""
        return type(self), self.problems


def stop_at_errors(problems: tuple[Problem, ...]) -> None:
    """BadContentError when one of the problems stops every build."""
    if any(problem.stops for problem in problems):
        raise BadContentError(*problems)


class TemplateError(BadContentError):
    """A template of the newsroom failed; the problem says where."""
