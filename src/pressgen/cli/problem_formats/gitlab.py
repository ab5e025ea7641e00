"""GitLab's code quality report (GitLab Docs, "Code Quality report format")."""

import json
from collections.abc import Sequence
from typing import Any

from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.fingerprints import fingerprints
from pressgen.cli.problem_formats.region import region
from pressgen.problems import Problem

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def format_gitlab(problems: Sequence[Problem], printer: Printer) -> str:
    """All problems as one JSON list."""
    named = zip(problems, fingerprints(problems), strict=True)
    return json.dumps([_issue(problem, name, printer) for problem, name in named], ensure_ascii=False, indent=1) + "\n"


def _issue(problem: Problem, fingerprint: str, printer: Printer) -> dict[str, Any]:
    place = region(problem)
    words = " ".join([printer.text(problem.message), *printer.hints(problem)])
    return {
        "description": words,
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.level],
        "location": {
            "path": problem.path,
            "positions": {
                "begin": {"line": place.line, "column": place.column},
                "end": {"line": place.end_line, "column": place.end_column},
            },
        },
    }
