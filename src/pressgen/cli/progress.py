"""A progress bar on a terminal for long work; nothing where nobody watches."""

import sys
from collections.abc import Iterable
from typing import TypeVar

from pressgen.observer import Observer

Step = TypeVar("Step")
_LONG = 500
"""Fewer steps than this are over before a bar could be read."""


class Bar(Observer):
    """Counts things on standard error as they come."""

    def each(self, room: str, things: Iterable[Step], total: int) -> Iterable[Step]:
        if total < _LONG or not sys.stderr.isatty():
            return things
        from rich.console import Console  # noqa: PLC0415 -- heavy, and only for terminals
        from rich.progress import track  # noqa: PLC0415 -- as above

        return track(things, description=room, total=total, console=Console(stderr=True), transient=True)
