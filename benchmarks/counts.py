"""Counts which files are rendered again after an edit: counts.py [RELEASES ...].

After each edit, the files that are rendered must be exactly those that differ from before. Exit code 1 when one is missing
or was rendered without need. The theme's own files are made in every build and do not count.
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
    """The output files that an edit affects."""

    made: frozenset[str]
    changed: frozenset[str]
    """Those that are new, or hold other bytes than before."""
    all: int

    @property
    def forgotten(self) -> frozenset[str]:
        """Files that should have been made and were not."""
        return self.changed - self.made

    @property
    def in_vain(self) -> frozenset[str]:
        """Files that were made without having changed."""
        return self.made - self.changed


class _RenderedPaths(Observer):
    """Records the paths of rendered files."""

    def __init__(self) -> None:
        self.paths: set[str] = set()

    def each(self, room: str, items: Iterable[T], total: int) -> Iterator[T]:
        del room, total
        for item in items:
            if isinstance(item, Artifact):
                self.paths.add(item.path)
            yield item


def built(root: Path, workers: int = 1) -> frozenset[str]:
    """Build the site; returns the files that were made."""
    observer = _RenderedPaths()
    with WorkerPool(workers) as pool:
        build(root, root / "output", root / ".pressgen", NOW.replace(tzinfo=UTC), map=pool, observer=observer)
    return frozenset(path for path in observer.paths if not path.startswith("static/"))


def outcome(root: Path, newsroom: Newsroom, edit: Edit, time: int = 1, workers: int = 1) -> Outcome:
    """Edit a newsroom that has been built, and build it again."""
    before = digests(root / "output")
    edit(root, newsroom, time)
    made = built(root, workers)
    after = digests(root / "output")
    return Outcome(made, frozenset(path for path, digest in after.items() if before.get(path) != digest), len(after))


def digests(output: Path) -> dict[str, bytes]:
    """A digest of every file of the site, by path."""
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): blake2b(path.read_bytes()).digest() for path in files}


def main(sizes: Iterable[int]) -> int:
    """Print a table of counts; returns the exit code."""
    print(f"{'releases':>8} {'edit':16} {'files':>7} {'made':>7} {'changed':>7} {'in vain':>7}")
    wrong = 0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            newsroom = Newsroom(size)
            root = write(newsroom, Path(folder))
            built(root, cores())
            for name, edit in EDITS.items():
                found = outcome(root, newsroom, edit, workers=cores())
                counts = (len(found.made), len(found.changed), len(found.in_vain))
                print(f"{size:8} {name:16} {found.all:7} {' '.join(f'{one:7}' for one in counts)}")
                for path in sorted(found.forgotten | found.in_vain)[:10]:
                    wrong += 1
                    print(f"WRONG: {path}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(map(int, sys.argv[1:] or ["10000"])))
