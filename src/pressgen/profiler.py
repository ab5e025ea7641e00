"""Where the time of a build goes: measured from outside, as the rooms know nothing of clocks."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import update_wrapper
from heapq import nlargest
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from pressgen.model import Config, Lines, MapLike, Page, Source
from pressgen.observer import NO_OBSERVER, Inspect, Observer
from pressgen.problems import Problem

A = TypeVar("A")
B = TypeVar("B")
Given = ParamSpec("Given")


class Piece(NamedTuple):
    """Some work on one file."""

    path: str
    """Of the content file that was read, or the output file that was made."""
    seconds: float
    """0 when it is not known."""
    template: str = ""
    """That the output file was made with, or its format when it has none."""


class Template(NamedTuple):
    """All pages of one template."""

    name: str
    seconds: float
    pages: int
    longest: Piece


class Profiler(Observer):
    """Times rooms by the clock on the wall, and files and pages wherever they are worked on."""

    def __init__(self, beside: Observer | None = None) -> None:
        self.rooms: dict[str, float] = {}
        """Seconds that went by in each room, without those in another room that it called for."""
        self.read: list[Piece] = []
        """The content files that were read."""
        self.made: list[Piece] = []
        """The output files that were made."""
        self._beside = beside or NO_OBSERVER
        self._inside: list[str] = []
        self._since = 0.0

    def room(self, function: Callable[Given, B]) -> Callable[Given, B]:
        name = function.__module__.split(".")[1]

        def timed(*args: Given.args, **keywords: Given.kwargs) -> B:
            with self._in(name), _sheet(_Sheet()) as sheet:
                result = function(*args, **keywords)
            self._keep(sheet.pieces)
            return result

        return timed

    def each(self, room: str, things: Iterable[B], total: int) -> Iterator[B]:
        left = iter(self._beside.each(room, things, total))
        while True:
            with self._in(room):
                try:
                    thing = next(left)
                except StopIteration:
                    return
            yield thing

    def map(self, map: MapLike) -> MapLike:  # noqa: A002 -- it stands in for the built-in
        """What does as `map` does, and notes how long each value takes."""

        def timed(function: Callable[[A], B], values: Iterable[A], /) -> Iterator[B]:
            for result, pieces in map(_Timed(function), values):
                self._keep(pieces)
                yield result

        return timed

    def inspect(self, inspect: Inspect) -> Inspect:
        return _Noting(inspect)

    def slowest_read(self, most: int) -> list[Piece]:
        """Content files, the slowest first; none whose time is not known."""
        return nlargest(most, (piece for piece in self.read if piece.seconds), key=lambda piece: piece.seconds)

    def slowest_templates(self, most: int) -> list[Template]:
        """Templates by all of their pages, the slowest first."""
        found: dict[str, list[Piece]] = {}
        for piece in self.made:
            found.setdefault(piece.template, []).append(piece)
        return nlargest(most, (_sum(name, pieces) for name, pieces in found.items()), key=lambda one: one.seconds)

    @contextmanager
    def _in(self, room: str) -> Iterator[None]:
        self._charge()
        self._inside.append(room)
        try:
            yield
        finally:
            self._charge()
            self._inside.pop()

    def _charge(self) -> None:
        """The time since the last look goes to the room where we are."""
        now = time.perf_counter()
        if self._inside:
            room = self._inside[-1]
            self.rooms[room] = self.rooms.get(room, 0.0) + now - self._since
        self._since = now

    def _keep(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            (self.made if piece.template else self.read).append(piece)


def _sum(name: str, pieces: list[Piece]) -> Template:
    longest = max(pieces, key=lambda piece: piece.seconds)
    return Template(name, sum(piece.seconds for piece in pieces), len(pieces), longest)


class _Sheet:
    """What is noted while one function is at work, in this process."""

    def __init__(self, since: float = 0.0) -> None:
        self.pieces: list[Piece] = []
        self._since = since

    def note(self, path: str, template: str = "") -> None:
        """The work since the last note was for this file; of the first, it may not be known when it began."""
        now = time.perf_counter()
        self.pieces.append(Piece(path, now - self._since if self._since else 0.0, template))
        self._since = now


_SHEETS: ContextVar[_Sheet] = ContextVar("_SHEETS")


@contextmanager
def _sheet(sheet: _Sheet) -> Iterator[_Sheet]:
    token = _SHEETS.set(sheet)
    try:
        yield sheet
    finally:
        _SHEETS.reset(token)


class _Timed(Generic[A, B]):
    """A function that gives its result with what was noted on the way. Travels to workers."""

    def __init__(self, function: Callable[[A], B]) -> None:
        self._function = function

    def __call__(self, value: A) -> tuple[B, list[Piece]]:
        with _sheet(_Sheet(time.perf_counter())) as sheet:
            result = self._function(value)
        if isinstance(value, Page):
            sheet.note(value.path, value.template if value.format in ("html", "template") else value.format)
        elif isinstance(value, str):
            sheet.note(value)
        return result, sheet.pieces


class _Noting:
    """Notes each text when it has been read and inspected. By its name it is the function: what is cached stays valid."""

    def __init__(self, inspect: Inspect) -> None:
        self._inspect = inspect
        update_wrapper(self, inspect)

    def __call__(self, source: Source, config: Config, lines: Lines) -> Iterable[Problem]:
        found = list(self._inspect(source, config, lines))
        sheet = _SHEETS.get(None)
        if sheet:
            sheet.note(source.path)
        return found
