"""Every instant at which the content says that something happens, from one function for each kind of file.

An event need not change any output (a contact whom no release shows): `plan.changes` compares the output.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from pressgen.instants import midnight
from pressgen.model import Contact, Event, Release, Site
from pressgen.plan.makers.sitemap import NEWS_AGE
from pressgen.plan.occasions import over_at

DAY = timedelta(days=1)


def content_events(site: Site) -> Iterator[Event]:
    """Every event in the content, past and future, in no particular order."""
    return (event for events in EVENTS for event in events(site))


def next_event(site: Site, now: datetime) -> datetime | None:
    """The first instant after `now` at which the content says that something happens, shown or not; None without any.

    Events of drafts count too, as some previews show drafts.
    """
    zone = ZoneInfo(site.config.timezone)
    drafts = (event for release in site.releases.values() if release.draft for event in _release_events(release, zone))
    return min((event.instant for event in chain(content_events(site), drafts) if event.instant > now), default=None)


def _releases(site: Site) -> Iterator[Event]:
    zone = ZoneInfo(site.config.timezone)
    return (
        event for release in site.releases.values() if not release.draft for event in _release_events(release, zone)
    )


def _release_events(release: Release, zone: ZoneInfo) -> Iterator[Event]:
    what = release.source
    yield Event(release.published, "published", what)
    yield Event(release.published + NEWS_AGE, "no-news", what)
    if release.updated:
        yield Event(release.updated, "updated", what)
    for change in release.changes:
        yield Event(change.date, "changed", what)
    if release.withdrawn:
        yield Event(release.withdrawn.date, "withdrawn", what)
    if release.expires:
        yield Event(release.expires, "expired", what)
    if release.pin:
        yield Event(release.pin.until, "pin-ends", what)
    if release.event:
        yield Event(over_at(release.event, zone), "event-over", what)


def _banners(site: Site) -> Iterator[Event]:
    for banner in site.banners:
        if banner.start:
            yield Event(banner.start, "banner-begins", banner.id)
        yield Event(banner.end, "banner-ends", banner.id)


def _contacts(site: Site) -> Iterator[Event]:
    zone = ZoneInfo(site.config.timezone)
    for contact in site.contacts.values():
        yield from _contact_events(contact, zone)
    for release in site.releases.values():
        for use in (*release.contacts, *release.press_contacts):
            if use.person:
                yield from _contact_events(use.person, zone, release.source)
    for sender in site.organisations.values():
        for use in sender.press_contacts:
            if use.person:
                yield from _contact_events(use.person, zone, sender.id)


def _contact_events(contact: Contact, zone: ZoneInfo, owner: str = "") -> Iterator[Event]:
    """`owner` is the file or organisation that names a contact without an id."""
    what = contact.id or owner
    if contact.start:
        yield Event(midnight(contact.start, zone), "contact-begins", what)
    if contact.end:
        yield Event(midnight(contact.end + DAY, zone), "contact-leaves", what)
    for role in contact.roles:
        if role.start:
            yield Event(midnight(role.start, zone), "role", what)
        if role.end:
            yield Event(midnight(role.end + DAY, zone), "role", what)


EVENTS: tuple[Callable[[Site], Iterator[Event]], ...] = (_releases, _banners, _contacts)
