"""Bad input is reported with its file, line, column and code, and stops a build before anything is written."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from faulty import make, places, problems, release
from pressgen.build import build
from pressgen.errors import BadContentError

A = "content/releases/2024/bro.md"
B = "content/releases/2024/vag.md"
RELEASE = release()

FAULTY: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "an unknown contact": ({A: release("contacts: [ada-ekk]\n")}, [f"{A}:6:12 PG201"]),
    "an unknown key": ({A: release("topcs: [skola]\n")}, [f"{A}:6:1 PG110"]),
    "a missing title": ({A: release(title="")}, [f"{A}:2:1 PG111"]),
    "an unreadable date": ({A: release(published="i våras")}, [f"{A}:5:12 PG114"]),
    "two releases with one slug": (
        {A: RELEASE, "content/releases/2024/maj/bro.md": release(id="r-2")},
        ["content/releases/2024/maj/bro.md:1:1 PG203"],
    ),
    "one id twice": ({A: RELEASE, B: RELEASE}, [f"{B}:2:5 PG202"]),
    "broken YAML": ({A: release(title="Dialog: nya regler")}, [f"{A}:3:8 PG101"]),
    "a tab": (
        {"content/contacts/bo.yaml": "name: Bo Ek\nroles:\n\t- title: chef\n"},
        ["content/contacts/bo.yaml:3:1 PG101"],
    ),
    "a duplicate key": ({A: release("title: En gång till\n")}, [f"{A}:6:1 PG102"]),
    "a Latin-1 file": ({A: RELEASE.encode("latin-1")}, [f"{A}:3:15 PG100"]),
    "an image that is not there": (
        {A: release("image: {src: bro.png, alt: Bron från norr}\n")},
        [f"{A}:6:14 PG204"],
    ),
}


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_is_reported_with_its_position(name: str, tmp_path: Path) -> None:
    files, expected = FAULTY[name]
    errors = tuple(one for one in problems(tmp_path, files) if one.level == "error")
    assert places(errors) == expected


@pytest.mark.parametrize("name", FAULTY)
def test_a_fault_stops_the_build_before_anything_is_written(name: str, tmp_path: Path) -> None:
    root = make(tmp_path, FAULTY[name][0])
    with pytest.raises(BadContentError):
        build(root, root / "output", root / ".pressgen", datetime(2024, 6, 1, tzinfo=UTC))
    assert not (root / "output").exists()


def test_all_faults_of_all_files_are_reported_in_one_run(tmp_path: Path) -> None:
    found = problems(
        tmp_path, {A: release("topcs: [skola]\n", title="", published="i våras"), B: release("image: [x]\n", id="r-2")}
    )
    assert places(found) == [f"{A}:2:1 PG111", f"{A}:4:12 PG114", f"{A}:5:1 PG110", f"{B}:6:8 PG112"]


def test_the_small_newsroom_has_no_fault(tmp_path: Path) -> None:
    assert problems(tmp_path, {A: RELEASE}) == ()


def test_a_template_that_cannot_be_read_is_an_error_and_not_an_empty_page(tmp_path: Path) -> None:
    found = problems(tmp_path, {A: RELEASE, "templates/release.html": b"<p>\n\xe5</p>\n"})
    assert places(tuple(one for one in found if one.level == "error")) == ["templates/release.html:2:1 PG100"]
