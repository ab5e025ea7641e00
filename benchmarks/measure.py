"""What a program costs: time on the clock, time of all its processors, and the most memory that it and its children had."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_EVERY = 0.05
"""Seconds between two looks at the memory: they cost about a thousandth of a processor."""


class Cost(NamedTuple):
    """Of one run."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds, of the program and its children."""
    peak: float
    """MiB, of all of them together; what they share counts once."""
    printed: str


def cost(command: Sequence[str], folder: Path) -> Cost:
    """Runs a program to its end. SystemExit with what it printed when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout
    peaks: list[float] = [0.0]
    watching = threading.Thread(target=_watch, args=(process.pid, peaks), daemon=True)
    watching.start()
    printed = process.stdout.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{printed}")
    watching.join()
    peak = max(peaks) or used.ru_maxrss / 1024  # of the largest process alone, and no smaller than this one's
    return Cost(wall, used.ru_utime + used.ru_stime, peak, printed)


def _watch(pid: int, peaks: list[float]) -> None:
    """All processes together now, and the first one alone at its largest, which cannot fall between two looks."""
    while memory := sum(_kibibytes(one, "smaps_rollup", "Pss:") for one in [pid, *_children(pid)]):
        peaks += [memory / 1024, _kibibytes(pid, "status", "VmHWM:") / 1024]
        time.sleep(_EVERY)


def _kibibytes(pid: int, file: str, name: str) -> int:
    """What the system says of a process; 0 when it has ended, or the system is another."""
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def _children(pid: int) -> Iterator[int]:
    try:
        found = [path.read_text("ascii").split() for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return
    for child in (int(word) for words in found for word in words):
        yield child
        yield from _children(child)
