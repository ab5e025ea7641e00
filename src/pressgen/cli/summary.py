"""Says what came of a build."""

from collections.abc import Sequence
from pathlib import Path

from pressgen.cli.say import Voice
from pressgen.model import Written
from pressgen.problems import Problem, text


def summed_up(written: Written, problems: Sequence[Problem], output: Path, seconds: float, voice: Voice) -> None:
    """Prints the problems, of which notes are only counted, and what the site in `output` is now."""
    voice.problems(problem for problem in problems if problem.level != "note")
    notes = sum(problem.level == "note" for problem in problems)
    if notes:
        voice.say(text("Notes: {notes}. Read them with pressgen check.", notes=notes))
    if written.waiting.count:
        voice.say(
            text(
                "Texts that wait for their time: {count}. The next: {instant}.",
                count=written.waiting.count,
                instant=written.waiting.first,
            )
        )
    voice.say(
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
