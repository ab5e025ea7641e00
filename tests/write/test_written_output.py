"""The output holds exactly what was handed over."""

import os
from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact


def test_the_first_build_makes_the_output(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    written = newsroom.build({"index.html": "hej", "2021/bra/index.html": "bra"})
    assert newsroom.site() == {"index.html": "hej", "2021/bra/index.html": "bra"}
    assert (written.files, written.size, written.changed, written.removed) == (2, 6, 2, 0)


def test_nothing_but_the_output_and_the_state_remains(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.build({"a": "2"})
    assert newsroom.names() == [".pressgen", "output"]


def test_an_orphan_and_its_empty_folder_are_removed(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"index.html": "hej", "2021/bra/index.html": "bra"})
    written = newsroom.build({"index.html": "hej"})
    assert [path.name for path in newsroom.output.iterdir()] == ["index.html"]
    assert (written.changed, written.removed) == (0, 1)


def test_an_unchanged_file_keeps_its_time_and_a_changed_one_gets_a_new_one(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "same", "b": "old"})
    os.utime(newsroom.output / "a", ns=(10**18, 10**18))
    os.utime(newsroom.output / "b", ns=(10**18, 10**18))
    newsroom.build({"a": "same", "b": "new"})
    assert (newsroom.output / "a").stat().st_mtime_ns == 10**18
    assert (newsroom.output / "b").stat().st_mtime_ns > 10**18


def test_a_build_without_changes_leaves_the_folder_itself_alone(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "same"})
    before = newsroom.output.stat()
    assert newsroom.build({"a": "same"}).changed == 0
    assert newsroom.output.stat() == before


def test_a_change_is_still_there_two_builds_later(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    for site in ({"a": "1", "b": "1"}, {"a": "2", "b": "1"}, {"a": "2", "b": "2"}, {"a": "2", "b": "3"}):
        newsroom.build(site)
        assert newsroom.site() == site


def test_an_edit_of_the_output_does_not_come_back_later(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "ours", "b": "1"})
    newsroom.build({"a": "ours", "b": "2"})
    newsroom.put("output/a", "mine")
    for number in "3456":
        newsroom.build({"a": "ours", "b": number})
        assert newsroom.site() == {"a": "ours", "b": number}


def test_a_file_changed_by_hand_is_written_again(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "ours"})
    newsroom.put("output/a", "mine")
    newsroom.build({"a": "ours"})
    assert newsroom.site() == {"a": "ours"}


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1", "b/c": "2"})
    newsroom.build({"a/c": "1", "b": "2"})
    assert newsroom.site() == {"a/c": "1", "b": "2"}


def test_a_site_may_become_empty(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a/b": "1"})
    newsroom.build({})
    assert list(newsroom.output.iterdir()) == []


def test_a_picture_is_copied_from_the_newsroom(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("content/bild.png", "pixels")
    newsroom.write([Artifact(path="bild.png", copy_of="content/bild.png")])
    assert newsroom.site() == {"bild.png": "pixels"}


def test_a_changed_picture_of_the_same_size_is_copied_again(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    for pixels in ("one", "two"):
        newsroom.put("content/bild.png", pixels)
        newsroom.write([Artifact(path="bild.png", copy_of="content/bild.png")])
    assert newsroom.site() == {"bild.png": "two"}


def test_a_picture_edited_in_place_does_not_change_the_site(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    picture = newsroom.put("content/bild.png", "one")
    newsroom.write([Artifact(path="bild.png", copy_of="content/bild.png")])
    picture.write_text("two")
    assert newsroom.site() == {"bild.png": "one"}


@pytest.mark.parametrize(
    "data",
    [b"\xff\xd8\xff\xe1\0\x20Exif\0\0", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"RIFF\0\0\0\0WEBP", b"II*\0\x08\0\0\0"],
)
def test_a_picture_that_cannot_be_cleaned_is_not_copied(tmp_path: Path, data: bytes) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("content/bild.jpg").write_bytes(data + b"hemligt")
    with pytest.raises(PressgenError, match=r"content/bild\.jpg is no whole picture"):
        newsroom.write([Artifact(path="bild.jpg", copy_of="content/bild.jpg")])
    assert newsroom.names() == [".pressgen", "content"]


def test_files_and_folders_follow_the_umask(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    mask = os.umask(0o027)
    try:
        newsroom.build({"2021/a": "1"})
    finally:
        os.umask(mask)
    assert (newsroom.output / "2021/a").stat().st_mode & 0o777 == 0o640
    assert {path.stat().st_mode & 0o777 for path in (newsroom.output, newsroom.output / "2021")} == {0o750}


@pytest.mark.parametrize(
    "path", ["", "/etc/passwd", "../a", "a/../../b", "a//b", "a/", "./a", "a\\b", "c:/a", "a\0b", "a\nb", "\ud800"]
)
def test_a_path_that_could_leave_the_output_is_refused(tmp_path: Path, path: str) -> None:
    newsroom = Newsroom(tmp_path)
    with pytest.raises(PressgenError, match="is no path inside the output"):
        newsroom.build({path: "x"})
    assert newsroom.names() == [".pressgen"]


@pytest.mark.parametrize("paths", [["a", "a"], ["a", "a/b"], ["a/b", "a"], ["a/b/c", "a/b"]])
def test_two_files_for_one_place_are_refused(tmp_path: Path, paths: list[str]) -> None:
    newsroom = Newsroom(tmp_path)
    with pytest.raises(PressgenError, match="want the same place"):
        newsroom.write(Artifact(path=path) for path in paths)


def test_a_missing_picture_is_named(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    with pytest.raises(PressgenError, match=r"content/bild\.png cannot be read: No such file"):
        newsroom.write([Artifact(path="bild.png", copy_of="content/bild.png")])


@pytest.mark.parametrize("copy_of", ["../secret", "content/link", "/etc/hostname"])
def test_nothing_is_copied_from_outside_the_newsroom(tmp_path: Path, copy_of: str) -> None:
    (tmp_path / "secret").write_text("secret")
    newsroom = Newsroom(tmp_path / "newsroom")
    newsroom.put("content/a")
    (newsroom.root / "content/link").symlink_to(tmp_path / "secret")
    with pytest.raises(PressgenError, match="leads outside the newsroom"):
        newsroom.write([Artifact(path="bild.png", copy_of=copy_of)])
