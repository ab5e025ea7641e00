"""Who looks on while a build is at work."""

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar

from pressgen.model import Config, Lines, Source
from pressgen.problems import Problem

Given = ParamSpec("Given")
Result = TypeVar("Result")
Step = TypeVar("Step")
Inspect = Callable[[Source, Config, Lines], Iterable[Problem]]


class Observer:
    """Stands beside the line, and may put itself between its parts. This one takes no notice of anything."""

    def room(self, function: Callable[Given, Result]) -> Callable[Given, Result]:
        """What a room does, to be called instead of the function of that room."""
        return function

    def each(self, room: str, things: Iterable[Step], total: int) -> Iterable[Step]:  # noqa: ARG002 -- for others
        """The things as the room gives them, one after the other; there will be `total` of them."""
        return things

    def inspect(self, inspect: Inspect) -> Inspect:
        """What looks at each text when it has been read."""
        return inspect


NO_OBSERVER = Observer()
