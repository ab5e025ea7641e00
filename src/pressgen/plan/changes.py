"""At which instants the site changes by the clock alone. Nothing is estimated: the plans before and after are compared."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from pressgen.model import Event, Site, Turn
from pressgen.plan.agenda import agenda
from pressgen.plan.planning import plan


def changes(site: Site, since: datetime) -> Iterator[Turn]:
    """Every later instant at which any output is another than just before, in order."""
    shown = plan(site, since).pages
    coming = sorted((event for event in agenda(site) if event.instant > since), key=_order)
    for instant, events in groupby(coming, key=lambda event: event.instant):
        pages = plan(site, instant).pages
        if pages != shown:
            yield Turn(instant, tuple(dict.fromkeys(events)))
        shown = pages


def next_change(site: Site, now: datetime) -> Turn | None:
    """The next instant at which the site changes; None when only an edit can change it."""
    return next(changes(site, now), None)


def _order(event: Event) -> tuple[datetime, str, str]:
    return (event.instant, event.what, event.kind)
