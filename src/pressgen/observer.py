"""The interface through which a progress bar or a profiler watches a build."""

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from pressgen.model import Config, Lines, Source
from pressgen.problems import Problem

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")
Item = TypeVar("Item")
Inspect = Callable[[Source, Config, Lines], Iterable[Problem]]


class Observer:
    """Wraps the calls between rooms. This base class wraps nothing."""

    def room(self, function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        """The function to call instead of a room's `function`; it returns the same result."""
        return function

    def each(self, room: str, items: Iterable[Item], total: int) -> Iterable[Item]:  # noqa: ARG002 -- for subclasses
        """The items that a room yields, `total` of them."""
        return items

    def inspect(self, inspect: Inspect) -> Inspect:
        """The function to call instead of `inspect`, which checks each text after it has been read."""
        return inspect


NO_OBSERVER = Observer()
