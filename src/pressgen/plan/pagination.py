"""Divides listings into pages. A listing shows its newest 20 to 39 at its own address; older ones fill numbered pages of 20.

Pages are numbered from the oldest, so a new release changes what the listing's own page and, one time in twenty, one more
holds. The listing's own page is the one with the highest number; how many there are stands on each.
"""

from collections.abc import Iterator
from typing import NamedTuple

from pressgen.model import Release

PAGE_SIZE = 20


class ListingPart(NamedTuple):
    """One page of a listing."""

    number: int
    """0 is the listing's own address, 1 holds the oldest."""
    newer: int | None
    """Number of the page with newer releases."""
    older: int | None
    """Number of the page with older releases."""
    releases: list[Release]
    """Newest first."""
    total: int = 1
    """How many pages the listing has, its own address included."""


def paginate(releases: list[Release]) -> Iterator[ListingPart]:
    """The pages of a listing whose releases are given newest first."""
    numbered = max(0, len(releases) // PAGE_SIZE - 1)
    first = len(releases) - numbered * PAGE_SIZE
    yield ListingPart(0, None, numbered or None, releases[:first], numbered + 1)
    for number in range(1, numbered + 1):
        start = first + (numbered - number) * PAGE_SIZE
        newer = number + 1 if number < numbered else 0
        yield ListingPart(number, newer, number - 1 or None, releases[start : start + PAGE_SIZE], numbered + 1)


def linked_numbers(number: int, total: int) -> list[int]:
    """The pages to which page `number` of `total` links, and itself: the newest, its neighbours and the oldest, in this order.

    Here the listing's own address has the number `total`.
    """
    return sorted({total, 1} | {one for one in (number - 1, number, number + 1) if 1 <= one <= total}, reverse=True)
