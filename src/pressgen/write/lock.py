"""One build at a time for an output folder, by flock. The kernel releases the locks of a process that dies."""

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

_descriptors: set[int] = set()
"""The locked files of this process."""
_locked_here: ContextVar[frozenset[Path]] = ContextVar("_locked_here", default=frozenset())
"""The state folders of the outputs that this build has locked."""
_TRIES, _PAUSE = 20, 0.02


@contextmanager
def output_lock(output: Path, state_folder: Path) -> Iterator[None]:
    """Hold the lock of an output. PressgenError when another build has it; within one build it can be taken again.

    The output folder is locked as well as a file in the state folder: two newsrooms may build into one folder, and the
    state folder may have been deleted.
    """
    if state_folder in _locked_here.get():
        yield
        return
    with ExitStack() as locks:
        locks.enter_context(file_lock(state_folder / "lock", output))
        if output.exists():
            locks.enter_context(file_lock(output, output))
        before = _locked_here.set(_locked_here.get() | {state_folder})
        try:
            yield
        finally:
            _locked_here.reset(before)


@contextmanager
def file_lock(path: Path, output: Path) -> Iterator[None]:
    """Hold a lock on `path`, a folder or a file, which is created when it does not exist."""
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDONLY | (0 if path.is_dir() else os.O_CREAT), 0o644)
    _descriptors.add(descriptor)
    try:
        _lock(descriptor, output)
        yield
    finally:
        _descriptors.discard(descriptor)
        os.close(descriptor)


def _lock(descriptor: int, output: Path) -> None:
    """Take the lock. Retried for a moment: a worker of a killed build may be about to release it."""
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        else:
            return
    raise PressgenError(
        text("Another command is at work on {output}.", output=output),
        text("Wait until it has finished, then try again."),
    )


def _close_in_child() -> None:
    """A worker forked during a build must not hold the lock after the build itself has been killed."""
    for descriptor in _descriptors:
        with suppress(OSError):
            os.close(descriptor)
    _descriptors.clear()


os.register_at_fork(after_in_child=_close_in_child)
