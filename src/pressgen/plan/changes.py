"""Finds the instants at which the site changes by the clock alone: compares fingerprints before and after each event."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from pressgen.model import Event, Site, SiteChange
from pressgen.plan.events import content_events
from pressgen.plan.planning import plan


def changes(site: Site, since: datetime) -> Iterator[SiteChange]:
    """Every instant after `since` at which any output file changes, in order."""
    before = _fingerprints(site, since)
    coming = sorted((event for event in content_events(site) if event.instant > since), key=_sort_key)
    for instant, events in groupby(coming, key=lambda event: event.instant):
        after = _fingerprints(site, instant)
        if after != before:
            yield SiteChange(instant, tuple(dict.fromkeys(events)))
        before = after


def next_change(site: Site, now: datetime) -> SiteChange | None:
    """The next instant at which the site changes; None when only an edit can change it."""
    return next(changes(site, now), None)


def _fingerprints(site: Site, instant: datetime) -> list[tuple[str, str]]:
    return [(page.path, page.fingerprint) for page in plan(site, instant).pages]


def _sort_key(event: Event) -> tuple[datetime, str, str]:
    return (event.instant, event.what, event.kind)
