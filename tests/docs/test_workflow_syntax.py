"""The workflows of a new newsroom are what GitHub and GitLab read: by their schemas, and by actionlint where it is installed."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from ci_hosts import GITHUB, GITLAB

from pressgen.edit.new_newsroom import create_newsroom

SCHEMAS = {
    GITHUB: ["--builtin-schema", "vendor.github-workflows"],
    GITLAB: ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    create_newsroom(tmp_path)
    return tmp_path


def faults(path: Path, schema: list[str]) -> str:
    """What check-jsonschema has to say, which has the schemas with it; empty when nothing is wrong."""
    command = [sys.executable, "-m", "check_jsonschema", *schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_workflow_follows_the_schema_of_its_host(file: str, root: Path) -> None:
    assert faults(root / file, SCHEMAS[file]) == ""


@pytest.mark.parametrize(("file", "right", "wrong"), [(GITHUB, "runs-on:", "run-on:"), (GITLAB, "stage:", "stagee:")])
def test_a_misspelt_key_would_be_found(file: str, right: str, wrong: str, root: Path) -> None:
    text = (root / file).read_text("utf-8")
    (root / file).write_text(text.replace(right, wrong), "utf-8")
    assert wrong.rstrip(":") in faults(root / file, SCHEMAS[file])


@pytest.mark.skipif(not shutil.which("actionlint"), reason="actionlint is not installed")
def test_actionlint_finds_nothing(root: Path) -> None:
    done = subprocess.run(["actionlint", str(root / GITHUB)], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def scripts(root: Path) -> Iterator[str]:
    """Every shell part of both workflows."""
    for job in jobs(root):
        yield from (step["run"] for step in job.get("steps", []) if "run" in step)
        yield "\n".join([*job.get("before_script", []), *job.get("script", [])])


def jobs(root: Path) -> list[dict[str, Any]]:
    github, gitlab = (yaml.safe_load((root / file).read_text("utf-8")) for file in (GITHUB, GITLAB))
    return [*github["jobs"].values(), *(job for job in gitlab.values() if isinstance(job, dict) and "script" in job)]


def test_every_shell_part_can_be_read_by_bash(root: Path) -> None:
    for script in scripts(root):
        done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
        assert done.stderr == "", script


def test_no_shell_part_has_an_expression_in_it_which_a_pull_request_could_fill_with_commands(root: Path) -> None:
    assert [script for script in scripts(root) if "${{" in script] == []


def test_every_action_is_pinned_by_its_digest_and_says_its_version(root: Path) -> None:
    lines = [line for line in (root / GITHUB).read_text("utf-8").splitlines() if "uses:" in line]
    assert lines
    assert [line for line in lines if not re.search(r"uses: [\w/-]+@[0-9a-f]{40}  # v\d+\.\d+\.\d+$", line)] == []


def test_every_action_has_one_digest(root: Path) -> None:
    pins = set(re.findall(r"uses: (actions/[a-z-]+)\S*@([0-9a-f]{40})", (root / GITHUB).read_text("utf-8")))
    assert len({name for name, _ in pins}) == len(pins)


def test_the_machine_is_pinned_by_its_full_version(root: Path) -> None:
    github, gitlab = (yaml.safe_load((root / file).read_text("utf-8")) for file in (GITHUB, GITLAB))
    assert {job["runs-on"] for job in github["jobs"].values()} == {"ubuntu-24.04"}
    assert re.fullmatch(r"python:3\.\d+\.\d+-\w+", gitlab["image"])


def test_what_a_job_may_write_is_named_one_by_one(root: Path) -> None:
    github = yaml.safe_load((root / GITHUB).read_text("utf-8"))
    written = {name: job.get("permissions", {}) for name, job in github["jobs"].items()}
    assert github["permissions"] == {"contents": "read"}
    assert "write" not in written["check"].values()
    assert all("contents" not in given or given["contents"] == "read" for given in written.values())
