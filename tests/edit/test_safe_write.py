"""What an edit writes: never over somebody else's words, never outside of content/, never half."""

from pathlib import Path

import pytest

from pressgen.digests import digest
from pressgen.edit.safe_write import ChangedMeanwhileError, place_in_content, save
from pressgen.errors import PressgenError

A = "content/releases/2026/ny-bro.md"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / A).parent.mkdir(parents=True)
    (tmp_path / A).write_bytes(b"gammal")
    return tmp_path


def test_what_was_read_is_replaced(root: Path) -> None:
    (root / A).chmod(0o640)
    save(root, A, b"ny", instead_of=digest(b"gammal"))
    assert (root / A).read_bytes() == b"ny"
    assert (root / A).stat().st_mode & 0o777 == 0o640


def test_what_was_changed_meanwhile_is_not_overwritten(root: Path) -> None:
    read = digest((root / A).read_bytes())
    (root / A).write_bytes(b"Bos ord")
    with pytest.raises(ChangedMeanwhileError):
        save(root, A, b"Adas ord", instead_of=read)
    assert (root / A).read_bytes() == b"Bos ord"


def test_what_was_removed_meanwhile_does_not_come_back(root: Path) -> None:
    (root / A).unlink()
    with pytest.raises(ChangedMeanwhileError):
        save(root, A, b"ny", instead_of=digest(b"gammal"))
    assert not (root / A).exists()


def test_a_new_text_does_not_replace_one_that_is_there(root: Path) -> None:
    with pytest.raises(ChangedMeanwhileError):
        save(root, A, b"ny", instead_of=None)
    assert (root / A).read_bytes() == b"gammal"


def test_a_new_text_gets_its_folders(root: Path) -> None:
    save(root, "content/releases/2027/a.md", b"ny", instead_of=None)
    assert (root / "content/releases/2027/a.md").read_bytes() == b"ny"


@pytest.mark.parametrize("fails", ["changed", "there"])
def test_nothing_else_is_left_in_the_folder(root: Path, fails: str) -> None:
    with pytest.raises(ChangedMeanwhileError):
        save(root, A, b"ny", instead_of="0" if fails == "changed" else None)
    assert [path.name for path in (root / A).parent.iterdir()] == ["ny-bro.md"]


@pytest.mark.parametrize(
    "path",
    [
        "pressgen.yaml",
        "content",
        "../content/releases/a.md",
        "content/../pressgen.yaml",
        "content/releases/../../a.md",
        "/content/releases/a.md",
        "content\\..\\a.md",
        "templates/base.html",
        "content/releases/a\0.md",
        "",
    ],
)
def test_a_path_that_is_not_in_the_content_is_refused(root: Path, path: str) -> None:
    with pytest.raises(PressgenError):
        save(root, path, b"ny", instead_of=None)


def test_a_link_to_a_file_elsewhere_is_refused(root: Path) -> None:
    (root / "utanför.md").write_bytes(b"hemligt")
    (root / "content/releases/2026/lank.md").symlink_to(root / "utanför.md")
    with pytest.raises(PressgenError):
        save(root, "content/releases/2026/lank.md", b"ny", instead_of=digest(b"hemligt"))
    assert (root / "utanför.md").read_bytes() == b"hemligt"


def test_a_link_to_a_folder_elsewhere_is_refused(root: Path) -> None:
    (root / "utanför").mkdir()
    (root / "content/releases/2027").symlink_to(root / "utanför")
    with pytest.raises(PressgenError):
        save(root, "content/releases/2027/a.md", b"ny", instead_of=None)
    assert not list((root / "utanför").iterdir())


def test_a_text_in_the_content_has_its_place(root: Path) -> None:
    assert place_in_content(root, A) == root / A
