"""The front door: arguments, printing, exit codes. The only place that prints or asks the clock."""

import os
import signal
import sys
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import NoReturn

from pressgen import __version__

_STOPPED = (130, 143)
"""Ctrl-C and SIGTERM."""
_AGAIN = 2.0
"""Seconds after which a run that was stopped must have ended. Now and then Python loses what a signal raises: in a module
that is being imported, or an object that is being taken apart."""


def main(name: str = "pressgen") -> None:
    """The program, which people have started by this name."""
    _bear_any_stream()
    _listen()
    try:
        if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
            sys.stdout.write(f"pressgen {__version__}\n")
        else:
            _run(name)
    except BrokenPipeError:
        _close_quietly()
    except KeyboardInterrupt:
        _leave(130)
    except SystemExit as end:
        if end.code in _STOPPED:
            _leave(int(end.code))
        raise


def _run(name: str) -> None:
    from pressgen.cli.app import app  # noqa: PLC0415 -- heavy

    try:
        app(prog_name=name)
    finally:
        sys.stdout.flush()


def _listen() -> None:
    """Whoever stops us is heard; unless Ctrl-C is none of our business, as for a program in the background."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, partial(_stop, 130))
    signal.signal(signal.SIGTERM, partial(_stop, 143))
    sys.unraisablehook = _unraised


def _bear_any_stream() -> None:
    """A terminal or a pipe that cannot show a letter gets an escape instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _close_quietly() -> None:
    """Whoever read us has had enough: no error, and no second one when Python flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _leave(code: int) -> NoReturn:
    """Ends at once. Python would wait for its workers, and for the rest of a message that one was killed in."""
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _stop(code: int, _signal: int, _frame: FrameType | None) -> NoReturn:
    """Ends the run, and asks for that once more should it go on."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, partial(_stop, code))
        signal.setitimer(signal.ITIMER_REAL, _AGAIN)
    sys.exit(code)


def _unraised(unraisable: "sys.UnraisableHookArgs") -> None:
    """An exception that came where Python lets none out. Of being stopped nothing is said: it comes again."""
    error = unraisable.exc_value
    if not (isinstance(error, SystemExit) and error.code in _STOPPED):
        sys.__unraisablehook__(unraisable)
