"""The coming events in words, for the page of the preview from which one travels to them."""

from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

import msgspec

from pressgen.cli.event_sentences import event_sentence
from pressgen.cli.printer import Printer
from pressgen.instants import shortest_form
from pressgen.model import Event, Site
from pressgen.plan.events import content_events
from pressgen.serve import Moment

_MOST = 200
"""Moments on the page: more are too far away to matter."""


def coming_moments(site: Site, now: datetime, printer: Printer) -> tuple[Moment, ...]:
    """Every instant after `now` at which the content says that something happens, from the nearest, with what happens."""
    zone, titles = ZoneInfo(site.config.timezone), {one.source: one.title for one in site.releases.values()}
    coming = sorted({event for event in content_events(site) if event.instant > now}, key=_order)
    grouped = ((instant, [*events]) for instant, events in groupby(coming, key=lambda event: event.instant))
    return tuple(
        Moment(shortest_form(instant, zone), tuple(_sentence(event, titles, printer) for event in events))
        for (instant, events), _ in zip(grouped, range(_MOST), strict=False)
    )


def _sentence(event: Event, titles: dict[str, str], printer: Printer) -> str:
    """Releases by their titles; banners and contacts by their ids."""
    named = msgspec.structs.replace(event, what=titles.get(event.what, event.what))
    return printer.text(event_sentence(named)).strip()


def _order(event: Event) -> tuple[datetime, str, str]:
    return (event.instant, event.what, event.kind)
