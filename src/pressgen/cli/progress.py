"""A progress bar on a terminal for long work; nothing elsewhere."""

import sys
from collections.abc import Iterable
from typing import TypeVar

from pressgen.observer import Observer

Item = TypeVar("Item")
_SHORTEST = {"picture_making": 10}
"""Items by room, else 500; fewer are finished before anybody could read a bar."""


class ProgressBar(Observer):
    """Shows on standard error how many of the items are done."""

    def each(self, room: str, items: Iterable[Item], total: int) -> Iterable[Item]:
        if total < _SHORTEST.get(room, 500) or not sys.stderr.isatty():
            return items
        from rich.console import Console  # noqa: PLC0415 -- heavy, and only for terminals
        from rich.progress import track  # noqa: PLC0415 -- as above

        return track(items, description=room, total=total, console=Console(stderr=True), transient=True)
