"""When all of the output is known to stand, no more of it is touched than holds what differs."""

import os
import shutil
from pathlib import Path

import pytest
from faults import DONE, REFUSED, outcome
from small_newsroom import Newsroom

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.state.output_snapshot import OutputSnapshot
from pressgen.write import atomic_swap, lock_output

SITE = {
    "index.html": "start",
    "2025/bron/index.html": "bron",
    "2025/bron/bild": "pixels",
    "2026/skolan/index.html": "1",
}


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    newsroom = Newsroom(tmp_path)
    newsroom.build(SITE)
    return newsroom


def inodes(output: Path) -> dict[str, int]:
    """Of the output and the folders in it."""
    return {folder.name: folder.stat().st_ino for folder in (output, *output.rglob("*")) if folder.is_dir()}


def changed(before: dict[str, int], after: dict[str, int]) -> set[str]:
    return {name for name in before if before[name] != after[name]}


def test_an_edit_exchanges_the_one_folder_that_holds_it(newsroom: Newsroom) -> None:
    before = inodes(newsroom.output)
    newsroom.build(SITE | {"2025/bron/index.html": "bron stängs"})
    assert newsroom.site() == SITE | {"2025/bron/index.html": "bron stängs"}
    assert changed(before, inodes(newsroom.output)) == {"bron"}


def test_a_new_folder_comes_with_the_one_that_it_lies_in(newsroom: Newsroom) -> None:
    before = inodes(newsroom.output)
    newsroom.build(SITE | {"2025/vagen/en/index.html": "vägen"})
    assert changed(before, inodes(newsroom.output)) == {"2025", "bron"}


def test_edits_far_apart_exchange_the_whole_site(newsroom: Newsroom) -> None:
    before = inodes(newsroom.output)
    newsroom.build(SITE | {"2025/bron/index.html": "ny", "2026/skolan/index.html": "ny"})
    assert "output" in changed(before, inodes(newsroom.output))


def test_a_site_of_which_something_is_not_as_it_was_left_is_exchanged_as_a_whole(newsroom: Newsroom) -> None:
    before = inodes(newsroom.output)
    os.utime(newsroom.output / "index.html", (1, 1))
    newsroom.build(SITE | {"2025/bron/index.html": "ny"})
    assert "output" in changed(before, inodes(newsroom.output))


def test_folders_that_were_exchanged_are_remembered_as_they_are_now(newsroom: Newsroom) -> None:
    for number in "234":
        newsroom.build(SITE | {"2026/skolan/index.html": number})
        assert newsroom.output_state().saved_build


def test_of_a_part_all_else_stays(newsroom: Newsroom) -> None:
    written = newsroom.build({"2026/skolan/index.html": "2"}, is_part=True)
    assert newsroom.site() == SITE | {"2026/skolan/index.html": "2"}
    assert (written.files, written.changed, written.removed) == (4, 1, 0)
    assert newsroom.output_state().fingerprints == newsroom.site()


def test_two_files_for_one_place_are_refused_in_a_part_as_well(newsroom: Newsroom) -> None:
    with pytest.raises(PressgenError, match="want the same place"):
        newsroom.write((Artifact(path="index.html") for _ in "ab"), is_part=True)


@pytest.mark.parametrize("path", ["2025", "index.html/more"])
def test_a_file_in_the_place_of_a_folder_is_refused_in_a_part(newsroom: Newsroom, path: str) -> None:
    with pytest.raises(PressgenError, match="want the same place"):
        newsroom.build({path: "x"}, is_part=True)


def test_there_is_no_part_of_a_site_that_is_not_known_to_stand(newsroom: Newsroom) -> None:
    (newsroom.output / "index.html").write_text("mine")
    with pytest.raises(ValueError, match="output"):
        newsroom.build({"2026/skolan/index.html": "2"}, is_part=True)


