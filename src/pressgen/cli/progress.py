"""A progress bar on a terminal for long work; nothing where nobody watches."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Step = TypeVar("Step")
_LONG = 500
"""Fewer steps than this are over before a bar could be read."""


def bar(room: str, things: Iterable[Step], total: int) -> Iterator[Step]:
    """The things, counted on standard error as they come."""
    if total < _LONG or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console  # noqa: PLC0415 -- heavy, and only for terminals
    from rich.progress import track  # noqa: PLC0415 -- as above

    yield from track(things, description=room, total=total, console=Console(stderr=True), transient=True)
