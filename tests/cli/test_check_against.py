"""`pressgen check --against`, with a real repository."""

import subprocess
from pathlib import Path

from test_command_line import pressgen

from newsroom import newsroom, release

BRON = "content/releases/bron.md"


def repository(folder: Path) -> Path:
    """A newsroom below the top of a git repository, its first state tagged."""
    root = newsroom(folder / "rum", {BRON: release()})
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "Början"], ["tag", "start"]):
        subprocess.run(["git", "-c", "user.name=k", "-c", "user.email=k@k.example", *words], cwd=folder, check=True)
    return root


def test_a_change_that_subscribers_would_see_is_refused(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / BRON).write_text(release(id="annat"), "utf-8")
    done = pressgen(root, "check", "--against", "start")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{BRON}:2:5: error PG501: The id was “r-1” and is “annat” now.")


def test_a_harmless_change_passes(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / BRON).write_text(release(title="Bron öppnar i dag"), "utf-8")
    assert pressgen(root, "check", "--against", "start").returncode == 0


def test_a_revision_from_before_the_newsroom_has_nothing_to_lose(tmp_path: Path) -> None:
    root = repository(tmp_path)
    empty = subprocess.run(["git", "hash-object", "-t", "tree", "/dev/null"], cwd=root, capture_output=True, check=True)
    assert pressgen(root, "check", "--against", empty.stdout.decode().strip()).returncode == 0


def test_a_revision_that_does_not_exist_is_said(tmp_path: Path) -> None:
    done = pressgen(repository(tmp_path), "check", "--against", "--nowhere")
    assert done.returncode == 2
    assert done.stderr.startswith("pressgen: git knows no branch and no commit “--nowhere”.\n")


def test_a_folder_that_git_does_not_know_is_said(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {BRON: release()}), "check", "--against", "main")
    assert done.returncode == 2
    assert "This newsroom is not in git" in done.stderr
