"""The front door: arguments, printing, exit codes. The only place that prints or asks the clock."""

import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn

from pressgen import __version__

_STOPPED = (130, 143)
"""Ctrl-C and SIGTERM."""


def main() -> None:
    """The program `pressgen`."""
    _bear_any_stream()
    signal.signal(signal.SIGTERM, _terminated)
    try:
        if sys.argv[1:] == ["--version"]:  # answered before anything heavy is imported
            sys.stdout.write(f"pressgen {__version__}\n")
        else:
            _run()
    except BrokenPipeError:
        _close_quietly()
    except KeyboardInterrupt:
        _leave(130)
    except SystemExit as end:
        if end.code in _STOPPED:
            _leave(int(end.code))
        raise


def _run() -> None:
    from pressgen.cli.app import app  # noqa: PLC0415 -- heavy

    try:
        app(prog_name="pressgen")
    finally:
        sys.stdout.flush()


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


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(143)
