"""JSON, as described in docs/check-output.md. Keys are only ever added."""

import json
from collections.abc import Sequence
from typing import Any

from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.region import region
from pressgen.problems import Problem


def format_json(problems: Sequence[Problem], printer: Printer) -> str:
    """All problems as one JSON object."""
    levels: list[str] = [problem.level for problem in problems]
    report = {
        "problems": [_problem(problem, printer) for problem in problems],
        "errors": levels.count("error"),
        "warnings": levels.count("warning"),
        "notes": levels.count("note"),
    }
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _problem(problem: Problem, printer: Printer) -> dict[str, Any]:
    fix = problem.fix
    return {
        "path": problem.path,
        **region(problem)._asdict(),
        "code": problem.code,
        "level": problem.level,
        "message": printer.text(problem.message),
        "hint": printer.text(problem.hint) if problem.hint else None,
        "fix": {"text": fix.text, "safe": fix.safe} if fix else None,
        "in_draft": problem.in_draft,
    }
