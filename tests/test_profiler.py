"""Where the time of a build went is told, for every room, text and template; and nothing else becomes of it."""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from newsroom import NOON, newsroom, release, site
from pressgen import worker_pool
from pressgen.build import build
from pressgen.cli.build_profile import print_profile
from pressgen.cli.printer import Printer
from pressgen.profiler import Profiler, TemplateTiming, Timing
from pressgen.worker_pool import WorkerPool

SLOW = "content/releases/2026/bron-77.md"
FILES = {f"content/releases/2026/bron-{n}.md": release(id=f"r-{n}") for n in range(250)}
LONG = {SLOW: release(id="r-77", body="– Bron är *klar*, säger Kim Ek, rektor.\n\n" * 3000)}


def profiled(root: Path, hands: int = 1) -> Profiler:
    """The newsroom's build, watched."""
    observer = Profiler()
    with WorkerPool(hands) as many:
        build(root, root / "output", root / ".pressgen", NOON, map=observer.map(many), observer=observer)
    return observer


@pytest.mark.parametrize("hands", [1, 2])
def test_every_file_is_counted_and_the_slowest_comes_first(
    tmp_path: Path, hands: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_pool, "_SERIAL_SECONDS", 0.0)
    observer = profiled(newsroom(tmp_path, FILES | LONG), hands)
    assert sorted(timing.path for timing in observer.read) == sorted(FILES)
    assert sorted(timing.path for timing in observer.rendered) == sorted(site(tmp_path / "output"))
    assert observer.slowest_read(1)[0].path == SLOW


def test_the_rooms_share_the_time_of_the_build(tmp_path: Path) -> None:
    began = time.perf_counter()
    observer = profiled(newsroom(tmp_path, FILES))
    assert list(observer.rooms) == ["load", "state", "check", "plan", "picture_making", "write", "render"]
    assert 0 < sum(observer.rooms.values()) < time.perf_counter() - began


def test_pages_are_summed_by_template() -> None:
    observer = Profiler()
    observer.rendered = [Timing("a", 2.0, "release.html"), Timing("b", 3.0, "release.html"), Timing("c", 4.0, "rss")]
    assert observer.slowest_templates(1) == [TemplateTiming("release.html", 5.0, 2, Timing("b", 3.0, "release.html"))]


def test_pages_are_noted_by_template_and_other_files_by_format(tmp_path: Path) -> None:
    observer = profiled(newsroom(tmp_path, FILES))
    pages = {one.name: one.pages for one in observer.slowest_templates(100)}
    assert (pages["release.html"], pages["text"], pages["opml"]) == (250, 250, 1)


def test_a_room_that_waits_for_another_has_not_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    monkeypatch.setattr("pressgen.profiler.time.perf_counter", clock)
    observer = Profiler()

    def write(things: Iterable[int]) -> None:
        clock.seconds += 10
        for _ in things:
            clock.seconds += 100

    def things() -> Iterator[int]:
        for number in range(3):
            clock.seconds += 1
            yield number

    write.__module__ = "pressgen.write"
    observer.room(write)(observer.each("render", things(), 3))
    assert observer.rooms == {"write": 310, "render": 3}


class Clock:
    """Shows what it is set to."""

    seconds = 1.0

    def __call__(self) -> float:
        return self.seconds


def test_a_build_that_is_watched_makes_the_same_and_remembers_the_same(tmp_path: Path) -> None:
    root = newsroom(tmp_path, FILES)
    build(root, root / "output", root / ".pressgen", NOON)
    before = site(root / "output")
    assert profiled(root).read == []
    (root / SLOW).write_text(LONG[SLOW], "utf-8")
    assert [timing.path for timing in profiled(root).read] == [SLOW]
    (root / SLOW).write_text(FILES[SLOW], "utf-8")
    profiled(root)
    assert site(root / "output") == before


def test_it_is_told_in_the_readers_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    observer = profiled(newsroom(tmp_path, FILES | LONG))
    print_profile(observer, 7.5, 600, Printer("sv"))
    printed = capsys.readouterr().out
    assert "Här gick tiden åt:" in printed
    assert f"Gjorda på nytt: {len(observer.rendered)} av 600 filer." in printed
    assert f"s  {SLOW}\n" in printed
    assert "s  release.html × 250; långsammast var 2026/bron-" in printed
