"""Work that is shared out comes back as if one had done it."""

import os
import signal
import time
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest

from pressgen import worker_pool
from pressgen.errors import PressgenError
from pressgen.worker_pool import WorkerPool


def double(number: int) -> int:
    return number * 2


def fail_at_fifty(number: int) -> int:
    if number == 50:
        raise ValueError(number)
    return number


def die_at_fifty(number: int) -> int:
    """As the system kills a process that takes too much memory."""
    if number == 50:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Helpers are called at once, also for tiny work."""
    monkeypatch.setattr(worker_pool, "_SERIAL_SECONDS", 0.0)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_results_come_in_the_order_of_the_values(count: int) -> None:
    with WorkerPool(count) as hands:
        assert list(hands(double, range(1000))) == [2 * number for number in range(1000)]


def test_the_same_hands_can_be_used_again() -> None:
    with WorkerPool(2) as hands:
        assert [list(hands(double, range(10))), list(hands(double, []))] == [list(range(0, 20, 2)), []]


def test_an_error_comes_home() -> None:
    with pytest.raises(ValueError, match="50"), WorkerPool(2) as hands:
        list(hands(fail_at_fifty, range(100)))


def test_a_helper_that_is_killed_stops_the_work() -> None:
    with pytest.raises(PressgenError, match="memory"), WorkerPool(2) as hands:
        list(hands(die_at_fifty, range(100)))


def test_little_work_calls_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_pool, "_SERIAL_SECONDS", 60.0)
    with WorkerPool(2, nobody) as hands:
        assert list(hands(double, range(100))) == [2 * number for number in range(100)]


def test_values_are_taken_only_a_little_ahead() -> None:
    taken: list[int] = []
    values = (taken.append(number) or number for number in range(100_000))  # type: ignore[func-returns-value]
    with WorkerPool(2, ThreadPoolExecutor) as hands:
        results = iter(hands(double, values))
        assert [next(results) for _ in range(2)] == [0, 2]
        time.sleep(0.01)
        assert len(taken) < 50_000


def nobody(_count: int) -> Executor:
    raise AssertionError
