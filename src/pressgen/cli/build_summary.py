"""Prints the result of a build."""

from collections.abc import Sequence
from pathlib import Path

from pressgen.cli.printer import Printer
from pressgen.model import Written
from pressgen.problems import Problem, text


def print_summary(
    written: Written, problems: Sequence[Problem], output: Path, seconds: float, printer: Printer
) -> None:
    """Print the problems (notes are only counted) and the size of the site in `output`."""
    printer.print_problems(problem for problem in problems if problem.level != "note")
    notes = sum(problem.level == "note" for problem in problems)
    if notes:
        printer.say(text("Notes: {notes}. Read them with pressgen check.", notes=notes))
    if written.waiting.count:
        printer.say(
            text(
                "Texts that wait for their time: {count}. The next: {instant}.",
                count=written.waiting.count,
                instant=written.waiting.first,
            )
        )
    printer.say(
        text(
            "{files} files ({megabytes} MB) in {output}: {changed} new or changed, {removed} removed, in {seconds} s.",
            files=written.files,
            megabytes=f"{written.size / 1e6:.1f}",
            output=output,
            changed=written.changed,
            removed=written.removed,
            seconds=f"{seconds:.1f}",
        )
    )
