"""Finds the releases to go on to from a release: the next, the one before, and those before it on the same topics.

Each is named once on a page: what its author chose, and what follows it up, is in none of these, and the one before is not among those of the topics.

What is near a release changes for few others: a new release becomes the next of one, and a title is shown by the pages of
its neighbours and of at most three newer releases on each of its topics. The newest of a topic would change them all.
"""

from bisect import bisect_right
from collections.abc import Set as AbstractSet
from itertools import islice

from pressgen.model import NearbyView, Release, ReleaseRef
from pressgen.plan.context import PlanContext

_SAME_TOPIC = _NEWEST = 3


def release_ref(context: PlanContext, release: Release) -> ReleaseRef:
    """A link to a release, with its day."""
    return ReleaseRef(release.title, context.path(release), release.language, context.local(release.published))


def newest_in(context: PlanContext, language: str) -> tuple[ReleaseRef, ...]:
    """The newest releases in a language: where to go on to from one that has been withdrawn, and has none near it."""
    found = (one for one in context.public.listed if one.language == language)
    return tuple(release_ref(context, one) for one in islice(found, _NEWEST))


class NearbyFinder:
    """What is near each listed release. Reads the list of releases once."""

    def __init__(self, context: PlanContext) -> None:
        self._context = context
        self._by_language: dict[str, list[Release]] = {}
        """Newest first."""
        self._places: dict[str, int] = {}
        """By id: the place among the releases in its language."""
        self._by_topic: dict[tuple[str, str], list[int]] = {}
        """By language and topic: places, in order."""
        self._refs: dict[str, ReleaseRef] = {}
        for release in context.public.listed:
            self._add(release)

    def of(self, release: Release) -> NearbyView | None:
        """What is near the release; None when it is not listed itself, or is alone."""
        place = self._places.get(release.id)
        if place is None:
            return None
        around = self._by_language[release.language]
        named = {*release.related, release.follows, *(one.id for one in self._context.follow_ups.get(release.id, ()))}
        newer, older = around[place - 1 : place], around[place + 1 : place + 2]
        topical = self._same_topic(release, place, named | {one.id for one in older})
        view = NearbyView(
            newer=self._first(newer, named),
            older=self._first(older, named),
            same_topic=tuple(self._ref(around[other]) for other in topical),
        )
        return view if view.newer or view.older or view.same_topic else None

    def _add(self, release: Release) -> None:
        around = self._by_language.setdefault(release.language, [])
        self._places[release.id] = len(around)
        for topic in release.topics:
            self._by_topic.setdefault((release.language, topic), []).append(len(around))
        around.append(release)

    def _first(self, releases: list[Release], named: AbstractSet[str]) -> ReleaseRef | None:
        """The release, if there is one that the page does not name already."""
        return next((self._ref(one) for one in releases if one.id not in named), None)

    def _same_topic(self, release: Release, place: int, named: AbstractSet[str]) -> list[int]:
        """The places of the nearest older releases that share a topic with it, but for those that the page names elsewhere."""
        around, found = self._by_language[release.language], set[int]()
        for topic in release.topics:
            places = self._by_topic[release.language, topic]
            first = bisect_right(places, place)
            found.update(places[first : first + _SAME_TOPIC + len(named)])
        return [one for one in sorted(found) if around[one].id not in named][:_SAME_TOPIC]

    def _ref(self, release: Release) -> ReleaseRef:
        ref = self._refs.get(release.id)
        if ref is None:
            ref = self._refs[release.id] = release_ref(self._context, release)
        return ref
