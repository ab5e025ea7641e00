"""A newsroom that is built by another pressgen becomes the site that it makes from nothing, whatever has changed in it."""

import shutil
from pathlib import Path

import msgspec
import pytest
from build_process import BuildProcess, BuildRequest
from comparing import Difference, compare
from editing import snapshot

import pressgen
from newsroom import NOON, newsroom, release

CHANGES = {
    "a word": ("theme/locale/sv/LC_MESSAGES/pressgen.mo", "Nyheter", "Nyheder"),
    "a template": ("theme/templates/base.html", "<main ", "<main class=ny "),
    "the style sheet": ("theme/styles/base.css", "}", "} "),
    "the code": ("render/plain_text.py", "WIDTH = 72", "WIDTH = 1072"),
    "no eye for words": ("load/disk/versions.py", '(".py", ".mo")', '(".py",)'),
}


def library(folder: Path, *changes: str) -> Path:
    """A folder with a pressgen that differs in something."""
    shutil.copytree(Path(pressgen.__file__).parent, folder / "pressgen")
    for path, old, new in (CHANGES[change] for change in changes):
        file = folder / "pressgen" / path
        before = file.read_bytes()
        assert old.encode() in before
        file.write_bytes(before.replace(old.encode(), new.encode()))
    return folder


def builds_alike(folder: Path, before: list[str], after: list[str]) -> None:
    """The newsroom is built with the changes of before, then with those of after, and then anew."""
    root = newsroom(folder / "rum", {"content/releases/2026/bron.md": release(body="Bron öppnar på måndag. " * 20)})
    order = BuildRequest(str(root), str(root / "output"), str(root / ".pressgen"), NOON)
    assert BuildProcess(library(folder / "old", *before)).build(order).refused == ""
    first, later = snapshot(root / "output"), BuildProcess(library(folder / "new", *after))
    outcome = later.build(order)
    expected = later.build(msgspec.structs.replace(order, output=str(folder / "clean"), state=str(folder / "state")))
    assert first != snapshot(folder / "clean")
    told = tuple(problem for problem in outcome.problems if problem.code != "PG190")
    outcome = msgspec.structs.replace(outcome, problems=told)
    compare(outcome, expected, first, snapshot(root / "output"), snapshot(folder / "clean"), in_order=True)


@pytest.mark.parametrize("change", ["a word", "a template", "the style sheet", "the code"])
def test_what_another_version_makes_otherwise_is_made_anew(change: str, tmp_path: Path) -> None:
    builds_alike(tmp_path, [], [change])


def test_a_version_that_overlooks_words_is_caught(tmp_path: Path) -> None:
    faulty = "no eye for words"
    with pytest.raises(Difference):
        builds_alike(tmp_path, [faulty], [faulty, "a word"])
