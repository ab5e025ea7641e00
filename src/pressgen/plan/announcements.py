"""What of the public newsroom subscribers and search engines can be told: its feeds, and its releases' pages."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

import msgspec

from pressgen.digests import digest
from pressgen.model import Announcement, Channel, FeedView, Site
from pressgen.plan.context import PlanContext
from pressgen.plan.groups import groups
from pressgen.plan.makers.feeds import feeds
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.people import People
from pressgen.plan.publication import public_content

RECENT = timedelta(days=2)
"""How old the news may be that the first announcement tells: an archive that was there before is not news."""


def announcements(site: Site, now: datetime) -> tuple[Announcement, ...]:
    """All that can be told at the instant `now`, feeds before pages, each sorted by address."""
    public = public_content(site, now)
    people = People(public)
    builder = PageBuilder(PlanContext(public, people, groups(public, people)))
    found = [*_feeds(builder)] if site.config.announce.hub else []
    found += _pages(builder) if site.config.announce.indexnow else []
    return tuple(found)


def channels(site: Site) -> Iterator[Channel]:
    """Who can be told, by the newsroom's settings."""
    options = site.config.announce
    if options.hub:
        yield Channel("hub", options.hub)
    if options.indexnow:
        yield Channel("indexnow", options.indexnow)


def untold(
    found: tuple[Announcement, ...], told: Mapping[str, str] | None, now: datetime
) -> tuple[tuple[Announcement, ...], tuple[Announcement, ...]]:
    """What of it is to be told, and what only has to be noted as told.

    `told` has the version that was told last, by address. Without it, nothing was ever told, and only what is recent is news.
    """
    if told is not None:
        return tuple(one for one in found if told.get(one.address) != one.version), ()
    news = tuple(one for one in found if one.changed > now - RECENT)
    return news, tuple(one for one in found if one not in news)


def _feeds(builder: PageBuilder) -> Iterator[Announcement]:
    for page in sorted(feeds(builder), key=lambda page: page.path):
        view = page.context and page.context.feed
        if view:
            yield Announcement("hub", builder.site.url + view.path, _version(view), view.updated)


def _version(view: FeedView) -> str:
    """The same as long as the feed has the same entries, and none of them counts as changed."""
    return digest(msgspec.json.encode([(entry.id, entry.feed_updated) for entry in view.entries]))


def _pages(builder: PageBuilder) -> Iterator[Announcement]:
    for view in sorted(map(builder.view, builder.context.public.releases), key=lambda view: view.path):
        changed = view.feed_updated
        yield Announcement("indexnow", builder.site.url + view.path, changed.isoformat(), changed)
