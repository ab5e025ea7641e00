"""The program as people start it: arguments in, words and an exit code out."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from newsroom import newsroom, release
from pressgen.cli.app import app

SOUND = {"content/releases/2026/bron.md": release()}
BROKEN = {"content/releases/2026/bron.md": release("topics: [trafik]")}


def pressgen(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program, run in the folder, in English when nothing else is said."""
    return subprocess.run(
        [sys.executable, "-c", "from pressgen.cli import main; main()", *words],
        cwd=folder,
        env=os.environ | {"LC_ALL": "en_US.UTF-8", "PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_version_is_said(tmp_path: Path) -> None:
    done = pressgen(tmp_path, "--version")
    assert (done.returncode, done.stdout.split()[0]) == (0, "pressgen")


def test_check_of_sound_content_ends_well(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, SOUND), "check")
    assert done.returncode == 0, done.stdout + done.stderr


def test_check_says_file_line_and_column(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, BROKEN), "check")
    assert done.returncode == 1
    assert done.stdout.startswith("content/releases/2026/bron.md:6:10: error PG201: There is no topic “trafik”.")


def test_messages_are_swedish_when_asked_for(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, BROKEN), "--lang", "sv", "check")
    assert "fel PG201" in done.stdout


def test_messages_follow_the_environment_and_then_the_newsroom(tmp_path: Path) -> None:
    root = newsroom(tmp_path, BROKEN)
    assert "fel PG201" in pressgen(root, "check", LC_ALL="sv_SE.UTF-8").stdout
    assert "fel PG201" in pressgen(root, "check", LC_ALL="C").stdout


def test_build_writes_the_site_and_says_what_it_did(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, SOUND), "build")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "output" / "index.html").is_file()
    assert "files" in done.stdout


def test_numbers_have_a_decimal_comma_in_swedish(tmp_path: Path) -> None:
    said = pressgen(newsroom(tmp_path, SOUND), "build", "--profile", "--lang", "sv").stdout
    assert re.search(r"\(\d,\d MB\)", said)
    assert not re.search(r"\d\.\d+ (s|MB)\b", said)


def test_build_writes_nothing_when_there_is_an_error(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, BROKEN), "build")
    assert done.returncode == 1
    assert not (tmp_path / "output").exists()


def test_another_folder_counts_for_everything(tmp_path: Path) -> None:
    newsroom(tmp_path / "room", SOUND)
    assert pressgen(tmp_path, "-C", "room", "build", "--output", "public").returncode == 0
    assert (tmp_path / "room" / "public" / "index.html").is_file()


def test_now_is_read_in_the_newsrooms_time_zone(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/2026/bron.md": release(published="2026-07-01 10:00")})
    pressgen(root, "build", "--now", "2026-07-01 09:59:59")
    assert not (root / "output/2026").exists()
    pressgen(root, "build", "--now", "2026-07-01 10:00")
    assert (root / "output/2026/bron/index.html").exists()


def test_an_unreadable_now_is_refused(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, SOUND), "build", "--now", "snart")
    assert done.returncode == 2
    assert "snart" in done.stderr


def test_no_newsroom_says_what_to_do(tmp_path: Path) -> None:
    done = pressgen(tmp_path, "build")
    assert done.returncode == 2
    assert "pressgen.yaml is missing" in done.stderr
    assert "pressgen -C FOLDER build." in done.stderr


@pytest.mark.parametrize("command", ["check", "next", "templates test", "new contact Ada"])
def test_without_a_newsroom_the_hint_names_the_command_that_was_typed(tmp_path: Path, command: str) -> None:
    done = CliRunner().invoke(app, ["-C", str(tmp_path), "--lang", "en", *command.split()])
    assert f"pressgen -C FOLDER {command.removesuffix(' Ada')}." in done.output


def test_no_content_says_what_to_do(tmp_path: Path) -> None:
    (newsroom(tmp_path, {}) / "content").rmdir()
    done = pressgen(tmp_path, "build")
    assert done.returncode == 2
    assert "content/releases" in done.stderr


def test_the_folder_may_be_named_after_the_command(tmp_path: Path) -> None:
    newsroom(tmp_path / "room", SOUND)
    assert pressgen(tmp_path, "build", "-C", "room", "--output", "public").returncode == 0
    assert (tmp_path / "room" / "public" / "index.html").is_file()


def test_of_two_folders_the_second_lies_in_the_first(tmp_path: Path) -> None:
    newsroom(tmp_path / "all" / "room", SOUND)
    for words in (["-C", "all", "check", "-C", "room"], ["-C", "all", "-C", "room", "check"]):
        assert pressgen(tmp_path, *words).returncode == 0
    assert pressgen(tmp_path, "check", "-C", "all", "-C", "room").returncode == 0


