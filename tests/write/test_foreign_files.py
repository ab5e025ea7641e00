"""A file that pressgen did not write is never lost unasked."""

from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.errors import PressgenError

DAMAGES = ["", "{", "[]", '{"version": 9, "files": {}}', '{"files": {"a": 1}}', "\x00\xff"]


def forget(newsroom: Newsroom, damage: str | None = None) -> None:
    """Delete or damage the manifest."""
    (manifest,) = newsroom.state.rglob("manifest.json")
    manifest.unlink()
    if damage is not None:
        manifest.write_text(damage, encoding="latin-1")


def test_a_foreign_file_stops_the_build_and_is_named(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.put("output/CNAME", "kalmar.se")
    with pytest.raises(PressgenError, match="did not write: CNAME") as caught:
        newsroom.build({"a": "2"})
    assert "--force" in str(caught.value.hint)
    assert newsroom.site() == {"a": "1", "CNAME": "kalmar.se"}
    assert newsroom.names() == [".pressgen", "output"]


def test_ten_foreign_files_are_named_and_the_others_counted(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({})
    for number in range(12):
        newsroom.put(f"output/{number:02}")
    with pytest.raises(PressgenError, match=r"write: 00, 01, .*, 09, … \(\+2\)\."):
        newsroom.build({"a": "2"})


def test_a_foreign_file_at_a_place_that_the_build_wants_is_not_overwritten(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.put("output/b", "mine")
    with pytest.raises(PressgenError, match="did not write: b"):
        newsroom.build({"a": "1", "b": "ours"})
    assert newsroom.site()["b"] == "mine"


def test_a_foreign_file_with_the_very_bytes_is_no_loss(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.put("output/b", "2")
    assert newsroom.build({"a": "1", "b": "2"}).changed == 0


def test_a_link_in_the_output_is_a_foreign_file_and_is_not_followed(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.put("elsewhere/precious", "gold")
    (newsroom.output / "link").symlink_to(newsroom.root / "elsewhere")
    with pytest.raises(PressgenError, match="did not write: link"):
        newsroom.build({"a": "1"})
    newsroom.build({"a": "1"}, force=True)
    assert newsroom.site() == {"a": "1"}
    assert (newsroom.root / "elsewhere/precious").read_text() == "gold"


def test_force_removes_foreign_files(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("output/old/index.php", "<?php")
    newsroom.build({"a": "1"}, force=True)
    assert newsroom.site() == {"a": "1"}


def test_an_output_that_was_there_before_pressgen_is_not_taken(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.put("output/thesis.tex", "years of work")
    with pytest.raises(PressgenError, match=r"did not write: thesis\.tex"):
        newsroom.build({"a": "1"})


def test_an_empty_output_folder_is_taken(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.output.mkdir()
    newsroom.build({"a": "1"})
    assert newsroom.site() == {"a": "1"}


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_without_a_manifest_the_files_of_this_build_are_taken_over(tmp_path: Path, damage: str | None) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1", "b": "2"})
    forget(newsroom, damage)
    before = (newsroom.output / "a").stat().st_mtime_ns
    newsroom.build({"a": "1", "b": "3"})
    assert newsroom.site() == {"a": "1", "b": "3"}
    assert (newsroom.output / "a").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_without_a_manifest_a_stale_release_stops_the_build(tmp_path: Path, damage: str | None) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1", "withdrawn": "2"})
    forget(newsroom, damage)
    with pytest.raises(PressgenError, match="did not write: withdrawn"):
        newsroom.build({"a": "1"})
    newsroom.build({"a": "1"}, force=True)
    assert newsroom.site() == {"a": "1"}


def test_state_is_kept_for_each_output(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1"})
    newsroom.output = newsroom.root / "public"
    newsroom.build({"b": "1"})
    newsroom.output = newsroom.root / "output"
    newsroom.build({"c": "1"})
    assert newsroom.site() == {"c": "1"}
