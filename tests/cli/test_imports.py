"""The command line starts fast: what only some commands need is imported when they run."""

import subprocess
import sys

import pytest

HEAVY = (
    "babel",
    "feedgen",
    "jinja2",
    "lxml",
    "markdown",
    "multiprocessing",
    "phonenumbers",
    "PIL",
    "pydantic",
    "snowballstemmer",
    "yaml",
    "zipfile",
)


@pytest.mark.parametrize("module", ["pressgen.cli.app", "pressgen.build", "pressgen.state", "pressgen.load.cache"])
def test_importing_it_imports_nothing_heavy(module: str) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(HEAVY) & set(done.stdout.split()) == set()
