"""Where the output may not lie."""

from pathlib import Path

import pytest
from writing import Room

from pressgen.errors import PressgenError


@pytest.mark.parametrize(
    "output",
    [".", "..", "/", "content", "content/site", "templates/site", "src/site", ".git/site", ".pressgen", "a/../content"],
)
def test_an_output_in_or_around_the_sources_is_refused(tmp_path: Path, output: str) -> None:
    room = Room(tmp_path)
    release = room.put("content/releases/a.md", "text")
    room.output = room.root / output
    with pytest.raises(PressgenError, match="output folder") as caught:
        room.build({"a": "1"})
    assert "--output" in str(caught.value.hint)
    assert release.read_text() == "text"
    assert room.names() == ["content"]


def test_an_output_that_is_a_link_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path)
    precious = room.put("elsewhere/precious", "gold")
    room.output.symlink_to(room.root / "elsewhere")
    with pytest.raises(PressgenError, match="is a link"):
        room.build({"a": "1"}, force=True)
    assert precious.read_text() == "gold"


def test_an_output_under_a_linked_folder_is_fine(tmp_path: Path) -> None:
    room = Room(tmp_path)
    (room.root / "disk").mkdir()
    (room.root / "www").symlink_to(room.root / "disk")
    room.output = room.root / "www/site"
    room.build({"a": "1"})
    assert (room.root / "disk/site/a").read_text() == "1"


def test_an_output_under_a_link_into_content_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.put("content/a.md")
    (room.root / "www").symlink_to(room.root / "content")
    room.output = room.root / "www/site"
    with pytest.raises(PressgenError, match="lie in one another"):
        room.build({"a": "1"})


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.put("output", "not a folder")
    with pytest.raises(PressgenError, match="is a file"):
        room.build({"a": "1"})


def test_missing_parents_are_made(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.output = room.root / "build/public/site"
    room.build({"a": "1"})
    assert room.site() == {"a": "1"}


def test_a_parent_that_is_a_file_is_told(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.put("build", "not a folder")
    room.output = room.root / "build/site"
    with pytest.raises(PressgenError, match="cannot be written"):
        room.build({"a": "1"})
