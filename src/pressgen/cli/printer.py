"""Words for people: messages in the reader's language, problems with their places."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from pressgen import languages
from pressgen.cli.source_line import source_line
from pressgen.errors import PressgenError
from pressgen.problems import Problem, Text, text

LEVELS = {
    "error": languages.mark("level", "error"),
    "warning": languages.mark("level", "warning"),
    "note": languages.mark("level", "note"),
}


def message_language(asked: str, root: Path) -> str:
    """The language of messages: as asked, else the environment's, else the newsroom's, else English."""
    environment = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    for wish in (asked, environment, _of_newsroom(root)):
        if wish[:2] in languages.SPOKEN:
            return wish[:2]
    return "en"


def _of_newsroom(root: Path) -> str:
    """The language in pressgen.yaml, read so simply that a broken file does no harm."""
    try:
        lines = (root / "pressgen.yaml").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip().strip("'\"") for line in lines if line.startswith("language:")), "")


class Printer:
    """Says things in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = languages.catalogue(language)

    def text(self, sentence: Text) -> str:
        """The sentence in the reader's language."""
        return sentence.said(self._catalogue.gettext)

    def say(self, sentence: Text, stream: TextIO | None = None) -> None:
        """A line on standard output, or where it is asked to go."""
        (stream or sys.stdout).write(self.text(sentence) + "\n")

    def problems(self, problems: Iterable[Problem]) -> None:
        """Each problem with its file, line and column, in the form that editors and terminals can follow.

        On a terminal with the line that it stands on.
        """
        root = Path.cwd() if sys.stdout.isatty() else None
        for problem in problems:
            sys.stdout.write(self._problem(problem, root))

    def _problem(self, problem: Problem, root: Path | None) -> str:
        level = self._catalogue.pgettext("level", LEVELS[problem.level])
        place = f"{problem.path}:{problem.line}:{problem.column}"
        shown = source_line(root, problem) if root else ""
        hint = f"    {self.text(problem.hint)}\n" if problem.hint else ""
        return f"{place}: {level} {problem.code}: {self.text(problem.message)}\n{shown}{hint}"

    def count(self, problems: Iterable[Problem], stream: TextIO | None = None) -> None:
        """One line: how many of each level."""
        levels: list[str] = [problem.level for problem in problems]
        errors, warnings, notes = (levels.count(level) for level in LEVELS)
        self.say(
            text(
                "Errors: {errors}, warnings: {warnings}, notes: {notes}.", errors=errors, warnings=warnings, notes=notes
            ),
            stream,
        )

    def stopped(self, error: PressgenError) -> None:
        """Why the run cannot go on, on standard error."""
        hint = f"\n{self.text(error.hint)}" if error.hint else ""
        sys.stderr.write(f"pressgen: {self.text(error.reason)}{hint}\n")
