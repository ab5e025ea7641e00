"""Times builds of newsrooms of several sizes: bench.py [RELEASES ...] [--rounds N] [--results FILE] [-- OPTIONS].

Each round builds from nothing and then once after each of the edits in `edits`, by the command that everybody uses; OPTIONS
are handed on to `pressgen build`. Shown is the median of the rounds, and the table is kept in RESULTS.md.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from edits import EDITS
from make_newsroom import write
from make_release import NOW, Newsroom
from measure import Cost, cost

from pressgen import __version__

ROOMS = ("load", "check", "plan", "picture_making", "render", "write")
_PRESSGEN = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en"]
_ROOM = re.compile(r"^ +([\d.]+) s  (\w+): ", re.MULTILINE)
_MADE = re.compile(r"^Made anew: (\d+) of (\d+) files\.$", re.MULTILINE)
_HEAD = ("releases", "step", "wall s", "CPU s", "peak MiB", *(f"{room} s" for room in ROOMS), "made", "of files")

_SIDES = ("><" + ">" * len(_HEAD))[: len(_HEAD)]


class Run(NamedTuple):
    """One build."""

    cost: Cost
    rooms: dict[str, float]
    """Seconds in each; a room that was not entered is missing."""
    made: int
    files: int


class Step(NamedTuple):
    """One edit, over all rounds."""

    releases: int
    name: str
    runs: list[Run]

    def cells(self) -> list[str]:
        """A row of the table."""
        costs = [run.cost for run in self.runs]
        seconds = [_median(one.wall for one in costs), _median(one.cpu for one in costs)]
        rooms = [_median(run.rooms.get(room, 0.0) for run in self.runs) for room in ROOMS]
        last = self.runs[-1]
        numbers = [*(f"{one:.2f}" for one in seconds), f"{_median(one.peak for one in costs):.0f}"]
        return [
            f"{self.releases:,}",
            self.name,
            *numbers,
            *(f"{one:.2f}" for one in rooms),
            f"{last.made:,}",
            f"{last.files:,}",
        ]


def build(root: Path, options: Sequence[str]) -> Run:
    """Builds the newsroom once."""
    return run(cost([*_PRESSGEN, "build", "--profile", "--now", f"{NOW:%Y-%m-%d %H:%M}", *options], root))


def run(spent: Cost) -> Run:
    """What a build with --profile printed."""
    made = _MADE.search(spent.printed)
    assert made, spent.printed
    rooms = {room: float(seconds) for seconds, room in _ROOM.findall(spent.printed) if room in ROOMS}
    return Run(spent, rooms, int(made[1]), int(made[2]))


def steps(size: int, rounds: int, options: Sequence[str]) -> Iterator[Step]:
    """All steps of a newsroom of this size."""
    room = Newsroom(size)
    with tempfile.TemporaryDirectory(prefix="pressgen-bench-") as folder:
        root = write(room, Path(folder))
        found: dict[str, list[Run]] = {name: [] for name in ("cold", *EDITS)}
        for time in range(1, rounds + 1):
            for name in ("output", ".pressgen"):
                shutil.rmtree(root / name, ignore_errors=True)
            found["cold"].append(build(root, options))
            for name, edit in EDITS.items():
                edit(root, room, time)
                found[name].append(build(root, options))
    for name, runs in found.items():
        yield Step(size, name, runs)


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, numbers to the right."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(_HEAD))]
    lines = [
        " | ".join(f"{cell:{side}{width}}" for cell, side, width in zip(row, _SIDES, widths, strict=True))
        for row in rows
    ]
    rule = " | ".join(
        "-" * width if side == "<" else "-" * (width - 1) + ":" for side, width in zip(_SIDES, widths, strict=True)
    )
    return "".join(f"| {line} |\n" for line in [lines[0], rule, *lines[1:]])


def machine() -> str:
    """The machine in general terms."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} processors ({platform.machine()}), {memory:.0f} GiB of memory, {platform.system()}"


def report(rows: Sequence[Sequence[str]], rounds: int, options: Sequence[str]) -> str:
    """The page of results."""
    asked = f", `pressgen build {' '.join(options)}`" if options else ""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    how = "One round" if rounds == 1 else f"Medians of {rounds} rounds"
    return (
        "# Results\n\n"
        f"{datetime.now(UTC):%Y-%m-%d}, pressgen {__version__}, {python}, {machine()}{asked}. "
        f"{how}, written by `make bench`; what each step is stands in [edits.py](edits.py).\n\n"
        f"{table([_HEAD, *rows])}"
    )


def main() -> None:
    """Measures, prints and keeps."""
    parser = argparse.ArgumentParser(description="Times builds of made-up newsrooms.")
    parser.add_argument("releases", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--results", type=Path, default=Path(__file__).parent / "RESULTS.md")
    own, options = _split(sys.argv[1:])
    args = parser.parse_args(own)
    rows = []
    for size in args.releases:
        for step in steps(size, args.rounds, options):
            rows.append(step.cells())
            print("  ".join(rows[-1]), flush=True)
    page = report(rows, args.rounds, options)
    args.results.write_text(page, "utf-8")
    print(f"\n{page}")


def _split(words: list[str]) -> tuple[list[str], list[str]]:
    """The words before and after a lone --."""
    at = words.index("--") if "--" in words else len(words)
    return words[:at], words[at + 1 :]


def _median(values: Iterator[float]) -> float:
    return statistics.median(values)


if __name__ == "__main__":
    main()
