"""A file that pressgen did not write is never lost unasked."""

from pathlib import Path

import pytest
from writing import Room

from pressgen.errors import PressgenError

DAMAGES = ["", "{", "[]", '{"version": 9, "files": {}}', '{"files": {"a": 1}}', "\x00\xff"]


def forget(room: Room, damage: str | None = None) -> None:
    """Delete or damage the manifest."""
    (manifest,) = room.state.rglob("manifest.json")
    manifest.unlink()
    if damage is not None:
        manifest.write_text(damage, encoding="latin-1")


def test_a_strangers_file_stops_the_build_and_is_named(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({"a": "1"})
    room.put("output/CNAME", "kalmar.se")
    with pytest.raises(PressgenError, match="did not write: CNAME") as caught:
        room.build({"a": "2"})
    assert "--force" in str(caught.value.hint)
    assert room.site() == {"a": "1", "CNAME": "kalmar.se"}
    assert room.names() == [".pressgen", "output"]


def test_ten_strangers_are_named_and_the_others_counted(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({})
    for number in range(12):
        room.put(f"output/{number:02}")
    with pytest.raises(PressgenError, match=r"write: 00, 01, .*, 09, … \(\+2\)\."):
        room.build({"a": "2"})


def test_a_stranger_at_a_place_that_the_build_wants_is_not_overwritten(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({"a": "1"})
    room.put("output/b", "mine")
    with pytest.raises(PressgenError, match="did not write: b"):
        room.build({"a": "1", "b": "ours"})
    assert room.site()["b"] == "mine"


def test_a_stranger_with_the_very_bytes_is_no_loss(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({"a": "1"})
    room.put("output/b", "2")
    assert room.build({"a": "1", "b": "2"}).changed == 0


def test_a_link_in_the_output_is_a_stranger_and_is_not_followed(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({"a": "1"})
    room.put("elsewhere/precious", "gold")
    (room.output / "link").symlink_to(room.root / "elsewhere")
    with pytest.raises(PressgenError, match="did not write: link"):
        room.build({"a": "1"})
    room.build({"a": "1"}, force=True)
    assert room.site() == {"a": "1"}
    assert (room.root / "elsewhere/precious").read_text() == "gold"


def test_force_removes_strangers(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.put("output/old/index.php", "<?php")
    room.build({"a": "1"}, force=True)
    assert room.site() == {"a": "1"}


def test_an_output_that_was_there_before_pressgen_is_not_taken(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.put("output/thesis.tex", "years of work")
    with pytest.raises(PressgenError, match=r"did not write: thesis\.tex"):
        room.build({"a": "1"})


def test_an_empty_output_folder_is_taken(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.output.mkdir()
    room.build({"a": "1"})
    assert room.site() == {"a": "1"}


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_without_a_manifest_the_files_of_this_build_are_taken_over(tmp_path: Path, damage: str | None) -> None:
    room = Room(tmp_path)
    room.build({"a": "1", "b": "2"})
    forget(room, damage)
    before = (room.output / "a").stat().st_mtime_ns
    room.build({"a": "1", "b": "3"})
    assert room.site() == {"a": "1", "b": "3"}
    assert (room.output / "a").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [None, *DAMAGES])
def test_without_a_manifest_a_stale_release_stops_the_build(tmp_path: Path, damage: str | None) -> None:
    room = Room(tmp_path)
    room.build({"a": "1", "withdrawn": "2"})
    forget(room, damage)
    with pytest.raises(PressgenError, match="did not write: withdrawn"):
        room.build({"a": "1"})
    room.build({"a": "1"}, force=True)
    assert room.site() == {"a": "1"}


def test_state_is_kept_for_each_output(tmp_path: Path) -> None:
    room = Room(tmp_path)
    room.build({"a": "1"})
    room.output = room.root / "public"
    room.build({"b": "1"})
    room.output = room.root / "output"
    room.build({"c": "1"})
    assert room.site() == {"c": "1"}
