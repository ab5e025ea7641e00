"""Pictures are made by recipes, once, and kept."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from photographs import photograph, plan_of, put, recipe

from pressgen import picture_making
from pressgen.errors import PressgenError
from pressgen.model import Scaled
from pressgen.picture_making import make_pictures
from pressgen.state.picture_store import PictureStore

DAY_NS = 24 * 3600 * 10**9


def make(folder: Path, *recipes: Scaled) -> PictureStore:
    make_pictures(plan_of(*recipes), plan_of(*recipes), folder, folder / ".pressgen")
    return PictureStore(folder / ".pressgen")


@pytest.fixture
def tasks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many recipes each task had."""
    seen: list[int] = []
    usual = picture_making.MAKERS[Scaled]

    def counted(recipes: Sequence[Scaled], root: Path) -> list[bytes]:
        seen.append(len(recipes))
        return usual(recipes, root)

    monkeypatch.setattr(picture_making, "MAKERS", {Scaled: counted})
    return seen


def test_all_sizes_of_a_picture_are_made_at_once(tmp_path: Path, tasks: list[int]) -> None:
    original = put(tmp_path, photograph())
    make(tmp_path, recipe(original), recipe(original, width=150, height=100))
    assert tasks == [2]


def test_what_has_been_made_is_not_made_again(tmp_path: Path, tasks: list[int]) -> None:
    original = put(tmp_path, photograph())
    make(tmp_path, recipe(original))
    make(tmp_path, recipe(original), recipe(original, width=150, height=100))
    assert tasks == [1, 1]


def test_a_picture_that_moves_is_not_made_again(tmp_path: Path, tasks: list[int]) -> None:
    original = put(tmp_path, photograph())
    make(tmp_path, recipe(original))
    make(tmp_path, recipe(original, original="annat/namn.jpg"))
    assert tasks == [1]


@pytest.mark.parametrize("damage", [b"", b"kort", None])
def test_a_damaged_file_of_the_store_is_made_again(damage: bytes | None, tmp_path: Path, tasks: list[int]) -> None:
    original = put(tmp_path, photograph())
    whole = make(tmp_path, recipe(original)).find(recipe(original))
    (file,) = (tmp_path / ".pressgen" / "pictures").iterdir()
    file.write_bytes(file.read_bytes()[:-1] if damage is None else damage)
    assert make(tmp_path, recipe(original)).find(recipe(original)) == whole
    assert tasks == [1, 1]


def test_no_picture_is_made_of_an_original_that_changes_meanwhile(tmp_path: Path) -> None:
    planned = recipe(photograph())
    put(tmp_path, photograph(500))
    with pytest.raises(PressgenError, match=r"bild\.jpg was changed while the site was built"):
        make(tmp_path, planned)


def test_an_original_that_disappears_meanwhile_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(PressgenError, match=r"bild\.jpg cannot be read"):
        make(tmp_path, recipe(photograph()))


def age(folder: Path, days: int) -> None:
    """Let so many days go by for all that is in the store."""
    for file in (folder / ".pressgen" / "pictures").iterdir():
        time = file.stat().st_mtime_ns - days * DAY_NS
        os.utime(file, ns=(time, time))


def test_a_picture_that_no_build_uses_for_a_month_is_removed(tmp_path: Path) -> None:
    original = put(tmp_path, photograph())
    old, shown, new = (recipe(original, width=width) for width in (100, 200, 300))
    make(tmp_path, old, shown)
    age(tmp_path, 31)
    store = PictureStore(tmp_path / ".pressgen")
    make_pictures(plan_of(new), plan_of(shown, new), tmp_path, tmp_path / ".pressgen")
    assert store.find(old) is None
    assert store.find(shown) is not None


def test_a_picture_that_another_build_used_lately_stays(tmp_path: Path) -> None:
    original = put(tmp_path, photograph())
    preview, new = recipe(original), recipe(original, width=100)
    make(tmp_path, preview)
    age(tmp_path, 29)
    assert make(tmp_path, new).find(preview) is not None
