"""Watches the builds of a program that stays: keeps what the rooms have found, and ends a build that is no longer wanted."""

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from pressgen.cli.progress import ProgressBar
from pressgen.model import Site

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Item = TypeVar("Item")


class UnwantedError(Exception):
    """The build was ended, since something else is to be done first. Nothing was written."""


class BuildKeeper(ProgressBar):
    """One build. `is_unwanted` is asked before each room, and before each page."""

    def __init__(self, is_unwanted: Callable[[], bool]) -> None:
        self.site: Site | None = None
        """As `check` has linked it; None when the build had nothing to do."""
        self._is_unwanted = is_unwanted

    def room(self, function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        def called(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            self._end_if_unwanted()
            result = function(*args, **kwargs)
            if isinstance(result, tuple) and isinstance(result[0], Site):
                self.site = result[0]
            return result

        return called

    def each(self, room: str, items: Iterable[Item], total: int) -> Iterable[Item]:
        for item in super().each(room, items, total):
            self._end_if_unwanted()
            yield item

    def _end_if_unwanted(self) -> None:
        if self._is_unwanted():
            raise UnwantedError
