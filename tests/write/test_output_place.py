"""Where the output may not lie."""

from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.errors import PressgenError


@pytest.mark.parametrize(
    "output",
    [".", "..", "/", "content", "content/site", "templates/site", "src/site", ".git/site", ".pressgen", "a/../content"],
)
def test_an_output_in_or_around_the_sources_is_refused(tmp_path: Path, output: str) -> None:
    newsroom = Newsroom(tmp_path)
    release = newsroom.put("content/releases/a.md", "text")
    newsroom.output = newsroom.root / output
    with pytest.raises(PressgenError, match="output folder") as caught:
        newsroom.build({"a": "1"})
    assert "--output" in str(caught.value.hint)
    assert release.read_text() == "text"
    assert newsroom.names() == ["content"]


def test_an_output_that_is_a_link_is_refused(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    precious = newsroom.put("elsewhere/precious", "gold")
    newsroom.output.symlink_to(newsroom.root / "elsewhere")
    with pytest.raises(PressgenError, match="is a link"):
        newsroom.build({"a": "1"}, force=True)
    assert precious.read_text() == "gold"


def test_an_output_under_a_linked_folder_is_fine(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    (newsroom.root / "disk").mkdir()
    (newsroom.root / "www").symlink_to(newsroom.root / "disk")
    newsroom.output = newsroom.root / "www/site"
    newsroom.build({"a": "1"})
    assert (newsroom.root / "disk/site/a").read_text() == "1"


def test_an_output_under_a_link_into_content_is_refused(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("content/a.md")
    (newsroom.root / "www").symlink_to(newsroom.root / "content")
    newsroom.output = newsroom.root / "www/site"
    with pytest.raises(PressgenError, match="lie in one another"):
        newsroom.build({"a": "1"})


def test_an_output_that_is_a_file_is_refused(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("output", "not a folder")
    with pytest.raises(PressgenError, match="is a file"):
        newsroom.build({"a": "1"})


def test_missing_parents_are_made(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.output = newsroom.root / "build/public/site"
    newsroom.build({"a": "1"})
    assert newsroom.site() == {"a": "1"}


def test_a_parent_that_is_a_file_is_told(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("build", "not a folder")
    newsroom.output = newsroom.root / "build/site"
    with pytest.raises(PressgenError, match="cannot be written"):
        newsroom.build({"a": "1"})
