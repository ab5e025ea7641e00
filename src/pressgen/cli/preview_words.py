"""What the live preview says: which moment it shows, what is wrong with the texts, and where it lies."""

from collections.abc import Iterable
from itertools import islice
from urllib.parse import quote, unquote, urlsplit

from pressgen.cli.printer import Printer
from pressgen.model import Config
from pressgen.problems import Level, Problem, Text, text
from pressgen.serve import ProblemText

NOW = "now"
"""The moment at which readers are; "" stands for no moment: everything is shown, with drafts."""
_MOST_PROBLEMS = 50
"""More are only counted."""


def problem_texts(problems: Iterable[Problem], level: Level, printer: Printer) -> tuple[ProblemText, ...]:
    """The problems of a level, in the reader's language."""
    say = printer.text
    return tuple(
        ProblemText(
            problem.level,
            f"{problem.path}:{problem.line}:{problem.column}",
            problem.code,
            say(problem.message),
            " ".join(printer.hints(problem)),
        )
        for problem in islice((problem for problem in problems if problem.level == level), _MOST_PROBLEMS)
    )


def base_path(config: Config) -> str:
    """The path of the newsroom on its host, as browsers ask for it: "/press/"."""
    path = quote(unquote(urlsplit(config.url).path), safe="/~")
    return path if path.endswith("/") else f"{path}/"


def showing_sentence(moment: str) -> Text:
    """Which moment is shown."""
    if not moment:
        return text("Everything is shown, also drafts and what is not published yet.")
    if moment == NOW:
        return text("Shown as readers see it now.")
    return text("Shown as readers will see it at {instant}.", instant=moment)
