"""At which instants the site changes by the clock alone. Nothing is estimated: fingerprints before and after are compared."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from pressgen.model import Event, Site, SiteChange
from pressgen.plan.events import content_events
from pressgen.plan.planning import plan


def changes(site: Site, since: datetime) -> Iterator[SiteChange]:
    """Every later instant at which any output is another than just before, in order."""
    shown = _fingerprints(site, since)
    coming = sorted((event for event in content_events(site) if event.instant > since), key=_order)
    for instant, events in groupby(coming, key=lambda event: event.instant):
        then = _fingerprints(site, instant)
        if then != shown:
            yield SiteChange(instant, tuple(dict.fromkeys(events)))
        shown = then


def next_change(site: Site, now: datetime) -> SiteChange | None:
    """The next instant at which the site changes; None when only an edit can change it."""
    return next(changes(site, now), None)


def _fingerprints(site: Site, instant: datetime) -> list[tuple[str, str]]:
    return [(page.path, page.fingerprint) for page in plan(site, instant).pages]


def _order(event: Event) -> tuple[datetime, str, str]:
    return (event.instant, event.what, event.kind)
