"""What held from when on, by what was said day by day."""

from datetime import date, timedelta

import pytest

from pressgen.importers.registry.timeline import periods


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("aaa", "a0"),
        ("abc", "a0 b1 c2"),
        ("aaabbb", "a0 b3"),
        ("aabaa", "a0"),
        ("aabbaa", "a0 b2 a4"),
        ("ababab", "a0 b1"),
        ("aaaabbbbabbb", "a0 b4"),
        ("aaab", "a0 b3"),
        ("", ""),
    ],
)
def test_one_slip_makes_no_period(said: str, held: str) -> None:
    start = date(2020, 1, 1)
    found = periods([(key, start + timedelta(days=number)) for number, key in enumerate(said)], 0.75)
    assert " ".join(f"{one.key}{(one.first - start).days}" for one in found) == held


def test_two_things_said_on_one_day_are_no_change() -> None:
    day = date(2020, 1, 1)
    assert [one.key for one in periods([("a", day), ("b", day), ("a", day)], 0.75)] == ["a"]
