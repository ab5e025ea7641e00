"""GitLab's code quality report (GitLab Docs, "Code Quality report format")."""

import json
from collections.abc import Sequence
from typing import Any

from pressgen.cli.forms.fingerprints import fingerprints
from pressgen.cli.forms.place import region
from pressgen.cli.say import Voice
from pressgen.problems import Problem

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def gitlab(problems: Sequence[Problem], voice: Voice) -> str:
    """All problems as one JSON list."""
    named = zip(problems, fingerprints(problems), strict=True)
    return json.dumps([_issue(problem, name, voice) for problem, name in named], ensure_ascii=False, indent=1) + "\n"


def _issue(problem: Problem, fingerprint: str, voice: Voice) -> dict[str, Any]:
    place = region(problem)
    words = voice.text(problem.message) + (f" {voice.text(problem.hint)}" if problem.hint else "")
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
