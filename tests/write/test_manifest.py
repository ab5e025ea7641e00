"""What is remembered of every output file: its hash, and where it came from."""

import hashlib
from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.model.output import Artifact
from pressgen.state import manifest, sources_of
from pressgen.state.manifest import Files
from pressgen.state.state_folder import locate_state_folder


def read_manifest(newsroom: Newsroom) -> Files | None:
    return manifest.read(locate_state_folder(newsroom.output, root=newsroom.root, state=newsroom.state))


def origin(newsroom: Newsroom, path: str) -> tuple[str, ...] | None:
    return sources_of([path], root=newsroom.root, output=newsroom.output, state=newsroom.state)


def test_it_names_each_files_hash_size_and_source(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.write([Artifact(path="2021/bra/index.html", data=b"bra", source="content/releases/bra.md")])
    files = read_manifest(newsroom)
    assert files
    entry = files["2021/bra/index.html"]
    assert (entry.hash, entry.size) == (hashlib.blake2b(b"bra", digest_size=20).hexdigest(), 3)
    assert origin(newsroom, "2021/bra/index.html") == ("content/releases/bra.md",)


def test_it_forgets_what_is_removed(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1", "b": "2"})
    newsroom.build({"b": "2"})
    assert set(read_manifest(newsroom) or {}) == {"b"}


def test_a_source_that_moved_is_learned_without_touching_the_output(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    for source in ("content/a.md", "content/moved/a.md"):
        written = newsroom.write([Artifact(path="a", data=b"1", source=source)])
    assert written.changed == 0
    assert origin(newsroom, "a") == ("content/moved/a.md",)


def test_nothing_is_known_before_the_first_build_and_nothing_is_made(tmp_path: Path) -> None:
    assert read_manifest(Newsroom(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("moved", ["newsroom", "elsewhere/newsroom"])
def test_it_holds_no_absolute_path_and_moves_with_the_newsroom(tmp_path: Path, moved: str) -> None:
    newsroom = Newsroom(tmp_path / "first")
    newsroom.root.mkdir()
    newsroom.build({"a": "1"})
    (tmp_path / moved).parent.mkdir(exist_ok=True)
    there = Newsroom(newsroom.root.rename(tmp_path / moved))
    there.build({"b": "1"})
    assert there.site() == {"b": "1"}
    assert not [path for path in there.state.rglob("*.json") if str(tmp_path) in path.read_text()]
