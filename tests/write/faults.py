"""Faults at a chosen moment: the Nth time that a process asks the system for something about files."""

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

from pressgen.errors import PressgenError

_MAKING = {"os.mkdir", "os.link", "open"}
_EVENTS = _MAKING | {"os.remove", "os.rmdir", "os.rename", "os.scandir", "os.listdir", "fcntl.flock", "shutil.rmtree"}

DONE, REFUSED, INTERRUPTED, BROKEN = 0, 1, 2, 3


def outcome(work: Callable[[], object], fault: Callable[[str, tuple[Any, ...]], None]) -> int:
    """Do the work in a process of its own in which each file event goes through `fault`; how that ended."""
    child = os.fork()
    if not child:
        sys.addaudithook(lambda event, args: fault(event, args) if event in _EVENTS else None)
        os._exit(_attempt(work))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _attempt(work: Callable[[], object]) -> int:
    try:
        work()
    except PressgenError:
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BaseException:  # noqa: BLE001 (whatever else comes is what the tests look for)
        traceback.print_exc()
        return BROKEN
    return DONE


def kill_at(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """SIGKILL right before the Nth event."""
    return _at(number, lambda: os.kill(os.getpid(), signal.SIGKILL))


def interrupt_at(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """Ctrl-C right before the Nth event."""

    def interrupt() -> None:
        raise KeyboardInterrupt

    return _at(number, interrupt)


def full_from(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """From the Nth thing on that would be made, the disk is full."""
    made = 0

    def fault(event: str, args: tuple[Any, ...]) -> None:
        nonlocal made
        made += _makes(event, args)
        if made >= number and _makes(event, args):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(args[0]))

    return fault


def _makes(event: str, args: tuple[Any, ...]) -> bool:
    return event in _MAKING and (event != "open" or bool(args[2] & os.O_CREAT))


def _at(number: int, strike: Callable[[], None]) -> Callable[[str, tuple[Any, ...]], None]:
    events = 0

    def fault(_event: str, _args: tuple[Any, ...]) -> None:
        nonlocal events
        events += 1
        if events == number:
            strike()

    return fault
