"""The forms that problems are printed in: one file for each, one line in the table."""

from collections.abc import Callable, Sequence

from pressgen.cli.formats.github import github
from pressgen.cli.formats.gitlab import gitlab
from pressgen.cli.formats.json import json
from pressgen.cli.formats.sarif import sarif
from pressgen.cli.printer import Printer
from pressgen.problems import Problem

MACHINE_FORMS: dict[str, Callable[[Sequence[Problem], Printer], str]] = {
    "json": json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
}
"""Every form but "text", which is for people (see `Voice.problems`)."""
