"""An id that check offers to a release is nobody else's."""

from pathlib import Path

from faulty import make, release
from pressgen.build import examine


def _offered(root: Path) -> dict[str, str]:
    _, problems = examine(root)
    return {one.path: one.fix.text for one in problems if one.code == "PG111" and one.fix}


def test_a_release_is_offered_another_id_when_its_own_is_taken(tmp_path: Path) -> None:
    without = release(body="Bron öppnar.\n").replace("id: r-1\n", "")
    path = "content/releases/ny.md"
    first = _offered(make(tmp_path, {path: without}))[path]
    taken = release(body="En annan text.\n").replace("id: r-1\n", first)
    second = _offered(make(tmp_path, {path: without, "content/releases/annan.md": taken}))[path]
    assert second.startswith("id: r-")
    assert second != first


def test_the_same_release_is_always_offered_the_same_id(tmp_path: Path) -> None:
    root = make(tmp_path, {"content/releases/ny.md": release(body="Bron öppnar.\n").replace("id: r-1\n", "")})
    assert _offered(root) == _offered(root)
