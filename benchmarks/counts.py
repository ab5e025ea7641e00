"""Counts what an edit makes anew: counts.py [RELEASES ...].

For each edit, the files that are made again must be those that differ from before. Exit code 1 when one was forgotten or
made in vain. The theme's own files are made every time, and do not count.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple, TypeVar

from edits import EDITS, Edit
from make_newsroom import write
from make_release import NOW, Newsroom

from pressgen.build import build
from pressgen.model import Artifact
from pressgen.observer import Observer
from pressgen.worker_pool import WorkerPool, cores

T = TypeVar("T")


class Outcome(NamedTuple):
    """What came of an edit: output files."""

    made: frozenset[str]
    changed: frozenset[str]
    """Those that are new, or hold other bytes than before."""
    all: int

    @property
    def forgotten(self) -> frozenset[str]:
        """What was not made and should have been."""
        return self.changed - self.made

    @property
    def in_vain(self) -> frozenset[str]:
        """What was made, and is as it was."""
        return self.made - self.changed


class _Made(Observer):
    """Notes what is rendered."""

    def __init__(self) -> None:
        self.paths: set[str] = set()

    def each(self, room: str, things: Iterable[T], total: int) -> Iterator[T]:
        del room, total
        for thing in things:
            if isinstance(thing, Artifact):
                self.paths.add(thing.path)
            yield thing


def built(root: Path, hands: int = 1) -> frozenset[str]:
    """Builds the site; what was made for it."""
    made = _Made()
    with WorkerPool(hands) as many:
        build(root, root / "output", root / ".pressgen", NOW.replace(tzinfo=UTC), map=many, observer=made)
    return frozenset(path for path in made.paths if not path.startswith("static/"))


def outcome(root: Path, room: Newsroom, edit: Edit, time: int = 1, hands: int = 1) -> Outcome:
    """Makes an edit to a newsroom that has been built, and builds it again."""
    before = digests(root / "output")
    edit(root, room, time)
    made = built(root, hands)
    after = digests(root / "output")
    return Outcome(made, frozenset(path for path, mark in after.items() if before.get(path) != mark), len(after))


def digests(output: Path) -> dict[str, bytes]:
    """A digest of every file of the site, by path."""
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): blake2b(path.read_bytes()).digest() for path in files}


def main(sizes: Iterable[int]) -> int:
    """Prints a table of counts."""
    print(f"{'releases':>8} {'edit':16} {'files':>7} {'made':>7} {'changed':>7} {'in vain':>7}")
    wrong = 0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            room = Newsroom(size)
            root = write(room, Path(folder))
            built(root, cores())
            for name, edit in EDITS.items():
                found = outcome(root, room, edit, hands=cores())
                counts = (len(found.made), len(found.changed), len(found.in_vain))
                print(f"{size:8} {name:16} {found.all:7} {' '.join(f'{one:7}' for one in counts)}")
                for path in sorted(found.forgotten | found.in_vain)[:10]:
                    wrong += 1
                    print(f"WRONG: {path}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(map(int, sys.argv[1:] or ["10000"])))
