"""Lists what waits: drafts, and everything that the content says will happen to a text, a banner or a contact."""

from datetime import datetime

from pressgen import collation
from pressgen.model import Event, Site, Upcoming
from pressgen.plan.events import content_events

_NOBODY_WAITS_FOR = frozenset({"no-news", "event-over"})
"""Events that change little or nothing for people."""


def upcoming(site: Site, now: datetime) -> tuple[Upcoming, ...]:
    """Everything that happens after the instant `now` without an edit, by time; then the drafts, by title.

    A draft waits for somebody and not for its time, so it has none. Of a draft nothing else is listed.
    """
    drafts = [release for release in site.releases.values() if release.draft]
    left_out = {draft.source for draft in drafts}
    coming = {event for event in content_events(site) if event.instant > now and event.what not in left_out}
    timed = sorted(coming, key=lambda event: (event.instant, event.what, event.kind))
    drafts.sort(key=lambda draft: (collation.key(draft.title, site.config.language), draft.source))
    return (
        *(
            Upcoming(event.kind, _title(event, site), event.what, event.instant)
            for event in timed
            if event.kind not in _NOBODY_WAITS_FOR
        ),
        *(Upcoming("draft", draft.title, draft.source) for draft in drafts),
    )


def _title(event: Event, site: Site) -> str:
    """What people call the subject of the event: a release, a banner, or a contact or its organisation."""
    what = event.what
    if event.kind.startswith("banner"):
        return next(banner.text for banner in site.banners if banner.id == what)
    if contact := site.contacts.get(what):
        return contact.name
    if organisation := site.organisations.get(what):
        return organisation.name
    return next(release.title for release in site.releases.values() if release.source == what)
