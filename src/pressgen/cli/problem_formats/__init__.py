"""The formats for programs in which `pressgen check` prints problems: one file for each, one line in the table."""

from collections.abc import Callable, Sequence

from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.github import format_github
from pressgen.cli.problem_formats.gitlab import format_gitlab
from pressgen.cli.problem_formats.json import format_json
from pressgen.cli.problem_formats.sarif import format_sarif
from pressgen.problems import Problem

MACHINE_FORMATS: dict[str, Callable[[Sequence[Problem], Printer], str]] = {
    "json": format_json,
    "github": format_github,
    "gitlab": format_gitlab,
    "sarif": format_sarif,
}
"""By the value of --format. "text", for people, is printed by `Printer.print_problems`."""
