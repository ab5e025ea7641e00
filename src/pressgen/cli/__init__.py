"""The command line: arguments, printing, exit codes. The only room that prints or asks the clock.

`app` declares the commands, `commands/` does what they say. This file starts the program and handles signals.
"""

import os
import signal
import sys
from contextlib import suppress
from functools import partial
from types import FrameType
from typing import NoReturn

from pressgen import __version__

_STOP_CODES = (130, 143)
"""Exit codes after Ctrl-C and SIGTERM."""
_GRACE_SECONDS = 2.0
"""Seconds after which a stopped run is stopped again. Python can lose an exception that a signal handler raises while a
module is imported."""
_AGAIN_SECONDS = 0.01
"""Seconds until then when Python says that it has lost it: while an object is finalized, or in a callback of the garbage
collector."""


def main(name: str = "pressgen") -> None:
    """Run the program; `name` is how usage messages call it."""
    _escape_unencodable()
    _install_signal_handlers()
    try:
        if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
            sys.stdout.write(f"pressgen {__version__}\n")
        else:
            _run(name)
    except BrokenPipeError:
        _discard_output()
    except KeyboardInterrupt:
        _exit_now(130)
    except SystemExit as end:
        if end.code in _STOP_CODES:
            _exit_now(int(end.code))
        raise


def _run(name: str) -> None:
    from pressgen.cli.app import app  # noqa: PLC0415 -- heavy

    try:
        app(prog_name=name)
    finally:
        sys.stdout.flush()


def _install_signal_handlers() -> None:
    """Exit on Ctrl-C and SIGTERM. Ctrl-C stays ignored where it was ignored at the start, as for a background job."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, partial(_stop, 130))
    signal.signal(signal.SIGTERM, partial(_stop, 143))
    sys.unraisablehook = _hide_stop


def _escape_unencodable() -> None:
    """Print an escape instead of failing where the terminal's or pipe's encoding lacks a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")


def _discard_output() -> None:
    """After the reader closed the pipe: redirect standard output, so that Python's final flush does not fail as well."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _exit_now(code: int) -> NoReturn:
    """Exit without cleanup: Python would wait for its workers, and for the rest of a message of a killed worker."""
    with suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)


def _stop(code: int, _signal: int, _frame: FrameType | None) -> NoReturn:
    """Exit the run; a timer calls this again if the exception is lost."""
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, partial(_stop, code))
    _stop_again_in(_GRACE_SECONDS)
    sys.exit(code)


def _stop_again_in(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _hide_stop(unraisable: "sys.UnraisableHookArgs") -> None:
    """Report exceptions that Python cannot raise (in finalizers), except an exit: the timer raises it again."""
    error = unraisable.exc_value
    if isinstance(error, SystemExit) and error.code in _STOP_CODES:
        _stop_again_in(_AGAIN_SECONDS)
    else:
        sys.__unraisablehook__(unraisable)
