"""Finds the releases to go on to from a release: the next, the one before, and those before it on the same topics.

What is near a release changes for few others: a new release becomes the next of one, and a title is shown by the pages of
its neighbours and of at most three newer releases on each of its topics. The newest of a topic would change them all.
"""

from bisect import bisect_right

from pressgen.model import NearbyView, Release, ReleaseRef
from pressgen.plan.context import PlanContext

_SAME_TOPIC = 3


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
        view = NearbyView(
            newer=self._ref(around[place - 1]) if place else None,
            older=self._ref(around[place + 1]) if place + 1 < len(around) else None,
            same_topic=tuple(self._ref(around[other]) for other in self._same_topic(release, place)),
        )
        return view if view.newer or view.older else None

    def _add(self, release: Release) -> None:
        around = self._by_language.setdefault(release.language, [])
        self._places[release.id] = len(around)
        for topic in release.topics:
            self._by_topic.setdefault((release.language, topic), []).append(len(around))
        around.append(release)

    def _same_topic(self, release: Release, place: int) -> list[int]:
        """The places of the nearest older releases that share a topic with it."""
        found: set[int] = set()
        for topic in release.topics:
            places = self._by_topic[release.language, topic]
            first = bisect_right(places, place)
            found.update(places[first : first + _SAME_TOPIC])
        return sorted(found)[:_SAME_TOPIC]

    def _ref(self, release: Release) -> ReleaseRef:
        ref = self._refs.get(release.id)
        if ref is None:
            published = self._context.local(release.published)
            ref = ReleaseRef(release.title, self._context.path(release), release.language, published)
            self._refs[release.id] = ref
        return ref
