"""Unchanged files are not parsed again; and whatever state the cache is in, the result is that of a fresh reading."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsroom import CONFIG, newsroom, release
from pressgen.load import load, reader
from pressgen.load.disk.files import Stamp
from pressgen.load.disk.snapshot import take_snapshot
from pressgen.load.format import parse
from pressgen.model import Config, Lines, Release, Source, Sources
from pressgen.problems import Problem, text

A, B = "content/releases/2026/bron.md", "content/releases/2026/vagen.md"
FILES: dict[str, str | bytes] = {
    A: release(body="Bron öppnar.\n\n– Det är bra, säger Ada Ek.\n"),
    B: release(id="r-2", title="Vägen stängs", body="Vägen [stängs](bron.md).\n"),
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nphone: 08-465 004 00\n",
    "content/releases/2026/karta.txt": b"en karta",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = newsroom(tmp_path / "pressrum", FILES)
    make_old(folder)
    return folder


def make_old(folder: Path) -> None:
    """Gives all files times in the past, as if they had not just been written."""
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, ns=(10**18, 10**18))


def write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode())


def state(root: Path) -> Path:
    return root / ".pressgen"


def equals_fresh_reading(root: Path, cached: Sources) -> bool:
    """Whether sources from the cache equal those read without one, except for the cache's notes."""
    fresh = load(root)
    others = tuple(problem for problem in cached.problems if problem.code != "PG190")
    return (cached.files, cached.assets, others) == (fresh.files, fresh.assets, fresh.problems)


