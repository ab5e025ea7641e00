"""Builds by a process that has built nothing before: all that such a build knows of earlier ones is on disk.

Run as a program, it takes orders from its standard input, one a line, and fulfils each in a process of its own.
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
from pressgen.render.environment import Theme, environment

KILLED = "killed"


class Order(msgspec.Struct, frozen=True):
    """One build."""

    root: str
    output: str
    state: str
    now: datetime
    showing: Showing = "public"
    force: bool = False
    distrust_times: bool = False
    dies_at: int = 0
    """Before which dealing with files it is killed, counted from 1. Elsewhere only."""


class Outcome(msgspec.Struct, frozen=True):
    """What came of it: the site, or why there is none."""

    problems: tuple[Problem, ...] = ()
    refused: str = ""
    files: int = 0
    size: int = 0
    changed: int = 0
    removed: int = 0


def done(order: Order, map: MapLike = map) -> Outcome:  # noqa: A002 -- stands in for it
    """The order fulfilled in this process."""
    root, output, state, now = Path(order.root), Path(order.output), Path(order.state), order.now
    try:
        written, problems = build(
            root,
            output,
            state,
            now,
            showing=order.showing,
            force=order.force,
            map=map,
            distrust_times=order.distrust_times,
        )
    except BadContentError as error:
        return Outcome(error.problems, "bad content")
    except PressgenError as error:
        return Outcome((), str(error))
    return Outcome(problems, "", written.files, written.size, written.changed, written.removed)


class Elsewhere:
    """The other process, with this pressgen or the one in the folder `library`. It ends when nobody can send it orders."""

    def __init__(self, library: Path | None = None) -> None:
        paths = [*([str(library)] if library else []), os.environ.get("PYTHONPATH", "")]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
        )

    def build(self, order: Order) -> Outcome:
        """The outcome of an order."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(msgspec.json.encode(order) + b"\n")
        self._process.stdin.flush()
        return msgspec.json.decode(self._process.stdout.readline(), type=Outcome)


@cache
def elsewhere() -> Elsewhere:
    """The one process of this test run."""
    return Elsewhere()


def _remember_compiled_templates() -> None:
    """Compiling costs more than all the rest of a small build, and makes the same of a template in a language each time."""
    compiled: dict[tuple[Any, ...], Any] = {}
    original = Theme.compile

    def remembering(self: Theme, *what: Any) -> Any:
        key = (*what, getattr(self.words.get("_"), "__wrapped__", None))
        if key not in compiled:
            compiled[key] = original(self, *what)
        return compiled[key]

    Theme.compile = remembering  # type: ignore[assignment, method-assign]


def _fulfil(line: bytes) -> None:
    """In a process of its own. A mistake of ours, which is what a traceback is, is an outcome too."""
    if os.fork():
        if os.WIFSIGNALED(os.wait()[1]):
            os.write(1, msgspec.json.encode(Outcome((), KILLED)) + b"\n")
        return
    try:
        order = msgspec.json.decode(line, type=Order)
        if order.dies_at:
            sys.addaudithook(_death(order.dies_at))
        outcome = done(order)
    except BaseException:  # noqa: BLE001 -- it is told
        outcome = Outcome((), traceback.format_exc())
    os.write(1, msgspec.json.encode(outcome) + b"\n")
    os._exit(0)


def _death(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """What watches the dealings with files, and strikes before the one of this number."""
    left = number

    def observer(event: str, _args: tuple[Any, ...]) -> None:
        nonlocal left
        left -= event == "open" or event.startswith(("os.", "shutil."))
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    return observer


def _import_all_of_pressgen() -> None:
    """So that no build needs to: what is not wanted at once is imported late."""
    for module in pkgutil.walk_packages(pressgen.__path__, "pressgen."):
        import_module(module.name)


def _compile_the_theme() -> None:
    theme = tuple(sorted(theme_templates().items()))
    for made in (environment("sv", theme), environment("en", theme)):
        for name in (name.removeprefix("theme/") for name, _ in theme if name.endswith(".html")):
            made.get_template(name)
    environment.cache_clear()


def main() -> None:
    _import_all_of_pressgen()
    _remember_compiled_templates()
    _compile_the_theme()
    for line in sys.stdin.buffer:
        _fulfil(line)


if __name__ == "__main__":
    main()
