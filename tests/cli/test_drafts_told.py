"""What the commands say of errors in drafts, and what a CI makes of it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsroom import newsroom, release
from pressgen.cli.app import app

DRAFT = "content/releases/2026/halvfardig.md"
HELD_UP_NOTHING = "Felet ligger i ett utkast och hindrar inte webbplatsen. Utkastet visas inte förrän det är rättat."


@pytest.fixture
def root(tmp_path: Path) -> Path:
    broken = release(id="r-2", title="Ny skola", status="draft", topics="[saknas]")
    return newsroom(tmp_path, {"content/releases/2026/bron.md": release(), DRAFT: broken})


def run(root: Path, *words: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["-C", str(root), "--lang", "sv", *words])
    assert done.exit_code == code, done.output
    return done.output


def test_a_build_warns_of_it_and_says_that_the_draft_is_not_in_the_site(root: Path) -> None:
    said = run(root, "build")
    assert f"{DRAFT}:7:10: varning PG201: " in said
    assert HELD_UP_NOTHING in said
    assert "1 utkast är inte med." in said


def test_a_build_that_has_nothing_to_do_warns_again(root: Path) -> None:
    run(root, "build")
    assert f"{DRAFT}:7:10: varning PG201: " in run(root, "build")


def test_check_says_an_error_and_that_it_stops_nothing(root: Path) -> None:
    said = run(root, "check", DRAFT)
    assert f"{DRAFT}:7:10: fel PG201: " in said
    assert HELD_UP_NOTHING in said
    assert said.splitlines()[-1] == "Fel i utkast: 1. De hindrar inte webbplatsen."


def test_who_wants_no_broken_draft_at_all_checks_strictly(root: Path) -> None:
    run(root, "check", "--strict", code=1)


def test_check_fails_as_soon_as_the_text_is_no_draft_any_more(root: Path) -> None:
    newsroom(root, {DRAFT: release(id="r-2", title="Ny skola", topics="[saknas]")})
    assert "utkast" not in run(root, "check", code=1)


@pytest.mark.parametrize("format_", ["github", "gitlab", "sarif"])
def test_the_marks_beside_the_lines_of_a_pull_request_say_so(root: Path, format_: str) -> None:
    assert HELD_UP_NOTHING in run(root, "check", "--format", format_)


def test_programs_are_told_in_json(root: Path) -> None:
    said = run(root, "check", "--format", "json")
    report = json.loads(said[: said.rindex("}") + 1])
    assert [(one["code"], one["level"]) for one in report["problems"] if one["in_draft"]] == [("PG201", "error")]


@pytest.mark.parametrize("command", [["next"], ["upcoming"], ["due"], ["new", "banner", "Hej", "--to", "2099-01-01"]])
def test_no_other_command_is_held_up(root: Path, command: list[str]) -> None:
    run(root, "build")
    run(root, *command)
