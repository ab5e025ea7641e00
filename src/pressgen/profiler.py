"""Measures where the time of a build goes. It is an observer, since the rooms themselves have no clock."""

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
Parameters = ParamSpec("Parameters")


class Timing(NamedTuple):
    """The time spent on one file."""

    path: str
    """Of the content file that was read, or the output file that was rendered."""
    seconds: float
    """0 when unknown."""
    template: str = ""
    """The template of an output file, or its format when it has none; empty for a content file."""


class TemplateTiming(NamedTuple):
    """The time spent on all pages of one template."""

    name: str
    seconds: float
    pages: int
    slowest: Timing


class Profiler(Observer):
    """Measures the wall-clock time of each room, and of each file and page in the process that works on it."""

    def __init__(self, inner: Observer | None = None) -> None:
        self.rooms: dict[str, float] = {}
        """Seconds spent in each room, without those in rooms that it called."""
        self.read: list[Timing] = []
        """The content files that were read (not those found in the cache)."""
        self.rendered: list[Timing] = []
        """The output files that were rendered."""
        self._inner = inner or NO_OBSERVER
        self._active: list[str] = []
        self._since = 0.0

    def room(self, function: Callable[Parameters, B]) -> Callable[Parameters, B]:
        name = function.__module__.split(".")[1]

        def timed(*args: Parameters.args, **keywords: Parameters.kwargs) -> B:
            with self._enter(name), _recording(_Recorder()) as recorder:
                result = function(*args, **keywords)
            self._add(recorder.timings)
            return result

        return timed

    def each(self, room: str, items: Iterable[B], total: int) -> Iterator[B]:
        rest = iter(self._inner.each(room, items, total))
        while True:
            with self._enter(room):
                try:
                    item = next(rest)
                except StopIteration:
                    return
            yield item

    def map(self, map: MapLike) -> MapLike:  # noqa: A002 -- it replaces the built-in
        """A function like `map` that also records how long each value takes."""

        def timed(function: Callable[[A], B], values: Iterable[A], /) -> Iterator[B]:
            for result, timings in map(_Timed(function), values):
                self._add(timings)
                yield result

        return timed

    def inspect(self, inspect: Inspect) -> Inspect:
        return _TimedInspect(inspect)

    def slowest_read(self, most: int) -> list[Timing]:
        """At most `most` content files, the slowest first, without those whose time is unknown."""
        return nlargest(most, (timing for timing in self.read if timing.seconds), key=lambda timing: timing.seconds)

    def slowest_templates(self, most: int) -> list[TemplateTiming]:
        """At most `most` templates, those whose pages took slowest together first."""
        by_template: dict[str, list[Timing]] = {}
        for timing in self.rendered:
            by_template.setdefault(timing.template, []).append(timing)
        return nlargest(
            most, (_sum(name, timings) for name, timings in by_template.items()), key=lambda one: one.seconds
        )

    @contextmanager
    def _enter(self, room: str) -> Iterator[None]:
        self._charge()
        self._active.append(room)
        try:
            yield
        finally:
            self._charge()
            self._active.pop()

    def _charge(self) -> None:
        """Add the time since the last call to the innermost active room."""
        now = time.perf_counter()
        if self._active:
            room = self._active[-1]
            self.rooms[room] = self.rooms.get(room, 0.0) + now - self._since
        self._since = now

    def _add(self, timings: Iterable[Timing]) -> None:
        for timing in timings:
            (self.rendered if timing.template else self.read).append(timing)


def _sum(name: str, timings: list[Timing]) -> TemplateTiming:
    slowest = max(timings, key=lambda timing: timing.seconds)
    return TemplateTiming(name, sum(timing.seconds for timing in timings), len(timings), slowest)


class _Recorder:
    """Collects timings while one function runs, in this process."""

    def __init__(self, since: float = 0.0) -> None:
        self.timings: list[Timing] = []
        self._since = since

    def record(self, path: str, template: str = "") -> None:
        """Record that the time since the last call was spent on this file; unknown for the first one without a start time."""
        now = time.perf_counter()
        self.timings.append(Timing(path, now - self._since if self._since else 0.0, template))
        self._since = now


_RECORDER: ContextVar[_Recorder] = ContextVar("_RECORDER")


@contextmanager
def _recording(recorder: _Recorder) -> Iterator[_Recorder]:
    token = _RECORDER.set(recorder)
    try:
        yield recorder
    finally:
        _RECORDER.reset(token)


class _Timed(Generic[A, B]):
    """A function that returns its result with the recorded timings. It is pickled for workers."""

    def __init__(self, function: Callable[[A], B]) -> None:
        self._function = function

    def __call__(self, value: A) -> tuple[B, list[Timing]]:
        with _recording(_Recorder(time.perf_counter())) as recorder:
            result = self._function(value)
        if isinstance(value, Page):
            recorder.record(value.path, value.template if value.format in ("html", "template") else value.format)
        elif isinstance(value, str):
            recorder.record(value)
        return result, recorder.timings


class _TimedInspect:
    """Records each text when it has been read and inspected. It has the name of the function it wraps, which is part of the
    cache key: so the cache stays valid.
    """

    def __init__(self, inspect: Inspect) -> None:
        self._inspect = inspect
        update_wrapper(self, inspect)

    def __call__(self, source: Source, config: Config, lines: Lines) -> Iterable[Problem]:
        found = list(self._inspect(source, config, lines))
        recorder = _RECORDER.get(None)
        if recorder:
            recorder.record(source.path)
        return found
