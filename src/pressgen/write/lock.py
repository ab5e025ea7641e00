"""One build at a time for an output folder. The kernel drops a dead process's locks."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.problems import text

_held: set[int] = set()
_ours: ContextVar[frozenset[Path]] = ContextVar("_ours", default=frozenset())
"""The memories of the outputs that this very build has locked."""
_TRIES, _PAUSE = 20, 0.02


@contextmanager
def only_build(output: Path, state_folder: Path) -> Iterator[None]:
    """Hold the output's lock. PressgenError when another build has it; whoever holds it already may ask for it again.

    The folder itself is locked as well: it is the same for builds from two newsrooms, or after the state was deleted.
    """
    if state_folder in _ours.get():
        yield
        return
    with ExitStack() as locks:
        locks.enter_context(held(state_folder / "lock", output))
        if output.exists():
            locks.enter_context(held(output, output))
        before = _ours.set(_ours.get() | {state_folder})
        try:
            yield
        finally:
            _ours.reset(before)


@contextmanager
def held(path: Path, output: Path) -> Iterator[None]:
    """Hold a lock on `path`, a file (made when it is not there) or a folder."""
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDONLY | (0 if path.is_dir() else os.O_CREAT), 0o644)
    _held.add(descriptor)
    try:
        _lock(descriptor, output)
        yield
    finally:
        _held.discard(descriptor)
        os.close(descriptor)


def _lock(descriptor: int, output: Path) -> None:
    """Take the lock, if need be after a moment: the worker of a killed build may be about to drop it."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        else:
            return
    raise PressgenError(
        text("Another build is writing {output}.", output=output),
        text("Wait until it has finished, then build again."),
    )


def _let_go() -> None:
    """A worker forked during a build must not keep its lock when the build is killed and the worker lives on."""
    for descriptor in _held:
        with suppress(OSError):
            os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)
