"""Divides listings into pages. A listing shows its newest 20 to 39 at its own address; older ones fill numbered pages of 20.

Pages are numbered from the oldest, so a new release changes the listing's own page and, one time in twenty, one more.
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


def paginate(releases: list[Release]) -> Iterator[ListingPart]:
    """The pages of a listing whose releases are given newest first."""
    numbered = max(0, len(releases) // PAGE_SIZE - 1)
    first = len(releases) - numbered * PAGE_SIZE
    yield ListingPart(0, None, numbered or None, releases[:first])
    for number in range(1, numbered + 1):
        start = first + (numbered - number) * PAGE_SIZE
        newer = number + 1 if number < numbered else 0
        yield ListingPart(number, newer, number - 1 or None, releases[start : start + PAGE_SIZE])
