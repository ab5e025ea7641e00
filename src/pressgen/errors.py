"""What stops a run. A mistake in the content is a `problems.Problem` instead."""

from pressgen.problems import Problem, Text


class PressgenError(Exception):
    """The run cannot go on; `reason` says why, `hint` what to do (both still to be translated). Exit code 2."""

    def __init__(self, reason: Text, hint: Text | None = None) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.hint = hint


class TemplateError(PressgenError):
    """A template of the newsroom failed; `problem` says where. Exit code 1: it is the newsroom's file that must change."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message, problem.hint)
        self.problem = problem

    def __reduce__(self) -> tuple[type["TemplateError"], tuple[Problem]]:
        """Keeps the problem on the way home from a worker process."""
        return (TemplateError, (self.problem,))
