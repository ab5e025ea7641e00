"""Faults: problems without a place. Whoever reads the file turns them into `Problem`s."""

from collections.abc import Sequence

import msgspec

from pressgen.problems import Fix, Level, Problem, Text, text


class Fault(ValueError):
    """A value that cannot be used. Raised by validators."""

    def __init__(
        self,
        code: str,
        message: Text,
        hint: Text | None = None,
        *,
        fix: str | Fix | None = None,
        level: Level = "error",
        within: tuple[str | int, ...] = (),
    ) -> None:
        super().__init__(str(message))
        self.within = within
        """The place within the value, when that is a list or a mapping: `(2,)` is its third item."""
        self.code = code
        self.message = message
        self.hint = hint
        self.fix = Fix(text=fix) if isinstance(fix, str) else fix
        self.level = level

    def at(self, path: str, span: tuple[int, int, int, int]) -> Problem:
        """The fault as a problem of the file `path`."""
        return Problem(path, self.code, self.level, self.message, *span, self.hint, self.fix)


def unreadable(path: str, error: OSError) -> Problem:
    """The problem of a file that the operating system cannot read."""
    message = text("The file cannot be read: {reason}.", reason=error.strerror or type(error).__name__)
    return Fault("PG122", message, text("Look at the rights of the file.")).at(path, (1, 1, 1, 1))


def reportable(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems of a file; without their fixes when it is not UTF-8 (PG100), since then the spans are guessed."""
    if any(problem.code == "PG100" for problem in problems):
        return tuple(msgspec.structs.replace(problem, fix=None) for problem in problems)
    return tuple(problems)
