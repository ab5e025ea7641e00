"""A fault is a problem that does not know yet where it stands; the reader of the file puts it in its place."""

from collections.abc import Sequence

import msgspec

from pressgen.problems import Fix, Level, Problem, Text, text


class Fault(ValueError):
    """A value that cannot be used, raised by a validator."""

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
        """Where in the value, when it is a list or a mapping: `(2,)` is its third item."""
        self.code = code
        self.message = message
        self.hint = hint
        self.fix = Fix(text=fix) if isinstance(fix, str) else fix
        self.level = level

    def at(self, path: str, span: tuple[int, int, int, int]) -> Problem:
        """The fault as a problem of the file `path`."""
        return Problem(path, self.code, self.level, self.message, *span, self.hint, self.fix)


def unreadable(path: str, error: OSError) -> Problem:
    """A file that the system does not let us read."""
    message = text("The file cannot be read: {reason}.", reason=error.strerror or type(error).__name__)
    return Fault("PG122", message, text("Look at the rights of the file.")).at(path, (1, 1, 1, 1))


def tellable(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The problems of a file; of one that is not UTF-8 without their fixes, since its places are guessed."""
    if any(problem.code == "PG100" for problem in problems):
        return tuple(msgspec.structs.replace(problem, fix=None) for problem in problems)
    return tuple(problems)
