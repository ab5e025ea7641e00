"""Puts what was said over the years in an order: which title, and which wording, held from when to when."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple


class Period(NamedTuple):
    """A time in which something was said."""

    key: str
    first: date
    """The first day on which it was said."""
    times: int


class _Course(NamedTuple):
    """How it may have been up to a day."""

    worth: float
    key: str
    first: date
    times: int
    before: "_Course | None"

    def further(self, times: int) -> "_Course":
        return self._replace(worth=self.worth + times, times=self.times + times)


def periods(said: Iterable[tuple[str, date]], change: float) -> list[Period]:
    """What held from when on, in the order of time: the course that agrees with most of what was said, when each change counts against it
    as `change` things that it does not agree with. So one slip makes no period.
    """
    courses: dict[str, _Course] = {}
    best: _Course | None = None
    for day, ones in groupby(sorted((day, key) for key, day in said), key=itemgetter(0)):
        counts: dict[str, int] = {}
        for _, key in ones:
            counts[key] = counts.get(key, 0) + 1
        for key, times in counts.items():
            changed = _Course((best.worth - change if best else 0) + times, key, day, times, best)
            stayed = courses[key].further(times) if key in courses else changed
            courses[key] = changed if changed.worth > stayed.worth else stayed
        best = _better(best, [courses[key] for key in counts])
    return _periods(best)


def _better(best: _Course | None, others: list[_Course]) -> _Course:
    """The one of most worth; the one before when none is worth more."""
    found = max(others, key=lambda one: (one.worth, one.key))
    return found if best is None or found.worth > best.worth or found.key == best.key else best


def _periods(last: _Course | None) -> list[Period]:
    found: list[Period] = []
    while last:
        found.append(Period(last.key, last.first, last.times))
        last = last.before
    return found[::-1]
