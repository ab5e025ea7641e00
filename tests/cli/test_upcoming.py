"""`pressgen upcoming`: everything that waits, for people and for programs; and what `build` says of it."""

import json
from pathlib import Path

import pytest
from test_command_line import pressgen

from newsroom import CONFIG, newsroom, release

NOW = ("--now", "2026-05-01 12:00")
WAITING = {
    "content/releases/2030/bron.md": release(published="2030-03-01 09:00", expires="2030-04-01"),
    "content/releases/2026/skolan.md": release("withdrawn: {date: 2026-06-01, reason: Fel.}", id="r-2", title="Skolan"),
    "content/releases/2026/ovikt.md": release(id="r-3", title="Övikt", status="draft", published="2031-01-01"),
    "content/releases/2026/arena.md": release(id="r-4", title="Arena", status="draft"),
    "content/banners/vatten.yml": "severity: info\nfrom: 2030-10-27 01:30\nto: 2030-10-28\ntext: Koka vattnet.\n",
    "content/contacts/vatten.yaml": "name: Kim Ek\nphone: 08-465 004 00\nto: 2026-05-31\n",
}
LINES = """\
2026-06-01 00:00  contact has left      Kim Ek (content/contacts/vatten.yaml)
2026-06-01 08:00  is withdrawn          Skolan (content/releases/2026/skolan.md)
2030-03-01 09:00  is published          Bron öppnar (content/releases/2030/bron.md)
2030-04-02 00:00  expires               Bron öppnar (content/releases/2030/bron.md)
2030-10-27 01:30  banner is shown       Koka vattnet. (content/banners/vatten.yml)
2030-10-29 00:00  banner is taken down  Koka vattnet. (content/banners/vatten.yml)
                  draft                 Arena (content/releases/2026/arena.md)
                  draft                 Övikt (content/releases/2026/ovikt.md)
"""


def waiting_newsroom(folder: Path) -> Path:
    return newsroom(folder, WAITING, CONFIG + "rules: {PG341: off}\n")


def test_all_that_waits_is_listed_by_time_and_drafts_by_title(tmp_path: Path) -> None:
    done = pressgen(waiting_newsroom(tmp_path), "upcoming", *NOW)
    assert (done.returncode, done.stderr, done.stdout) == (0, "", LINES)


def test_it_is_listed_in_swedish(tmp_path: Path) -> None:
    lines = pressgen(waiting_newsroom(tmp_path), "upcoming", *NOW, "--lang", "sv").stdout.splitlines()
    assert lines[2].split("  ")[:2] == ["2030-03-01 09:00", "publiceras"]
    assert lines[-1].split()[:2] == ["utkast", "Övikt"]


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"]])
def test_programs_get_instants_in_utc(option: list[str], tmp_path: Path) -> None:
    rows = json.loads(pressgen(waiting_newsroom(tmp_path), "upcoming", *NOW, *option).stdout)
    assert rows[2] == {
        "event": "published",
        "instant": "2030-03-01T08:00:00Z",
        "title": "Bron öppnar",
        "file": "content/releases/2030/bron.md",
    }
    assert [(row["event"], row["instant"]) for row in rows[-2:]] == [("draft", None)] * 2


def test_drafts_alone_have_no_column_for_times(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release(status="draft")})
    assert pressgen(root, "upcoming").stdout == "draft  Bron öppnar (content/releases/a.md)\n"


def test_nothing_waits(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release()})
    assert pressgen(root, "upcoming").stdout == "Nothing waits: no draft, and nothing that happens later.\n"
    assert pressgen(root, "upcoming", "--json").stdout == "[]\n"


def test_an_hour_that_occurs_twice_has_its_offset(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release(published="2030-10-27T01:30:00Z")})
    assert pressgen(root, "upcoming", *NOW).stdout.startswith("2030-10-27 02:30+01:00  is published")


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("sv", "1 text väntar, nästa 2030-03-01 09:00", "2 texter väntar, nästa 2030-03-01 09:00"),
        ("en", "1 text waits, next 2030-03-01 09:00", "2 texts wait, next 2030-03-01 09:00"),
    ],
)
def test_the_last_line_of_a_build_says_how_many_texts_wait(language: str, one: str, two: str, tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release(published="2030-03-01 09:00")})
    assert pressgen(root, "build", *NOW, "--lang", language).stdout.splitlines()[-1] == one
    (root / "content/releases/b.md").write_text(release(id="r-2", published="2030-03-02"), "utf-8")
    assert pressgen(root, "build", *NOW, "--lang", language).stdout.splitlines()[-1] == two


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("sv", "1 utkast är inte med.", "2 utkast är inte med."),
        ("en", "1 draft is not in it.", "2 drafts are not in it."),
    ],
)
def test_a_build_says_how_many_drafts_it_leaves_out(language: str, one: str, two: str, tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release(status="draft")})
    for _ in ("anew", "and with nothing to do"):
        assert pressgen(root, "build", *NOW, "--lang", language).stdout.splitlines()[-1] == one
    (root / "content/releases/b.md").write_text(release(id="r-2", status="draft"), "utf-8")
    assert pressgen(root, "build", *NOW, "--lang", language).stdout.splitlines()[-1] == two


def test_a_preview_of_drafts_leaves_none_out(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/a.md": release(status="draft")})
    assert "draft is not" not in pressgen(root, "build", "--drafts", "--output", "preview", *NOW).stdout
