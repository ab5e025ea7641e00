"""Prints the result of a build."""

from collections.abc import Sequence
from pathlib import Path

from pressgen.cli.printer import Printer
from pressgen.model import Waiting, Written
from pressgen.problems import Problem, Text, as_builds_tell, text


def print_summary(
    written: Written,
    problems: Sequence[Problem],
    output: Path,
    seconds: float,
    printer: Printer,
    *,
    with_notes: bool = False,
) -> None:
    """Print the problems (of notes only their number, unless asked for) and, last, the size of the site in `output`."""
    told = as_builds_tell(problems)
    notes = [problem for problem in told if problem.level == "note"]
    printer.print_problems(problem for problem in told if problem.level != "note")
    if with_notes:
        printer.print_problems(notes)
    elif notes:
        printer.say(text("Notes: {notes}. Read them with --notes or pressgen check.", notes=len(notes)))
    printer.say(
        text(
            "{files} files ({megabytes} MB) in {output}: {changed} new or changed, {removed} removed, in {seconds} s.",
            files=written.files,
            megabytes=printer.decimal(written.size / 1e6, 1),
            output=output,
            changed=written.changed,
            removed=written.removed,
            seconds=printer.decimal(seconds, 1),
        )
    )
    if written.waiting.drafts:
        printer.say(_drafts(written.waiting.drafts))
    if written.waiting.count:
        printer.say(_waiting(written.waiting))


def _drafts(count: int) -> Text:
    """Said so that nobody looks in vain for a text that they have written: which it is, `upcoming` says."""
    return text("1 draft is not in it.") if count == 1 else text("{count} drafts are not in it.", count=count)


def _waiting(waiting: Waiting) -> Text:
    """How many texts wait and when the first comes, but not which: more people may read a log than may read the texts."""
    if waiting.count == 1:
        return text("1 text waits, next {instant}", instant=waiting.first)
    return text("{count} texts wait, next {instant}", count=waiting.count, instant=waiting.first)
