"""The forms that problems are printed in: one file for each, one line in the table."""

from collections.abc import Callable, Sequence

from pressgen.cli.forms.github import github
from pressgen.cli.forms.gitlab import gitlab
from pressgen.cli.forms.json import json
from pressgen.cli.forms.sarif import sarif
from pressgen.cli.say import Voice
from pressgen.problems import Problem

MACHINE_FORMS: dict[str, Callable[[Sequence[Problem], Voice], str]] = {
    "json": json,
    "github": github,
    "gitlab": gitlab,
    "sarif": sarif,
}
"""Every form but "text", which is for people (see `Voice.problems`)."""
