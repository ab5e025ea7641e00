"""Divides listings into pages. A listing shows its newest 20 to 39 at its own address; older ones fill numbered pages of 20.

Pages are numbered from the oldest, so a new release changes what the listing's own page and, one time in twenty, one more
holds. How many there are stands on each. Readers count from the newest: the listing's own page is "page 1 of 4" to them, the
oldest "page 4 of 4".
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

    @property
    def position(self) -> int:
        """Its place among the pages as readers count them, from 1 for the newest."""
        return self.total + 1 - self.number if self.number else 1


def paginate(releases: list[Release]) -> Iterator[ListingPart]:
    """The pages of a listing whose releases are given newest first."""
    numbered = max(0, len(releases) // PAGE_SIZE - 1)
    first = len(releases) - numbered * PAGE_SIZE
    yield ListingPart(0, None, numbered or None, releases[:first], numbered + 1)
    for number in range(1, numbered + 1):
        start = first + (numbered - number) * PAGE_SIZE
        newer = number + 1 if number < numbered else 0
        yield ListingPart(number, newer, number - 1 or None, releases[start : start + PAGE_SIZE], numbered + 1)


def linked_positions(position: int, total: int) -> list[int]:
    """The pages to which the one at a position among `total` links, and itself: the newest, its neighbours and the oldest."""
    return sorted({1, total} | {one for one in (position - 1, position, position + 1) if 1 <= one <= total})


def number_at(position: int, total: int) -> int:
    """The number of the page at a position among `total`."""
    return total + 1 - position if position > 1 else 0
