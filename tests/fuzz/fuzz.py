"""Fuzzes reading and checking for a while: `python tests/fuzz/fuzz.py 300` for five minutes. Says how many inputs."""

import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "check")]

from hypothesis import HealthCheck, given, seed, settings  # noqa: E402 -- the folders of tests come first
from odd_files import FILES, PATHS  # noqa: E402 -- as above
from test_odd_files import told  # noqa: E402 -- as above


def main(seconds: float) -> None:
    """Rounds of a thousand inputs, each with a seed of its own, until the time is over."""
    began, inputs, number = time.monotonic(), 0, int(time.time())

    def count(path: str, data: bytes) -> None:
        nonlocal inputs
        inputs += 1
        told(path, data)

    while time.monotonic() - began < seconds:
        number += 1
        calm = settings(max_examples=1000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        seed(number)(calm(given(PATHS, FILES)(count)))()
    sys.stdout.write(f"{inputs} inputs in {time.monotonic() - began:.0f} s, no exception\n")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 300)
