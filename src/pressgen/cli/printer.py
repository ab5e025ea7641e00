"""Prints messages in the user's language, and problems with their places."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from pressgen import languages
from pressgen.cli.source_line import source_line
from pressgen.errors import PressgenError
from pressgen.problems import IN_DRAFT, Problem, Text, text

LEVELS = {
    "error": languages.mark("level", "error"),
    "warning": languages.mark("level", "warning"),
    "note": languages.mark("level", "note"),
}


def message_language(asked: str, root: Path) -> str:
    """The language of messages: as asked, else the environment's, else the newsroom's, else English."""
    environment = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    for candidate in (asked, environment, _newsroom_language(root)):
        if candidate[:2] in languages.MESSAGE_LANGUAGES:
            return candidate[:2]
    return "en"


def _newsroom_language(root: Path) -> str:
    """The language in pressgen.yaml, found by a plain line search that works in a broken file, too; "" if there is none."""
    try:
        lines = (root / "pressgen.yaml").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return next((line.partition(":")[2].strip().strip("'\"") for line in lines if line.startswith("language:")), "")


class Printer:
    """Prints in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = languages.catalogue(language)

    def text(self, sentence: Text) -> str:
        """The sentence in the printer's language."""
        return sentence.translated(self._catalogue.gettext)

    def decimal(self, number: float, digits: int) -> str:
        """The number with so many decimals: "0.2", in Swedish "0,2" (CLDR, number symbols)."""
        return f"{number:.{digits}f}".replace(".", languages.DECIMAL_SIGNS[self.language])

    def say(self, sentence: Text, stream: TextIO | None = None) -> None:
        """Print the sentence as a line on `stream`, by default standard output."""
        (stream or sys.stdout).write(self.text(sentence) + "\n")

    def print_problems(self, problems: Iterable[Problem]) -> None:
        """Print each problem with its file, line and column, in the form that editors and terminals turn into links.

        On a terminal with its source line.
        """
        root = Path.cwd() if sys.stdout.isatty() else None
        for problem in problems:
            sys.stdout.write(self._problem(problem, root))

    def _problem(self, problem: Problem, root: Path | None) -> str:
        level = self._catalogue.pgettext("level", LEVELS[problem.level])
        place = f"{problem.path}:{problem.line}:{problem.column}"
        excerpt = source_line(root, problem) if root else ""
        hints = "".join(f"    {hint}\n" for hint in self.hints(problem))
        return f"{place}: {level} {problem.code}: {self.text(problem.message)}\n{excerpt}{hints}"

    def hints(self, problem: Problem) -> list[str]:
        """What to do about the problem, and whether it holds up anything."""
        return [self.text(hint) for hint in (problem.hint, IN_DRAFT if problem.in_draft else None) if hint]

    def print_count(self, problems: Sequence[Problem], stream: TextIO | None = None) -> None:
        """Print one line with the number of problems of each level; and one with how many errors hold up nothing, if any."""
        levels: list[str] = [problem.level for problem in problems]
        errors, warnings, notes = (levels.count(level) for level in LEVELS)
        self.say(
            text(
                "Errors: {errors}, warnings: {warnings}, notes: {notes}.", errors=errors, warnings=warnings, notes=notes
            ),
            stream,
        )
        if in_drafts := sum(problem.in_draft for problem in problems):
            self.say(text("Errors in drafts: {count}. They do not stop the site.", count=in_drafts), stream)

    def print_error(self, error: PressgenError) -> None:
        """Print on standard error why the run cannot continue."""
        hint = f"\n{self.text(error.hint)}" if error.hint else ""
        sys.stderr.write(f"pressgen: {self.text(error.reason)}{hint}\n")
