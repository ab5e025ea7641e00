"""The corpus of real releases that the benchmarks read: one JSON object a line, with `path` and `body`."""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Release(NamedTuple):
    """One text, and the path that names it."""

    path: str
    body: str


def releases(file: Path, limit: int = 0) -> Iterator[Release]:
    """The first `limit` texts of the corpus that are not empty; all when it is 0."""
    count = 0
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["body"].strip():
                count += 1
                yield Release(row["path"], row["body"])
            if limit and count >= limit:
                return


def arguments(about: str, limit: int = 0) -> argparse.Namespace:
    """The command line of a benchmark."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("corpus", type=Path, help="swedish-releases.jsonl.gz")
    parser.add_argument("--limit", type=int, default=limit, help="so many texts; 0: all")
    return parser.parse_args()
