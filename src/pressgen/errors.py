"""What stops a run. A mistake in the content is a `problems.Problem` instead."""

from pressgen.problems import Problem, Text


class PressgenError(Exception):
    """The run cannot go on; `reason` says why, `hint` what to do (both still to be translated). Exit code 2."""

    def __init__(self, reason: Text, hint: Text | None = None) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.hint = hint


class TemplateError(PressgenError):
    """A template of the newsroom failed. Exit code 1: it is the newsroom's file that must change."""


class BadContentError(PressgenError):
    """The newsroom's own files must change before anything can go on. Exit code 1."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems[0].message)
        self.problems = problems

    def __reduce__(self) -> tuple[type["BadContentError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)