@pytest.mark.parametrize(
    "command", sorted(one.name or one.callback.__name__ for one in app.registered_commands if one.callback)
)
def test_every_command_takes_folder_and_language_after_it(command: str, tmp_path: Path) -> None:
    done = pressgen(tmp_path, command, "-C", "nowhere", "--lang", "sv")
    assert (done.returncode, done.stderr) == (2, "pressgen: Det finns ingen mapp nowhere.\n")
    assert "--lang" in pressgen(tmp_path, command, "--help").stdout


@pytest.mark.parametrize("words", [["--lang", "de", "check"], ["check", "--lang", "de"], ["check", "--lang=Svenska"]])
def test_a_language_without_messages_is_refused(words: list[str], tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, SOUND), *words)
    assert done.returncode == 2
    assert "--lang sv" in done.stderr


def test_the_language_may_be_named_after_the_command(tmp_path: Path) -> None:
    root = newsroom(tmp_path, BROKEN)
    assert "fel PG201" in pressgen(root, "check", "--lang", "sv").stdout
    assert "error PG201" in pressgen(root, "--lang", "sv", "check", "--lang", "en").stdout


def test_it_runs_as_a_module(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressgen"]
    done = subprocess.run([*command, "check", "--colour"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, "Usage: python -m pressgen check [OPTIONS] [FILE...]")
    newsroom(tmp_path, SOUND)
    assert subprocess.run([*command, "build", "--workers", "2"], cwd=tmp_path, check=False).returncode == 0


MANY = {
    "content/releases/2026/bron.md": release("topics: [trafik]", title="Bron öppnar."),
    "content/releases/2026/a.md": release(id="r-2", title="Bygget " * 20),
}


def test_a_build_that_an_error_stops_shows_the_error_alone(tmp_path: Path) -> None:
    lines = pressgen(newsroom(tmp_path, MANY), "build").stdout.splitlines()
    assert [line.split(" ")[1] for line in lines if line.startswith("content/")] == ["error"]
    assert lines[-2:] == [
        "Errors: 1, warnings: 1, notes: 1.",
        "Only errors are shown here. Read the rest with pressgen check.",
    ]


def test_check_shows_errors_first_and_the_count_last(tmp_path: Path) -> None:
    lines = pressgen(newsroom(tmp_path, MANY), "check").stdout.splitlines()
    assert [line.split(" ")[1] for line in lines if line.startswith("content/")] == ["error", "warning", "note"]
    assert lines[-1] == "Errors: 1, warnings: 1, notes: 1."


def test_a_build_prints_notes_only_when_asked(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/2026/a.md": release(title="Bygget " * 20)})
    assert pressgen(root, "build").stdout.splitlines()[0] == "Notes: 1. Read them with --notes or pressgen check."
    lines = pressgen(root, "build", "--notes").stdout.splitlines()
    assert lines[0].startswith("content/releases/2026/a.md:3:8: note PG301: ")
    assert "files" in lines[-1]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    done = pressgen(tmp_path, "-C", "nowhere", "check")
    assert (done.returncode, "nowhere" in done.stderr) == (2, True)


def test_an_unknown_option_is_refused(tmp_path: Path) -> None:
    assert pressgen(tmp_path, "build", "--colour").returncode == 2


def test_every_command_shows_an_example(tmp_path: Path) -> None:
    for command in ("check", "build"):
        assert "Example: pressgen" in pressgen(tmp_path, command, "--help").stdout


def test_an_ascii_pipe_is_no_error(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, BROKEN), "--lang", "sv", "check", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    newsroom(tmp_path, BROKEN)
    command = f'{sys.executable} -c "from pressgen.cli import main; main()" check | head -c 1; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


def test_interrupted_and_terminated_builds_say_so_and_leave_the_old_site(tmp_path: Path) -> None:
    files = {f"content/releases/2026/bron-{n}.md": release(id=f"r-{n}") for n in range(1500)}
    root = newsroom(tmp_path, files)
    for sign, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        process = subprocess.Popen(
            [sys.executable, "-c", "from pressgen.cli import main; main()", "build"],
            cwd=root,
            stderr=subprocess.PIPE,
            text=True,
        )
        until(lambda: any(root.glob(".output*")))
        process.send_signal(sign)
        _, said = process.communicate(timeout=60)
        assert (process.returncode, "Traceback" in said) == (code, False), said
        assert [path.name for path in root.glob(".output*")] == []
        assert not (root / "output").exists()


@pytest.mark.parametrize(("sign", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_signal_that_comes_while_an_object_is_taken_apart_counts(sign: str, code: int) -> None:
    program = f"""
import os, signal, time
from pressgen import cli

class Ending:
    def __del__(self):
        os.kill(os.getpid(), signal.{sign})

def run(_):
    Ending()
    time.sleep(10)

cli._run = run
cli.main()
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=9, check=False)
    assert (done.returncode, done.stderr) == (code, "")


def until(true: Callable[[], bool]) -> None:
    """Waits, for a minute at most: a busy machine is slow."""
    for _ in range(12_000):
        if true():
            return
        time.sleep(0.005)
    raise TimeoutError
