"""Builds killed at random moments; `benchmarks/kill_builds.py 200` is the long run."""

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[2] / "benchmarks/kill_builds.py"


def test_fifteen_killed_builds_leave_no_mixed_site_and_nothing_to_repair() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "15", "200"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "killed" in done.stdout
