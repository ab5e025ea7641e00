"""The newsrooms that are measured are sound and always the same, and the measurements read what builds print."""

from datetime import UTC
from pathlib import Path

import bench
import pictures
from make_newsroom import files, write
from make_release import NOW, Newsroom

from pressgen.build import examine
from pressgen.model import Release

ROOM = Newsroom(400)


def test_a_newsroom_is_made_of_its_size_and_seed_alone() -> None:
    assert dict(files(ROOM)) == dict(files(ROOM))
    assert dict(files(ROOM)) != dict(files(Newsroom(400, seed=2)))


def test_a_newsroom_has_no_problems_and_something_of_everything(tmp_path: Path) -> None:
    site, problems = examine(write(ROOM, tmp_path), NOW.replace(tzinfo=UTC))
    assert problems == ()
    releases = [one for one in site.releases.values() if isinstance(one, Release)]
    assert len(releases) == ROOM.releases
    assert all(any(getattr(one, key) for one in releases) for key in ("images", "attachments", "withdrawn", "changes"))
    assert any(one.draft for one in releases)
    assert {one.language for one in releases} == {"sv", "en"}
    blocks = [block.kind for one in releases for block in one.texts.words().body.blocks]
    assert {"paragraph", "quote", "list", "heading"} <= set(blocks)


def test_the_measurements_read_what_a_build_prints(tmp_path: Path) -> None:
    root = write(Newsroom(20), tmp_path)
    cold, nothing = bench.build(root, []), bench.build(root, ["--workers", "1"])
    assert list(cold.rooms) == list(bench.ROOMS)
    assert (cold.made, nothing.made) == (cold.files, 0)
    assert 0 < sum(cold.rooms.values()) < cold.cost.wall
    assert cold.cost.peak > nothing.cost.peak > 10
    page = bench.report([bench.Step(20, "cold", [cold]).cells()], 1, [])
    assert page.splitlines()[-1].startswith("|       20 | cold |")


def test_a_newsroom_of_photographs_is_measured_step_by_step(tmp_path: Path) -> None:
    pictures.write(tmp_path, 2)
    found = {step.name: step.run.made for step in pictures.steps(tmp_path, [])}
    assert found["from nothing"] == found["with the store of pictures only"] > 20
    assert 0 == found["nothing changed"] < found["a text edited"] < 20
    assert "*-800.webp" in "".join(pictures.sizes(tmp_path, 2))
