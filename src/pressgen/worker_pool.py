"""A replacement for the built-in `map` that distributes long work to processes, or to a cluster.

Results come in the order of the values, so the output does not depend on the number of workers.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NamedTuple, Self, TypeVar

from pressgen.errors import PressgenError
from pressgen.problems import text

if TYPE_CHECKING:  # only then, as most runs start no workers, and need not import it
    from concurrent.futures import Executor, Future

A = TypeVar("A")
B = TypeVar("B")

_SERIAL_SECONDS = 0.3
"""Seconds of work that are done in this process before workers are started, which costs about as much."""
_SPAWN_SECONDS = 2.0
"""The same for workers that are started anew and import everything again."""
_CHUNK_SECONDS = 0.05
"""Seconds that one chunk of work should take: long compared with sending it, short compared with the whole."""
_QUEUED_CHUNKS = 3
"""Chunks queued for each worker: enough to keep it busy, few enough to hold in memory."""
_LARGEST_CHUNK = 256
"""Values in a chunk, at most."""
_GROWTH = 4
"""A chunk is at most so many times larger than the one whose time it is sized by: the first values are no good measure."""


class WorkerPool:
    """A context manager that is called like `map`. Workers start when there is enough work, and end with the context.

    `serial_seconds` of work are done in this process first; `open_executor` starts so many workers.
    """

    def __init__(
        self,
        count: int,
        open_executor: "Callable[[int], Executor] | None" = None,
        serial_seconds: float | None = None,
    ) -> None:
        self._count = count
        self._serial_seconds = _SERIAL_SECONDS if serial_seconds is None else serial_seconds
        self._open_executor = open_executor or _open_processes
        self._executor: Executor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor:  # after an interrupt, which is no Exception, the program does not wait for workers
            self._executor.shutdown(wait=kind is None or issubclass(kind, Exception), cancel_futures=True)

    def __call__(self, function: Callable[[A], B], values: Iterable[A], /) -> Iterator[B]:
        """The results of the function, in the order of the values, each when it is asked for."""
        rest = iter(values)
        if self._count > 1:
            size = 1 if self._executor else (yield from self._serial(function, rest))
            from concurrent.futures import BrokenExecutor  # noqa: PLC0415 -- as above

            try:
                yield from self._parallel(function, rest, size)
            except BrokenExecutor as error:
                raise _worker_lost() from error
        else:
            yield from map(function, rest)

    def _serial(self, function: Callable[[A], B], values: Iterator[A]) -> Generator[B, None, int]:
        """Work in this process for a while; returns the chunk size for the rest."""
        began = time.monotonic()
        for count, value in enumerate(values, 1):
            yield function(value)
            seconds = time.monotonic() - began
            if seconds > self._serial_seconds:
                return min(_LARGEST_CHUNK, max(1, round(_CHUNK_SECONDS * count / seconds)))
        return 1

    def _parallel(self, function: Callable[[A], B], values: Iterator[A], size: int) -> Iterator[B]:
        pending: deque[Future[_Chunk[B]]] = deque()
        while chunk := list(islice(values, size)):
            pending.append(self._start_executor().submit(_apply, function, chunk))
            if len(pending) >= self._count * _QUEUED_CHUNKS:
                done = pending.popleft().result()
                yield from done.results
                size = _resized(done)
        while pending:
            yield from pending.popleft().result().results

    def _start_executor(self) -> "Executor":
        if self._executor is None:
            self._executor = self._open_executor(self._count)
        return self._executor


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Chunk(NamedTuple, Generic[B]):
    """A chunk of work that is done."""

    results: list[B]
    seconds: float


def _apply(function: Callable[[A], B], chunk: list[A]) -> _Chunk[B]:
    began = time.monotonic()
    results = [function(value) for value in chunk]
    return _Chunk(results, time.monotonic() - began)


def _resized(done: _Chunk[B]) -> int:
    """The size of the next chunk, after one that has taken so long."""
    size = len(done.results)
    fitting = round(_CHUNK_SECONDS * size / max(done.seconds, 1e-6))
    return max(1, min(fitting, size * _GROWTH, _LARGEST_CHUNK))


def _worker_lost() -> PressgenError:
    reason = text("A process that shared the work was ended, perhaps because memory ran out.")
    return PressgenError(reason, text("Try again with fewer of them: pressgen build --workers 1."))


def _open_processes(count: int) -> "Executor":
    from pressgen.worker_processes import open_processes  # noqa: PLC0415 -- heavy

    return open_processes(count)


def spawning_pool(count: int) -> WorkerPool:
    """A pool for a program that has threads: were it forked, locks that they hold would stay held in the workers for ever."""
    return WorkerPool(count, _open_spawned_processes, _SPAWN_SECONDS)


def _open_spawned_processes(count: int) -> "Executor":
    from pressgen.worker_processes import open_spawned_processes  # noqa: PLC0415 -- heavy

    return open_spawned_processes(count)
