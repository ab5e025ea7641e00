"""The hard newsroom is as hard as it says."""

import io
import re
from pathlib import Path

import pytest
from hard_newsroom import COMPOUND, LONGEST_TITLE, PEOPLE, SERIES, TOPICS, empty_newsroom, hard_newsroom, heavy_newsroom
from hard_pictures import photograph
from PIL import Image

from newsroom import NOON, site
from pressgen.build import build, examine


def made(root: Path) -> dict[str, str]:
    build(root, root / "output", root / ".pressgen", NOON)
    return site(root / "output")


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hard_newsroom(tmp_path_factory.mktemp("hard"))


def test_it_builds_with_one_page_for_each_topic_and_contact(hard: Path) -> None:
    pages = made(hard)
    assert len([path for path in pages if re.fullmatch(r"amnen/[\w-]+/index\.html", path)]) == len(TOPICS) == 30
    assert len([path for path in pages if re.fullmatch(r"kontakter/[\w-]+/index\.html", path)]) == len(PEOPLE) == 12
    assert len([path for path in pages if "protokoll-" in path and path.endswith("index.html")]) == SERIES == 40


def test_its_words_are_as_long_as_words_get() -> None:
    assert len(LONGEST_TITLE) == 200
    assert len(COMPOUND) > 40


def test_it_has_every_state_of_a_release(hard: Path) -> None:
    releases = examine(hard, NOON)[0].releases.values()
    assert {one.language for one in releases} >= {"en", "ar", "fi"}
    assert [one.id for one in releases if one.withdrawn] == ["atertagen"]
    assert [one.id for one in releases if one.expires] == ["utgangen"]
    assert [one.id for one in releases if any(change.correction for change in one.changes)] == ["rattad"]


def test_a_photograph_is_one_that_a_camera_could_have_made() -> None:
    assert Image.open(io.BytesIO(photograph(1))).size == (4000, 3000)
    assert 2_000_000 < len(photograph(1)) < 9_000_000
    assert photograph(1) != photograph(2)


def test_the_empty_one_has_pages_and_no_release(tmp_path: Path) -> None:
    pages = made(empty_newsroom(tmp_path))
    assert "index.html" in pages
    assert not [path for path in pages if path.startswith("2")]


def test_the_heavy_one_shows_eight_photographs_first(tmp_path: Path) -> None:
    assert made(heavy_newsroom(tmp_path))["index.html"].count("Kullafältet i dimma, dag") >= 8
