"""Full and read-only disks, real ones where the tests may mount them."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from small_newsroom import Newsroom

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.write import atomic_swap

MEGABYTE = 1 << 20


def mounted(command: str, folder: Path) -> Iterator[Path]:
    """The folder with something mounted on it; the test is skipped where that is not allowed."""
    folder.mkdir()
    if subprocess.run(f"{command} {folder}", shell=True, capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    yield from mounted("mount -t tmpfs -o size=4m none", tmp_path / "small")


def test_a_full_disk_leaves_the_old_site_and_frees_what_was_taken(small_disk: Path) -> None:
    newsroom = Newsroom(small_disk, flushes=True)
    old = {f"2021/{number}/index.html": "x" * 1000 for number in range(100)}
    newsroom.build(old)
    free = os.statvfs(small_disk).f_bavail
    with pytest.raises(PressgenError, match=r"The disk that holds .*output is full") as caught:
        newsroom.write(Artifact(path=f"big/{number}", data=bytes(MEGABYTE)) for number in range(9))
    assert "Free some space" in str(caught.value.hint)
    assert newsroom.site() == old
    assert newsroom.names() == [".pressgen", "output"]
    assert free - os.statvfs(small_disk).f_bavail < 10
    newsroom.build({"a": "1"})
    assert newsroom.site() == {"a": "1"}


def fill(file: Path) -> None:
    with suppress(OSError), file.open("wb", buffering=0) as stream:
        while stream.write(bytes(4096)):
            pass


def test_a_disk_full_to_the_last_byte_leaves_the_old_site(small_disk: Path) -> None:
    newsroom = Newsroom(small_disk, flushes=True)
    newsroom.build({"a": "old"})
    filler = small_disk / "filler"
    fill(filler)
    with pytest.raises(PressgenError, match="is full"):
        newsroom.build({"a": "new", "b/c/d": "new"})
    assert newsroom.site() == {"a": "old"}
    filler.unlink()
    newsroom.build({"a": "new"})
    assert newsroom.site() == {"a": "new"}


def test_the_output_may_lie_on_another_disk_than_the_state(tmp_path: Path, small_disk: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.output = small_disk / "site"
    for site in ({"a": "1", "b/c": "1"}, {"a": "2", "b/c": "1"}, {"a": "2"}):
        newsroom.build(site)
        assert newsroom.site() == site
        assert [path.name for path in small_disk.iterdir()] == ["site"]


def test_an_output_that_is_a_mount_point_is_refused(tmp_path: Path, small_disk: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.output = small_disk
    with pytest.raises(PressgenError, match="is a mount point"):
        newsroom.build({"a": "1"})


def test_a_read_only_disk_is_told_and_left_alone(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path / "newsroom")
    newsroom.put("output/.keep").unlink()
    newsroom.build({"a": "old"})
    for folder in mounted(f"mount -o bind,ro {newsroom.root}", tmp_path / "read-only"):
        newsroom.root = folder
        newsroom.output = folder / "output"
        with pytest.raises(PressgenError, match=r"read-only|Read-only"):
            newsroom.build({"a": "new"})
        assert newsroom.site() == {"a": "old"}


def test_a_read_only_output_is_told_and_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "old"})
    monkeypatch.setattr("os.access", lambda path, mode: not (mode & os.W_OK and Path(path).name == "output"))
    with pytest.raises(PressgenError, match="is read-only") as caught:
        newsroom.build({"a": "new"})
    assert "--output" in str(caught.value.hint)
    assert newsroom.site() == {"a": "old"}


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.output = Path("/proc/site")
    with pytest.raises(PressgenError, match="/proc") as caught:
        newsroom.build({"a": "1"})
    assert "--output" in str(caught.value.hint)


def test_without_hard_links_the_files_that_stay_are_copied_with_their_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "1", "b": "1"})
    os.utime(newsroom.output / "a", ns=(10**18, 10**18))
    monkeypatch.setattr("os.link", no_links)
    for number in "2345":
        newsroom.build({"a": "1", "b": number})
        assert newsroom.site() == {"a": "1", "b": number}
    assert (newsroom.output / "a").stat().st_mtime_ns == 10**18


def test_artifacts_are_not_held_in_memory(tmp_path: Path) -> None:
    alive: list[int] = []

    def artifacts() -> Iterator[Artifact]:
        for number in range(5):
            artifact = Artifact(path=str(number), data=bytes(10))
            alive.append(number)
            yield artifact
            assert (tmp_path / "output").exists() is False

    Newsroom(tmp_path).write(artifacts())
    assert alive == [0, 1, 2, 3, 4]


def test_on_a_system_without_either_call_the_site_is_flushed_file_by_file_and_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_swap, "_LIBC", object())
    newsroom = Newsroom(tmp_path, flushes=True)
    for site in ({"a": "1", "b/c": "1"}, {"a": "2", "b/c": "1"}, {"a": "2"}):
        newsroom.build(site)
        assert newsroom.site() == site
        assert newsroom.names() == [".pressgen", "output"]


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EINVAL])
def test_on_a_file_system_without_exchange_the_folders_are_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(atomic_swap, "_error", lambda path: OSError(number, "no exchange here", str(path)))
    monkeypatch.setattr(atomic_swap, "_RENAME_EXCHANGE", 1 << 10)
    newsroom = Newsroom(tmp_path)
    for site in ({"a": "1"}, {"a": "2"}):
        newsroom.build(site)
        assert newsroom.site() == site


def test_another_refusal_of_the_system_is_told_and_the_old_site_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build({"a": "old"})
    monkeypatch.setattr(atomic_swap, "_error", lambda path: OSError(errno.EIO, "Input/output error", str(path)))
    monkeypatch.setattr(atomic_swap, "_RENAME_EXCHANGE", 1 << 10)
    with pytest.raises(PressgenError, match=r"cannot be written: .*Input/output error"):
        newsroom.build({"a": "new"})
    assert newsroom.site() == {"a": "old"}
    assert newsroom.names() == [".pressgen", "output"]
