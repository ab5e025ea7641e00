"""SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format)."""

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from pressgen import __version__
from pressgen.cli import manual
from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.fingerprints import fingerprints
from pressgen.cli.problem_formats.region import region
from pressgen.problems import Problem

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def format_sarif(problems: Sequence[Problem], printer: Printer) -> str:
    """All problems as one log with one run."""
    codes = sorted({problem.code for problem in problems})
    named = zip(problems, fingerprints(problems), strict=True)
    run = {
        "tool": {"driver": _driver(codes, printer)},
        "language": printer.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"NEWSROOM": {"description": {"text": "The newsroom's folder"}}},
        "results": [_result(problem, codes.index(problem.code), name, printer) for problem, name in named],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(codes: list[str], printer: Printer) -> dict[str, Any]:
    rules = [_rule(code, manual.page(code, printer.language)) for code in codes]
    return {"name": "pressgen", "version": __version__, "rules": rules}


def _rule(code: str, page: manual.Page) -> dict[str, Any]:
    """The properties that GitHub requires of a rule, such as `help` (GitHub Docs, "SARIF support for code scanning")."""
    return {
        "id": code,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.body},
        "help": {"text": page.body, "markdown": page.body},
    }


def _result(problem: Problem, rule: int, fingerprint: str, printer: Printer) -> dict[str, Any]:
    words = " ".join([printer.text(problem.message), *printer.hints(problem)])
    file = {"uri": quote(problem.path, errors="replace"), "uriBaseId": "NEWSROOM"}
    result = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.level,
        "message": {"text": words},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": _region(problem)}}],
        "partialFingerprints": {"pressgen/v1": fingerprint},
    }
    if problem.fix:
        replacement = {"deletedRegion": _region(problem), "insertedContent": {"text": problem.fix.text}}
        change = {"artifactLocation": file, "replacements": [replacement]}
        description = {"description": {"text": printer.text(problem.hint)}} if problem.hint else {}
        result["fixes"] = [{**description, "artifactChanges": [change]}]
    return result


def _region(problem: Problem) -> dict[str, int]:
    place = region(problem)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
