"""The commands about the clock: next, due, and the previews of build."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import CONFIG, newsroom, release

FILES = {"content/releases/2030/bron.md": release(published="2030-10-27T01:30:00Z")}


def pressgen(root: Path, *arguments: str) -> tuple[int, str]:
    """The exit code, and everything said."""
    command = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en", *arguments]
    done = subprocess.run(
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, env=os.environ
    )
    return done.returncode, done.stdout


def test_next_for_programs(tmp_path: Path) -> None:
    code, said = pressgen(newsroom(tmp_path, FILES), "next", "--format", "json", "--now", "2026-05-01")
    assert (code, json.loads(said)) == (
        0,
        {
            "instant": "2030-10-27T01:30:00Z",
            "reasons": [{"event": "published", "what": "content/releases/2030/bron.md"}],
        },
    )


def test_next_for_people_is_in_the_newsrooms_zone(tmp_path: Path) -> None:
    assert pressgen(newsroom(tmp_path, FILES), "next", "--now", "2026-05-01") == (
        0,
        "The site changes 2030-10-27 02:30:00+01:00.\n  content/releases/2030/bron.md: published\n",
    )


def test_next_when_there_is_none(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    assert pressgen(root, "next", "--format", "json", "--now", "2031-01-01") == (
        0,
        '{"instant": null, "reasons": []}\n',
    )
    assert pressgen(root, "next", "--now", "2031-01-01")[0] == 0


def test_a_site_that_nothing_is_known_of_is_due(tmp_path: Path) -> None:
    assert pressgen(newsroom(tmp_path, FILES), "due") == (
        1,
        "It is not known when output was built. Run pressgen build.\n",
    )


@pytest.mark.parametrize(
    ("now", "code", "said"),
    [
        ("2030-10-27T01:29:59Z", 0, "The site is as it should be at this hour.\n"),
        ("2030-10-27T01:30:00Z", 1, "Late by 0 s, since 2030-10-27 02:30:00+01:00:\n"),
        ("2030-10-28T02:30:01Z", 1, "Late by 1 d 1 h 0 min 1 s, since 2030-10-27 02:30:00+01:00:\n"),
    ],
)
def test_due_says_what_is_late_and_by_how_much(tmp_path: Path, now: str, code: int, said: str) -> None:
    root = newsroom(tmp_path, FILES)
    pressgen(root, "build", "--now", "2026-05-01")
    assert pressgen(root, "due", "--now", now) == (code, said + code * "  content/releases/2030/bron.md: published\n")


def test_due_after_a_build_that_changed_nothing(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    for day in ("2031-01-01", "2031-02-01"):
        pressgen(root, "build", "--now", day)
    assert pressgen(root, "due", "--now", "2031-02-02")[0] == 0


def test_due_when_the_clock_was_set_back(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    pressgen(root, "build", "--now", "2030-10-27T01:30:00Z")
    code, said = pressgen(root, "due", "--now", "2030-10-27T00:30:00Z")
    assert (code, said.splitlines()[0]) == (1, "Too early by 1 h 0 min 0 s, not before 2030-10-27 02:30:00+01:00:")


@pytest.mark.parametrize("options", [["--drafts"], ["--at", "2031-01-01"], ["--drafts", "--output", "./output"]])
def test_a_preview_is_refused_where_the_real_site_goes(tmp_path: Path, options: list[str]) -> None:
    root = newsroom(tmp_path, FILES)
    code, said = pressgen(root, "build", *options)
    assert (code, said.splitlines()[0][:60]) == (2, "pressgen: A preview may not take the place of the real site ")
    assert not (root / "output").exists()


def test_a_preview_of_another_instant(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    assert pressgen(root, "build", "--at", "2031-01-01", "--output", "preview")[0] == 0
    assert (root / "preview/2030/bron/index.html").is_file()


HALF = {"content/releases/2030/bron.md": release(published="2030-10-27T01:30:00.5Z")}


def test_what_next_says_of_half_a_second_is_late_enough(tmp_path: Path) -> None:
    root = newsroom(tmp_path, HALF)
    for now in ("2030-10-27T01:30:00Z", "2030-10-27T01:30:00.75Z"):
        code, said = pressgen(root, "next", "--format", "json", "--now", now)
        assert (code, json.loads(said)["instant"]) == (0, "2030-10-27T01:30:01Z")
        pressgen(root, "build", "--now", now)
        assert not (root / "output/2030").exists()
    pressgen(root, "build", "--now", "2030-10-27T01:30:01Z")
    assert (root / "output/2030/bron/index.html").is_file()


COMING = {
    "content/releases/2030/hemlig.md": release(id="r-2", title="Hemlig", published="2030-11-01 07:30"),
    "content/releases/2030/utkast.md": release(id="r-3", title="Utkast", published="2030-01-01", status="draft"),
    "content/releases/2026/skolan.md": release(id="r-4", title="Skolan", published="2026-01-01"),
}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--now", "2026-05-01"], "2 texts wait, next 2030-10-27 02:30+01:00"),
        (["--now", "2030-10-31"], "1 text waits, next 2030-11-01 07:30"),
        (
            ["--at", "2030-10-31", "--output", "preview"],
            "1 text waits, next 2030-11-01 07:30",
        ),
        (["--now", "2030-12-01"], ""),
        (["--now", "2026-05-01", "--drafts", "--output", "preview"], ""),
    ],
)
def test_build_says_how_many_texts_wait_and_not_which(tmp_path: Path, options: list[str], said: str) -> None:
    root = newsroom(tmp_path, FILES | COMING, CONFIG + "rules: {PG341: off}\n")
    for _ in ("anew", "and with nothing to do"):
        code, words = pressgen(root, "build", *options)
        assert code == 0
        assert [line for line in words.splitlines() if "wait" in line] == ([said] if said else [])
        assert "emlig" not in words
