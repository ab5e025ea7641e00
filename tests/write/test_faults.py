"""Whatever goes wrong, and whenever: the site is the old one or the new one, and the next build just works.

Each test goes through all the moments of one build, event by event.
"""

import itertools
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from faults import BROKEN, DONE, INTERRUPTED, REFUSED, full_from, interrupt_at, kill_at, outcome
from small_newsroom import Newsroom

from pressgen.write import atomic_swap

OLDER = {"index.html": "first", "a/stays": "same", "a/stayed": "not yet", "a/goes": "soon", "kind": "file"}
OLD = {"index.html": "old", "a/stays": "same", "a/stayed": "now", "a/goes": "going", "kind": "file"}
NEW = {"index.html": "new", "a/stays": "same", "a/stayed": "now", "b/c/comes": "here", "kind/now": "folder"}
EDITED = OLD | {"a/stayed": "new"}
NEXT = {"index.html": "next", "a/stays": "same", "b/c/comes": "still here"}


Fault = Callable[[str, tuple[Any, ...]], None]


def struck(
    tmp_path: Path, faults: Callable[[int], Fault], step: int = 1, new: dict[str, str] = NEW
) -> Iterator[tuple[Newsroom, int]]:
    """A newsroom with the old site for every moment at which its next build can be struck, and how that ended."""
    for number in itertools.count(1, step):
        newsroom = Newsroom(tmp_path / str(number))
        newsroom.root.mkdir()
        newsroom.build(OLDER)
        newsroom.build(OLD)
        end = outcome(lambda newsroom=newsroom: newsroom.build(new), faults(number))  # type: ignore[misc]
        yield newsroom, end
        shutil.rmtree(newsroom.root)
        if end == DONE:
            return


def test_a_kill_at_any_moment_leaves_a_whole_site_and_nothing_to_repair(tmp_path: Path) -> None:
    ends = []
    for newsroom, end in struck(tmp_path, kill_at):
        assert newsroom.site() in (OLD, NEW)
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT
        assert newsroom.names() == [".pressgen", "output"]
        ends.append(end)
    assert set(ends) == {-signal.SIGKILL, DONE}
    assert len(ends) > 30


def test_a_kill_at_any_moment_of_an_edit_in_one_folder_does_too(tmp_path: Path) -> None:
    ends = []
    for newsroom, end in struck(tmp_path, kill_at, new=EDITED):
        assert newsroom.site() in (OLD, EDITED)
        stands = newsroom.output_state().fingerprints
        assert stands == {path: text for path, text in newsroom.site().items() if path in stands}
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT
        assert newsroom.names() == [".pressgen", "output"]
        ends.append(end)
    assert set(ends) == {-signal.SIGKILL, DONE}


def test_what_is_said_to_stand_does_whenever_the_last_build_was_killed(tmp_path: Path) -> None:
    for newsroom, _ in struck(tmp_path, kill_at):
        site, stands = newsroom.site(), newsroom.output_state().fingerprints
        assert stands == {path: text for path, text in site.items() if path in stands}


def test_two_kills_in_a_row_leave_a_whole_site(tmp_path: Path) -> None:
    for newsroom, _ in struck(tmp_path, kill_at, step=3):
        whole = newsroom.site()
        for number in range(3, 30, 4):
            outcome(lambda newsroom=newsroom: newsroom.build(NEXT), kill_at(number))  # type: ignore[misc]
            assert newsroom.site() in (whole, NEXT)
        newsroom.build(OLD)
        assert newsroom.site() == OLD


def test_a_full_disk_at_any_moment_leaves_a_whole_site_and_a_message(tmp_path: Path) -> None:
    for newsroom, end in struck(tmp_path, full_from):
        assert end in (REFUSED, DONE)
        assert newsroom.site() in (OLD, NEW)
        assert newsroom.names() == [".pressgen", "output"]
        assert end == DONE or "here" not in {file.read_text() for file in newsroom.state.rglob("spare/b/c/*")}
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT


def test_an_interrupt_at_any_moment_leaves_a_whole_site_and_no_sibling(tmp_path: Path) -> None:
    for newsroom, end in struck(tmp_path, interrupt_at):
        assert end in (INTERRUPTED, DONE)
        assert end != BROKEN
        assert newsroom.site() in (OLD, NEW)
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT
        assert newsroom.names() == [".pressgen", "output"]


def test_without_an_exchange_call_a_kill_between_the_renames_is_mended_by_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_swap, "_exchanged", lambda *_: False)
    gaps = 0
    for newsroom, _ in struck(tmp_path, kill_at):
        gaps += not newsroom.output.exists()
        assert not newsroom.output.exists() or newsroom.site() in (OLD, NEW)
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT
        assert newsroom.names() == [".pressgen", "output"]
    assert gaps == 1


def test_without_an_exchange_call_the_old_site_is_back_even_when_the_next_build_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_swap, "_exchanged", lambda *_: False)
    for newsroom, _ in struck(tmp_path, kill_at):
        if not newsroom.output.exists():
            with pytest.raises(ZeroDivisionError):
                newsroom.write(1 / 0 for _ in "x")  # type: ignore[misc]
            assert newsroom.site() == OLD
            return
    pytest.fail("no kill hit the gap")


def test_without_an_exchange_call_an_interrupt_between_the_renames_is_mended_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_swap, "_exchanged", lambda *_: False)
    for newsroom, _ in struck(tmp_path, interrupt_at):
        assert newsroom.site() in (OLD, NEW)
        newsroom.build(NEXT)
        assert newsroom.site() == NEXT
        assert newsroom.names() == [".pressgen", "output"]


def test_an_error_in_another_room_leaves_the_old_site(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.build(OLD)
    with pytest.raises(ZeroDivisionError):
        newsroom.write(1 / 0 for _ in "x")  # type: ignore[misc]
    assert newsroom.site() == OLD
    assert newsroom.names() == [".pressgen", "output"]
