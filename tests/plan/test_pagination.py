"""Pagination: the newest 20 to 39 releases first, the others in pages of 20 numbered from the oldest."""

from hypothesis import given
from hypothesis import strategies as st
from sample_content import release

from pressgen.model import Release
from pressgen.plan.pagination import PAGE_SIZE, ListingPart, paginate


def releases(count: int) -> list[Release]:
    """Newest first: the newest has the highest number."""
    return [release(str(number)) for number in range(count, 0, -1)]


def page_sizes(count: int) -> list[tuple[int, int]]:
    """Number and size of each page of a listing."""
    return [(part.number, len(part.releases)) for part in paginate(releases(count))]


def test_a_short_listing_is_one_page() -> None:
    assert page_sizes(0) == [(0, 0)]
    assert page_sizes(39) == [(0, 39)]


def test_at_forty_the_oldest_twenty_get_a_page_of_their_own() -> None:
    assert page_sizes(40) == [(0, 20), (1, 20)]
    first, oldest = paginate(releases(40))
    assert [one.id for one in oldest.releases] == [str(number) for number in range(20, 0, -1)]
    assert first.releases[0].id == "40"


def test_pages_link_to_their_neighbours() -> None:
    assert [(part.number, part.newer, part.older) for part in paginate(releases(65))] == [
        (0, None, 2),
        (1, 2, None),
        (2, 0, 1),
    ]


@given(st.integers(0, 300))
def test_every_release_is_on_one_page(count: int) -> None:
    first, *numbered = paginate(releases(count))
    in_order = [first, *reversed(numbered)]
    assert [one.id for part in in_order for one in part.releases] == [one.id for one in releases(count)]


@given(st.integers(20, 300))
def test_a_new_release_leaves_numbered_pages_as_they_are(count: int) -> None:
    def numbered(many: int) -> dict[int, list[str]]:
        return {part.number: names(part) for part in paginate(releases(many)) if part.number}

    before, after = numbered(count), numbered(count + 1)
    assert {number: after[number] for number in before} == before


def names(part: ListingPart) -> list[str]:
    return [one.id for one in part.releases]


@given(st.integers(40, 300))
def test_numbered_pages_are_full(count: int) -> None:
    assert all(len(part.releases) == PAGE_SIZE for part in paginate(releases(count)) if part.number)
