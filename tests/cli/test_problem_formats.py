"""The forms that problems are printed in."""

import json
import re
import subprocess
import sys
from pathlib import Path

import format_schemas
import msgspec
import pytest
from cases import CASES

from faulty import NOW, make, release
from pressgen.build import examine
from pressgen.cli.printer import Printer
from pressgen.cli.problem_formats.gitlab import format_gitlab
from pressgen.cli.problem_formats.sarif import format_sarif
from pressgen.errors import BadContentError
from pressgen.problems import Problem

A = "content/releases/bro.md"
PROGRAM = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en"]
FILES = {
    A: release("topics: [trafikk]\ncontacts: [bo]\n", title="Ny bro öppnar."),
    "content/contacts/bo.yaml": "name: Bo, Å:s chef\nphon: 08-465 004 14\n",
}

EVERY_CODE = {case.code: case for case in CASES if case.expected}.values()


def check(root: Path, *options: str, code: int = 1) -> subprocess.CompletedProcess[str]:
    done = subprocess.run([*PROGRAM, "check", *options], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path, FILES)


def test_text_has_one_place_a_line_and_a_count_at_the_end(root: Path) -> None:
    lines = check(root).stdout.splitlines()
    assert [line.split(" ")[2][:5] for line in lines if line.startswith("content/")] == ["PG110", "PG201", "PG303"]
    assert lines[0] == "content/contacts/bo.yaml:2:1: error PG110: There is no key “phon”."
    assert lines[-1] == "Errors: 2, warnings: 1, notes: 0."


def test_text_says_how_many_pressgen_can_mend_itself(root: Path) -> None:
    assert check(root).stdout.splitlines()[-2] == "pressgen check --fix mends one of these."
    assert "--fix" not in check(root, "content/contacts/bo.yaml").stdout


def test_text_calls_a_problem_that_is_alone_it(tmp_path: Path) -> None:
    broken = release(published="2 maj 2024")
    assert check(make(tmp_path, {A: broken})).stdout.splitlines()[-2] == "pressgen check --fix mends it."


def test_json_is_alone_on_standard_output_and_complete(root: Path) -> None:
    done = check(root, "--format", "json")
    found = json.loads(done.stdout)
    assert [one["code"] for one in found["problems"]] == ["PG110", "PG303", "PG201"]
    assert found["problems"][1] == {
        "path": A,
        "line": 3,
        "column": 21,
        "end_line": 3,
        "end_column": 22,
        "code": "PG303",
        "level": "warning",
        "message": "The title ends with a full stop.",
        "hint": "Remove the full stop.",
        "fix": {"text": "", "safe": True},
        "in_draft": False,
    }
    assert (found["errors"], found["warnings"], found["notes"]) == (2, 1, 0)
    assert done.stderr == "Errors: 2, warnings: 1, notes: 0.\n"


def test_github_gets_one_command_for_each(root: Path) -> None:
    lines = check(root, "--format", "github", A).stdout.splitlines()
    assert lines[0] == (
        f"::warning file={A},line=3,endLine=3,col=21,endColumn=22,title=PG303::The title ends with a full stop.%0ARemove the full stop."
    )
    assert lines[1].startswith(f"::error file={A},line=6,endLine=6,col=10,endColumn=17,title=PG201::")


def test_gitlab_reads_every_entry_and_tells_them_apart(root: Path) -> None:
    issues = msgspec.json.decode(check(root, "--format", "gitlab").stdout, type=list[format_schemas.Issue])
    assert [one.check_name for one in issues] == ["PG110", "PG303", "PG201"]
    assert len({one.fingerprint for one in issues}) == 3


def test_sarif_names_the_rule_and_the_characters_of_each_result(root: Path) -> None:
    run = msgspec.json.decode(check(root, "--format", "sarif").stdout, type=format_schemas.Log).runs[0]
    rules = [rule.id for rule in run.tool.driver.rules]
    assert [rules[one.rule_index] for one in run.results] == [one.rule_id for one in run.results]
    stop = run.results[1]
    assert stop.locations[0].physical_location.region == format_schemas.Region(3, 21, 3, 22)
    assert stop.fixes is not None
    assert stop.fixes[0].artifact_changes[0].replacements[0].inserted_content.text == ""


@pytest.mark.parametrize("language", ["sv", "en"])
def test_whatever_is_wrong_forges_can_read_it(language: str, tmp_path: Path) -> None:
    found = [one for case in EVERY_CODE for one in told(make(tmp_path / case.code, case.files))]
    assert {one.code for one in found} >= {case.code for case in EVERY_CODE}
    log = msgspec.json.decode(format_sarif(found, Printer(language)), type=format_schemas.Log)
    issues = msgspec.json.decode(format_gitlab(found, Printer(language)), type=list[format_schemas.Issue])
    assert len(log.runs[0].results) == len(issues) == len(found)


def told(root: Path) -> tuple[Problem, ...]:
    try:
        return examine(root, NOW)[1]
    except BadContentError as error:
        return error.problems


def test_only_the_files_asked_for_are_told_of(root: Path) -> None:
    assert "bo.yaml" not in check(root, A).stdout


def test_a_file_that_is_not_there_cannot_be_checked(root: Path) -> None:
    assert "There is no file nope.md." in check(root, "nope.md", code=2).stderr


def test_warnings_stop_only_when_asked_to(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="Ny bro öppnar.")})
    check(root, code=0)
    check(root, "--strict", code=1)


def test_the_newsroom_sets_levels_of_warnings_but_not_of_errors(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release("topics: [trafikk]\n", title="Ny bro öppnar.")})
    config = root / "pressgen.yaml"
    config.write_text(config.read_text("utf-8") + "rules: {PG303: off, PG201: off}\n", "utf-8")
    assert [line[:5] for line in re.findall(r"PG\d{3}", check(root).stdout)] == ["PG201"]


def test_explain_prints_a_codes_page(root: Path) -> None:
    done = subprocess.run([*PROGRAM, "explain", "pg303"], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("PG303: the title ends with a full stop\n\n    title: ")
