"""A build touches the files that it must, and no others: counted, as times differ from machine to machine."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from counts import built
from edits import EDITS
from make_newsroom import write
from make_release import Newsroom

ROOM = Newsroom(60)
_recorders: list[Counter[str]] = []


def _record(event: str, arguments: tuple[object, ...]) -> None:
    """Python's audit hook (PEP 578), which cannot be removed: it counts only within `accesses`."""
    for counts in _recorders:
        counts[event] += 1
        if event == "open" and "/content/" in str(arguments[0]):
            counts["texts read"] += 1


sys.addaudithook(_record)


@contextmanager
def accesses() -> Iterator[Counter[str]]:
    """Counts of what is opened, linked and made while it lasts."""
    counts: Counter[str] = Counter()
    _recorders.append(counts)
    try:
        yield counts
    finally:
        _recorders.remove(counts)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom that has been built twice: the second time, the clock has ticked since each file was written."""
    root = write(ROOM, tmp_path_factory.mktemp("room"))
    built(root)
    built(root)
    return root


def test_a_build_without_work_reads_no_text_and_links_nothing(root: Path) -> None:
    with accesses() as counts:
        built(root)
    assert counts["texts read"] == counts["os.link"] == 0
    assert counts["open"] < 10
    assert counts["os.mkdir"] < 5


def test_an_edit_reads_the_edited_text_and_no_other(root: Path) -> None:
    EDITS["body edited"](root, ROOM, 7)
    with accesses() as counts:
        made = built(root)
    assert counts["texts read"] == 2, "to compare it with what was read before, and to parse it"
    assert counts["open"] < 70 + len(made), "the files of the theme, and what the last build left"
    assert counts["os.link"] < len(list((root / "output").rglob("*")))
