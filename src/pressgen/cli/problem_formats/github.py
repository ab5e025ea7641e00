"""GitHub's workflow commands: annotations on the lines of a pull request."""

from collections.abc import Sequence

from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.region import region
from pressgen.problems import Problem

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def format_github(problems: Sequence[Problem], printer: Printer) -> str:
    """One command per line (GitHub Docs, "Workflow commands": error, warning and notice)."""
    return "".join(_command(problem, printer) for problem in problems)


def _command(problem: Problem, printer: Printer) -> str:
    place = region(problem)
    words = "\n".join([printer.text(problem.message), *printer.hints(problem)])
    properties = {"file": problem.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:  # GitHub takes columns only within one line
        properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = problem.code
    parameters = ",".join(f"{name}={_escape_property(str(value))}" for name, value in properties.items())
    return f"::{_LEVELS[problem.level]} {parameters}::{_escape_data(words)}\n"


def _escape_data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(words: str) -> str:
    return _escape_data(words).replace(":", "%3A").replace(",", "%2C")
