"""The newsroom and printer that each command works with, and the exit code when it fails."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import typer
from typer._click.globals import get_current_context

from pressgen import load
from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.errors import BadContentError, NoNewsroomError, PressgenError, stop_at_errors
from pressgen.instants import floor_to_second
from pressgen.model import Site
from pressgen.problems import Problem, Text, text


class Session(NamedTuple):
    """One run of a command."""

    root: Path
    printer: Printer

    @property
    def state(self) -> Path:
        """The state folder, which may be deleted at any time."""
        return self.root / ".pressgen"

    def instant(self, written: str) -> datetime:
        """The instant written on the command line, or the present one. Nothing else in pressgen asks the clock."""
        return load.instant(self.root, written) if written else floor_to_second(datetime.now(UTC))

    def site(self) -> Site:
        """The linked newsroom; BadContentError when it has errors."""
        site, problems = examine(self.root, None, self.state)
        stop_at_errors(problems)
        return site


@contextmanager
def errors_reported(printer: Printer) -> Iterator[None]:
    """Print an error that stops the run, and exit with its code: 1 for errors in the content, 2 for others."""
    try:
        yield
    except BadContentError as error:
        _report_errors(error.problems, printer)
        raise typer.Exit(1) from None
    except PressgenError as error:
        if isinstance(error, NoNewsroomError) and error.hint and (typed := _typed_command()):
            error.hint = Text(error.hint.msgid, {"command": typed})
        printer.print_error(error)
        raise typer.Exit(2) from None


def _typed_command() -> str:
    """The command that the user has typed, without the program and its options: "templates list"."""
    names: list[str] = []
    context = get_current_context(silent=True)
    while context and context.parent:
        names.insert(0, context.info_name or "")
        context = context.parent
    return " ".join(names)


def _report_errors(problems: Sequence[Problem], printer: Printer) -> None:
    """Print only the errors, so that they are the last lines to be seen; the other problems are counted."""
    errors = [problem for problem in problems if problem.level == "error"]
    printer.print_problems(errors)
    printer.print_count(problems)
    if len(errors) < len(problems):
        printer.say(text("Only errors are shown here. Read the rest with pressgen check."))
