"""What every command starts from, and how each ends."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import typer

from pressgen import load
from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.errors import BadContentError, PressgenError, stop_at_errors
from pressgen.instants import whole
from pressgen.model import Site
from pressgen.problems import Problem, text


class Session(NamedTuple):
    """Where the newsroom is, and who speaks."""

    root: Path
    printer: Printer

    @property
    def state(self) -> Path:
        """The folder that may be deleted at any time."""
        return self.root / ".pressgen"

    def instant(self, written: str) -> datetime:
        """An instant as given on the command line, or the clock's: it is read once, here."""
        return load.instant(self.root, written) if written else whole(datetime.now(UTC))

    def site(self) -> Site:
        """The newsroom, linked; BadContentError when there is an error in it."""
        site, problems = examine(self.root, None, self.state)
        stop_at_errors(problems)
        return site


@contextmanager
def errors_reported(printer: Printer) -> Iterator[None]:
    """Turns what stops a run into words and an exit code."""
    try:
        yield
    except BadContentError as error:
        _told(error.problems, printer)
        raise typer.Exit(1) from None
    except PressgenError as error:
        printer.stopped(error)
        raise typer.Exit(2) from None


def _told(problems: Sequence[Problem], printer: Printer) -> None:
    """The errors alone, so that they stand last in sight; the rest is counted."""
    errors = [problem for problem in problems if problem.level == "error"]
    printer.problems(errors)
    printer.count(problems)
    if len(errors) < len(problems):
        printer.say(text("Only errors are shown here. Read the rest with pressgen check."))
