"""Many hands: a stand-in for the built-in `map` that shares long work out to processes, or to a cluster.

The results come in the order of the values, so that nobody can tell from the output how many hands there were.
"""

import ctypes
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import islice
from types import TracebackType
from typing import Self, TypeVar

from pressgen.errors import PressgenError
from pressgen.problems import text

A = TypeVar("A")
B = TypeVar("B")

_ALONE = 0.3
"""Seconds of work that are done here before anybody else is called: starting processes costs about as much."""
_TASK = 0.05
"""Seconds that one parcel of work should take: long against the cost of sending it, short against the whole."""
_AHEAD = 3
"""How many parcels wait for each worker: enough to keep it busy, few enough to hold in memory."""
_MOST = 256
"""Values in a parcel, at most."""
_PR_SET_PDEATHSIG = 1


class WorkerPool:
    """Use as a context; called like `map`. The helpers start when there is enough to do, and end with the context."""

    def __init__(self, count: int, open_executor: Callable[[int], Executor] | None = None) -> None:
        self._count = count
        self._open = open_executor or _processes
        self._executor: Executor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._executor:  # who interrupts us does not wait for anybody
            self._executor.shutdown(wait=kind is None or issubclass(kind, Exception), cancel_futures=True)

    def __call__(self, function: Callable[[A], B], values: Iterable[A], /) -> Iterator[B]:
        """The results of the function, in the order of the values, each when it is asked for."""
        left = iter(values)
        if self._count > 1:
            size = yield from self._alone(function, left)
            try:
                yield from self._shared(function, left, size)
            except BrokenExecutor as error:
                raise _deserted() from error
        else:
            yield from map(function, left)

    def _alone(self, function: Callable[[A], B], left: Iterator[A]) -> Generator[B, None, int]:
        """Works here for a while; returns how many values make a parcel of the rest."""
        began = time.monotonic()
        for done, value in enumerate(left, 1):
            yield function(value)
            spent = time.monotonic() - began
            if spent > _ALONE:
                return min(_MOST, max(1, round(_TASK * done / spent)))
        return 1

    def _shared(self, function: Callable[[A], B], values: Iterator[A], size: int) -> Iterator[B]:
        parcels = iter(partial(_parcel, values, size), [])
        waiting: deque[Future[list[B]]] = deque()
        for parcel in parcels:
            waiting.append(self._helpers().submit(_work, function, parcel))
            if len(waiting) >= self._count * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _helpers(self) -> Executor:
        if self._executor is None:
            self._executor = self._open(self._count)
        return self._executor


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _parcel(values: Iterator[A], size: int) -> list[A]:
    return list(islice(values, size))


def _work(function: Callable[[A], B], parcel: list[A]) -> list[B]:
    return [function(value) for value in parcel]


class _Processes(ProcessPoolExecutor):
    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes, at once when nobody waits for what they do."""
        if not wait:
            for child in multiprocessing.active_children():
                child.terminate()
        super().shutdown(wait, cancel_futures=cancel_futures)


def _deserted() -> PressgenError:
    reason = text("A process that shared the work was ended, perhaps because memory ran out.")
    return PressgenError(reason, text("Try again with fewer of them: pressgen build --workers 1."))


def _processes(count: int) -> Executor:
    return _Processes(count, initializer=_settle)


def _settle() -> None:
    """A worker leaves Ctrl-C to the one that it works for, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(AttributeError, OSError):  # Linux alone has it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