def test_nobody_else_builds_there_from_when_it_was_looked_through_until_it_is_written(newsroom: Newsroom) -> None:
    other = Newsroom(newsroom.root)
    other.state = newsroom.root / ".other"
    with lock_output(root=newsroom.root, output=newsroom.output, state=newsroom.state):
        assert outcome(lambda: other.build({"index.html": "theirs"}), no_fault) == REFUSED
        newsroom.build(SITE | {"2026/skolan/index.html": "2"})
    assert newsroom.site() == SITE | {"2026/skolan/index.html": "2"}
    assert outcome(lambda: other.build({"index.html": "theirs"}, force=True), no_fault) == DONE


def no_fault(_event: str, _args: object) -> None:
    pass


def test_no_more_is_flushed_than_is_exchanged(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[Path] = []
    newsroom.flushes = True
    monkeypatch.setattr(atomic_swap, "flush", flushed.append)
    newsroom.build(SITE | {"2025/bron/index.html": "ny"})
    assert [folder.name for folder in flushed] == ["bron"]


def test_what_cannot_be_remembered_after_the_exchange_is_no_failure(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(OutputSnapshot, "of_folder", fail)
    assert newsroom.build(SITE | {"2025/bron/index.html": "ny"}).changed == 1
    assert newsroom.output_state().saved_build is None


def test_nothing_is_removed_through_a_link_in_the_spare_site(newsroom: Newsroom) -> None:
    newsroom.build(SITE | {"2025/bron/index.html": "ny"})
    archive = newsroom.put("archive/bron/mine.txt").parent
    (spare,) = newsroom.state.rglob("spare")
    shutil.rmtree(spare / "2025")
    (spare / "2025").symlink_to(archive.parent)
    newsroom.build(
        {path: text for path, text in SITE.items() if path != "2025/bron/bild"} | {"2025/bron/index.html": "ny"}
    )
    assert newsroom.site().keys() == SITE.keys() - {"2025/bron/bild"}
    assert (archive / "mine.txt").exists()


def test_a_foreign_file_in_the_folder_that_would_be_exchanged_stops_the_build(newsroom: Newsroom) -> None:
    last = newsroom.output_state()
    newsroom.put("output/2026/skolan/mine.txt")
    with pytest.raises(PressgenError, match=r"did not write: 2026/skolan/mine\.txt"):
        newsroom.write([Artifact(path="2026/skolan/index.html", data=b"2")], is_part=True, last=last)
    assert (newsroom.output / "2026/skolan/mine.txt").exists()


def test_a_foreign_file_that_came_meanwhile_stops_the_exchange_of_the_whole_site(newsroom: Newsroom) -> None:
    last = newsroom.output_state()
    newsroom.put("output/2025/mine.txt")
    edits = {"index.html": b"ny", "2026/skolan/index.html": b"2"}
    with pytest.raises(PressgenError, match=r"did not write: 2025/mine\.txt"):
        newsroom.write([Artifact(path=path, data=data) for path, data in edits.items()], is_part=True, last=last)
    assert (newsroom.output / "2025/mine.txt").exists()
    assert (newsroom.output / "index.html").read_text() == "start"


@pytest.mark.parametrize("place", ["2025", "2025/bron", "2026"])
def test_a_foreign_file_that_came_meanwhile_elsewhere_stays_and_stops_the_next_build(
    newsroom: Newsroom, place: str
) -> None:
    last = newsroom.output_state()
    newsroom.put(f"output/{place}/mine.txt")
    newsroom.write([Artifact(path="2026/skolan/index.html", data=b"2")], is_part=True, last=last)
    assert (newsroom.output / place / "mine.txt").exists()
    with pytest.raises(PressgenError, match=rf"did not write: {place}/mine\.txt"):
        newsroom.build(SITE)


def test_without_an_exchange_call_the_whole_site_is_renamed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_swap, "_exchanged", lambda *_: False)
    before = inodes(newsroom.output)
    newsroom.build(SITE | {"2025/bron/index.html": "ny"})
    assert newsroom.site() == SITE | {"2025/bron/index.html": "ny"}
    assert "output" in changed(before, inodes(newsroom.output))
    assert newsroom.names() == [".pressgen", "output"]
