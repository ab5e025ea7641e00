"""The front door: arguments, printing, exit codes. The only place that prints or asks the clock."""

import os
import signal
import sys
from types import FrameType

from pressgen import __version__


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
        sys.exit(130)


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


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(143)
