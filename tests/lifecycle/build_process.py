"""Builds in a process that has built nothing before: all that it knows of earlier builds is on disk.

Run as a program, it reads build requests from standard input, one per line, and runs each in a process of its own.
"""

import os
import pkgutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

import pressgen
from pressgen.build import build
from pressgen.errors import BadContentError, PressgenError
from pressgen.load.disk.versions import theme_templates
from pressgen.model import MapLike, Showing
from pressgen.problems import Problem
from pressgen.render.environment import Templates, Theme, environment

KILLED = "killed"


class BuildRequest(msgspec.Struct, frozen=True):
    """One build."""

    root: str
    output: str
    state: str
    now: datetime
    showing: Showing = "public"
    force: bool = False
    distrust_times: bool = False
    dies_at: int = 0
    """Number of the file operation before which it is killed, from 1. Only in a build process."""


class Outcome(msgspec.Struct, frozen=True):
    """The result of a build, or why there is none."""

    problems: tuple[Problem, ...] = ()
    refused: str = ""
    files: int = 0
    size: int = 0
    changed: int = 0
    removed: int = 0


def run_here(request: BuildRequest, map: MapLike = map) -> Outcome:  # noqa: A002 -- replaces it
    """Build in this process."""
    root, output, state, now = Path(request.root), Path(request.output), Path(request.state), request.now
    try:
        written, problems = build(
            root,
            output,
            state,
            now,
            showing=request.showing,
            force=request.force,
            map=map,
            distrust_times=request.distrust_times,
        )
    except BadContentError as error:
        return Outcome(error.problems, "bad content")
    except PressgenError as error:
        return Outcome((), str(error))
    return Outcome(problems, "", written.files, written.size, written.changed, written.removed)


class BuildProcess:
    """The other process, with this pressgen or the one in the folder `library`. It ends when nobody can send it requests."""

    def __init__(self, library: Path | None = None) -> None:
        paths = [*([str(library)] if library else []), os.environ.get("PYTHONPATH", "")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )

    def build(self, request: BuildRequest) -> Outcome:
        """Build in the other process."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(msgspec.json.encode(request) + b"\n")
        self._process.stdin.flush()
        return msgspec.json.decode(self._process.stdout.readline(), type=Outcome)


@cache
def build_process() -> BuildProcess:
    """The one process of this test run."""
    return BuildProcess()


def _remember_compiled_templates() -> None:
    """Cache compiled templates: compiling costs more than the rest of a small build, and always gives the same."""
    compiled: dict[tuple[Any, ...], Any] = {}
    original = Theme.compile

    def compile_once(self: Theme, *what: Any) -> Any:
        key = (*what, getattr(self.words.get("_"), "__wrapped__", None))
        if key not in compiled:
            compiled[key] = original(self, *what)
        return compiled[key]

    Theme.compile = compile_once  # type: ignore[assignment, method-assign]


def _run_in_child(line: bytes) -> None:
    """Build in a child process. A traceback is returned as an outcome, so that the test fails with it."""
    if os.fork():
        if os.WIFSIGNALED(os.wait()[1]):
            os.write(1, msgspec.json.encode(Outcome((), KILLED)) + b"\n")
        return
    try:
        request = msgspec.json.decode(line, type=BuildRequest)
        if request.dies_at:
            sys.addaudithook(_kill_before(request.dies_at))
        outcome = run_here(request)
    except BaseException:  # noqa: BLE001 -- it is reported
        outcome = Outcome((), traceback.format_exc())
    os.write(1, msgspec.json.encode(outcome) + b"\n")
    os._exit(0)


def _kill_before(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook that kills the process before the file operation of this number."""
    remaining = number

    def observer(event: str, _args: tuple[Any, ...]) -> None:
        nonlocal remaining
        remaining -= event == "open" or event.startswith(("os.", "shutil."))
        if not remaining:
            os.kill(os.getpid(), signal.SIGKILL)

    return observer


def _import_all_of_pressgen() -> None:
    """Import everything, so that no build spends time on it."""
    for module in pkgutil.walk_packages(pressgen.__path__, "pressgen."):
        import_module(module.name)


def _compile_the_theme() -> None:
    theme = Templates(tuple(sorted(theme_templates().items())))
    for environment_ in (environment("sv", theme), environment("en", theme)):
        for name in (name.removeprefix("theme/") for name, _ in theme.sources if name.endswith(".html")):
            environment_.get_template(name)
    environment.cache_clear()


def main() -> None:
    _import_all_of_pressgen()
    _remember_compiled_templates()
    _compile_the_theme()
    for line in sys.stdin.buffer:
        _run_in_child(line)


if __name__ == "__main__":
    main()