def notes(sources: Sources) -> list[str]:
    return [str(problem.message) for problem in sources.problems if problem.code == "PG190"]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the texts that are parsed from now on."""
    paths: list[str] = []
    original = parse.parse_file

    def watched(path: str, *others: object) -> Source:
        paths.append(path)
        return original(path, *others)  # type: ignore[arg-type]

    monkeypatch.setattr("pressgen.load.format.parse.parse_file", watched)
    return paths


class TestParsesOnly:
    def test_new_files(self, root: Path, parsed: list[str]) -> None:
        load(root, map, state(root))
        assert sorted(parsed) == ["content/contacts/ada-ek.yaml", A, B]
        parsed.clear()
        load(root, map, state(root))
        assert parsed == []

    def test_changed_files(self, root: Path, parsed: list[str]) -> None:
        load(root, map, state(root))
        parsed.clear()
        write(root / A, release(title="Bron stängs"))
        load(root, map, state(root))
        assert parsed == [A]

    def test_no_file_with_a_new_time_and_the_old_content(self, root: Path, parsed: list[str]) -> None:
        load(root, map, state(root))
        parsed.clear()
        os.utime(root / A)
        load(root, map, state(root))
        assert parsed == []

    def test_all_files_when_their_options_have_changed(self, root: Path, parsed: list[str]) -> None:
        load(root, map, state(root))
        parsed.clear()
        write(root / "pressgen.yaml", CONFIG + "publish_time: 06:00\n")
        assert equals_fresh_reading(root, load(root, map, state(root)))
        assert A in parsed

    def test_words_that_are_used(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        load(root, map, state(root))
        monkeypatch.setattr("pressgen.load.cache.store.decode_words", None)
        found = {source.path: source.record for source in load(root, map, state(root)).files}
        one = found[A]
        assert isinstance(one, Release)
        assert one.summary == "Bron öppnar."
        with pytest.raises(TypeError):
            one.body  # noqa: B018 -- reading it decodes the words


class TestNoticesA:
    def test_file_of_the_same_size_in_the_same_tick(self, root: Path) -> None:
        write(root / A, release(title="Bron A"))
        load(root, map, state(root))
        before = (root / A).stat()
        write(root / A, release(title="Bron B"))
        os.utime(root / A, ns=(before.st_atime_ns, before.st_mtime_ns))
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_removed_file(self, root: Path) -> None:
        load(root, map, state(root))
        (root / A).unlink()
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_renamed_file(self, root: Path) -> None:
        load(root, map, state(root))
        (root / A).rename(root / "content/releases/2026/nya-bron.md")
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_file_whose_folder_was_swapped_with_another(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Renaming a folder does not change its files' times, and git writes many files in one tick of the clock."""
        of = Stamp.of
        monkeypatch.setattr(Stamp, "of", lambda status: msgspec.structs.replace(of(status), mtime=1, ctime=1))
        for folder, word in (("ett", "ett kort"), ("tva", "en karta")):
            write(root / "content/releases" / folder / "bilaga.txt", word)
        load(root, map, state(root))
        for old, new in (("ett", "tre"), ("tva", "ett"), ("tre", "tva")):
            (root / "content/releases" / old).rename(root / "content/releases" / new)
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_changed_asset(self, root: Path) -> None:
        load(root, map, state(root))
        write(root / "content/releases/2026/karta.txt", "en annan karta")
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_change_behind_the_same_stamp_when_times_are_distrusted(
        self, root: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        load(root, map, state(root))
        write(root / A, release(title="Bron öppnat"))
        with monkeypatch.context() as patch:
            patch.setattr("pressgen.load.cache.cache.Cache.has_text", lambda *_: True)
            trusting = load(root, map, state(root))
            distrusting = load(root, map, state(root), snapshot=take_snapshot(root, distrust_times=True))
        assert not equals_fresh_reading(root, trusting)
        assert equals_fresh_reading(root, distrusting)


EDITS = st.lists(
    st.tuples(
        st.sampled_from([A, B, "content/releases/ny.md", "content/pages/om.md", "content/releases/2026/karta.txt"]),
        st.sampled_from(
            ["", "En rad.", "– Ja, säger Bo Ek.", "## Rubrik\n\n- ett\n- två", "[x](javascript:y)", "\x07"]
        ),
    ),
    max_size=5,
)


@given(edits=EDITS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_edits_the_result_is_that_of_a_fresh_reading(
    edits: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = newsroom(tmp_path_factory.mktemp("pressrum"), FILES)
    load(root, map, state(root))
    for path, body in edits:
        if body:
            write(root / path, release(body=body) if path.endswith(".md") else body)
        else:
            (root / path).unlink(missing_ok=True)
        assert equals_fresh_reading(root, load(root, map, state(root)))


class TestDamaged:
    @given(at=st.integers(0, 10**9), by=st.integers(1, 255), how=st.sampled_from(["flip", "cut"]))
    @settings(max_examples=60, deadline=None)
    def test_at_any_byte_the_result_is_that_of_a_fresh_reading(
        self, at: int, by: int, how: str, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        root = newsroom(tmp_path_factory.mktemp("pressrum"), FILES)
        make_old(root)
        load(root, map, state(root))
        files = [file for file in sorted(state(root).rglob("*")) if file.is_file() and file.stat().st_size]
        file = files[at % len(files)]
        data = bytearray(file.read_bytes())
        place = (at // len(files)) % len(data)
        data[place] ^= by
        file.write_bytes(data[:place] if how == "cut" else data)
        found = load(root, map, state(root))
        assert equals_fresh_reading(root, found)
        if file.name == "index":
            assert len(notes(found)) == 1
        assert notes(load(root, map, state(root))) == []

    def test_without_the_store_everything_is_read_again(self, root: Path) -> None:
        load(root, map, state(root))
        next(state(root).glob("load/words-*")).unlink()
        found = load(root, map, state(root))
        assert equals_fresh_reading(root, found)
        assert notes(found) == ["The cache is damaged. Everything has been read anew."]

    def test_a_cache_of_another_version_is_not_used(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pressgen.load.cache.envelope.version", lambda: "0" * 32)
        load(root, map, state(root))
        monkeypatch.undo()
        found = load(root, map, state(root))
        assert equals_fresh_reading(root, found)
        assert notes(found) == ["The cache was made by another version of pressgen. Everything has been read anew."]
        assert notes(load(root, map, state(root))) == []


class TestFolder:
    def test_is_valid_in_another_place(self, root: Path, tmp_path: Path, parsed: list[str]) -> None:
        load(root, map, state(root))
        elsewhere = tmp_path / "annan" / "plats"
        shutil.copytree(root, elsewhere, copy_function=shutil.copyfile)
        shutil.rmtree(root)
        parsed.clear()
        found = load(elsewhere, map, state(elsewhere))
        assert parsed == []
        assert equals_fresh_reading(elsewhere, found)
        assert str(tmp_path).encode() not in b"".join(file.read_bytes() for file in state(elsewhere).glob("load/*"))

    def test_that_cannot_be_written_is_a_note(self, root: Path) -> None:
        write(state(root), "a file stands in the way")
        found = load(root, map, state(root))
        assert equals_fresh_reading(root, found)
        assert len(notes(found)) == 1

    def test_that_is_full_is_a_note(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pressgen.load.cache.store.StoreWriter.add", fail)
        found = load(root, map, state(root))
        assert equals_fresh_reading(root, found)
        assert notes(found) == [
            "The cache cannot be written: No space left on device. The next build will take longer."
        ]

    def test_is_written_only_when_something_changed(self, root: Path) -> None:
        load(root, map, state(root))
        before = [(file, file.stat()) for file in state(root).rglob("*")]
        load(root, map, state(root))
        assert [(file, file.stat()) for file in state(root).rglob("*")] == before

    def test_is_not_written_while_another_run_writes_it(self, root: Path) -> None:
        def meanwhile(function: Callable[[list[str]], bytes], batches: list[list[str]]) -> list[bytes]:
            assert equals_fresh_reading(root, load(root, map, state(root)))
            return [function(batch) for batch in batches]

        load(root, map, state(root))
        for number in range(reader.POOL_FROM_FILES):
            write(root / f"content/releases/{number}.md", release(id=f"n-{number}"))
        assert equals_fresh_reading(root, load(root, meanwhile, state(root)))  # type: ignore[arg-type]
        assert equals_fresh_reading(root, load(root, map, state(root)))

    def test_is_compacted(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("pressgen.load.cache.writer._COMPACT_FROM", 1000)
        for number in range(30):
            write(root / A, release(body=f"Bro nummer {number}.\n\n" * 10))
            assert equals_fresh_reading(root, load(root, map, state(root)))
        stores = list(state(root).glob("load/words-*"))
        assert len(stores) == 1
        assert stores[0].stat().st_size < 20_000


def fail(*_: object) -> None:
    raise OSError(28, "No space left on device")


def inspect(source: Source, _: Config, _lines: Lines) -> tuple[Problem, ...]:
    """A rule for single files."""
    return (Problem(path=source.path, code="PG999", level="note", message=text("Look here.")),)


def test_problems_found_by_inspect_are_cached(root: Path, parsed: list[str]) -> None:
    first = load(root, map, state(root), inspect=inspect)
    parsed.clear()
    again = load(root, map, state(root), inspect=inspect)
    assert parsed == []
    assert first.files == again.files
    assert all(source.problems[-1].code == "PG999" for source in again.files)
