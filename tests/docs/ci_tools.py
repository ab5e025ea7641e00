"""Programs that stand in the place of those of a git host's machine, for the shell parts of workflows.

`pressgen` is this program, `date` and `sleep` are of a clock that the test sets, and what would ask a network (pip, gh,
curl) writes down what it was asked.
"""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from examples import ROOT

_DATE = """\
import os, re, sys
from datetime import UTC, datetime
words = sys.argv[1:]
written = words[words.index("-d") + 1] if "-d" in words else open(os.environ["CLOCK"]).read()
instant = datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
form = words[-1].removeprefix("+")
print(int(instant.timestamp()) if form == "%s" else instant.strftime(form))
"""
_SLEEP = """\
import os, sys
from datetime import UTC, datetime, timedelta
form, path = "%Y-%m-%dT%H:%M:%SZ", os.environ["CLOCK"]
now = datetime.strptime(open(path).read(), form) + timedelta(seconds=int(sys.argv[1]))
open(path, "w").write(now.strftime(form))
"""
_PRESSGEN = """\
import os, sys
from pressgen.cli import main
open(os.environ["ASKED"], "a").write("pressgen " + " ".join(sys.argv[1:]) + "\\n")
if sys.argv[1] in ("check", "build", "next", "due", "diff") and "--now" not in sys.argv:
    sys.argv += ["--now", open(os.environ["CLOCK"]).read()]
main()
"""
_ASKED = """\
import os, sys
open(os.environ["ASKED"], "a").write(os.path.basename(sys.argv[0]) + " " + " ".join(sys.argv[1:]) + "\\n")
if sys.argv[1:3] == ["issue", "list"]:
    print(os.environ.get("ISSUES", "[]"))
"""
_PYTHON = """\
#!/bin/sh
if [ "$1 $2" = "-m pip" ]; then echo "pip $*" >> "$ASKED"; exit; fi
exec {python} "$@"
"""


class Machine:
    """What a job runs on: its programs, and a clock that all jobs of a host share."""

    def __init__(self, folder: Path) -> None:
        self._tools = folder / "tools"
        self._tools.mkdir(parents=True, exist_ok=True)
        self._clock, self._asked = folder / "clock", folder / "asked"
        self._asked.touch()
        for name, script in {
            "date": _DATE,
            "sleep": _SLEEP,
            "pressgen": _PRESSGEN,
            "gh": _ASKED,
            "curl": _ASKED,
        }.items():
            self._write(name, f"#!{sys.executable}\n{script}")
        self._write("python", _PYTHON.format(python=shlex.quote(sys.executable)))

    def _write(self, name: str, script: str) -> None:
        (self._tools / name).write_text(script, "utf-8")
        (self._tools / name).chmod(0o755)

    @property
    def now(self) -> str:
        """The instant, such as 2026-05-01T08:00:00Z."""
        return self._clock.read_text("utf-8")

    @now.setter
    def now(self, instant: str) -> None:
        self._clock.write_text(instant, "utf-8")

    def asked(self) -> list[str]:
        """What `pressgen`, `pip`, `gh` and `curl` were asked, in order."""
        return self._asked.read_text("utf-8").splitlines()

    def forget(self) -> None:
        """Begins the list anew."""
        self._asked.write_text("", "utf-8")

    def run(self, script: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """A step of a job, as GitHub and GitLab run it: by bash, and no further than its first failure."""
        path = f"{self._tools}{os.pathsep}{os.environ['PATH']}"
        base = {"PATH": path, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8", "HOME": str(folder.parent)}
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=folder,
            env={**base, "CLOCK": str(self._clock), "ASKED": str(self._asked), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
