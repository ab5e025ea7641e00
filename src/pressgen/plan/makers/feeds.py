"""The feeds of the site and of every listing that has feeds. Every date in a feed comes from the content."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from pressgen.instants import latest
from pressgen.model import Context, FeedView, Page, Release, ReleaseView
from pressgen.plan import publication
from pressgen.plan.context import PlanContext
from pressgen.plan.feed_archive import ARCHIVED_FEEDS, archive_count, archive_path, archived, recent
from pressgen.plan.listing_paths import FEEDS
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.page_frame import page_view


class _Channel(NamedTuple):
    """A feed, in whichever format."""

    id: str
    listing: str
    """Site path of the listing that the feed is beside."""
    title: str
    language: str
    releases: list[Release]
    """Newest first."""
    withdrawn: list[Release]


def feeds(builder: PageBuilder) -> Iterator[Page]:
    """The feeds of the site and of every listing that has feeds."""
    context = builder.context
    channels = [_site_channel(context)]
    channels += [_listing_channel(context, kind, name) for kind in FEED_KINDS for name in context.groups[kind]]
    for channel in channels:
        entries = recent(context) if _has_archive(context, channel) else _entries(context, channel)
        if builder.is_wanted(*entries):
            yield from _files(builder, channel, tuple(builder.view(release) for release in entries))


def archived_feeds(builder: PageBuilder) -> Iterator[Page]:
    """The back file of the newsroom's feed, in documents that stay as they are."""
    context = builder.context
    channel, count = _site_channel(context), archive_count(context)
    for number in range(1, count + 1):
        releases = archived(context, number)
        if builder.is_wanted(*releases):
            entries = tuple(builder.view(release) for release in releases)
            for name, format_ in ARCHIVED_FEEDS.items():
                feed = msgspec.structs.replace(
                    _feed_view(context, channel, archive_path(number, name), entries),
                    current=name,
                    older=archive_path(number - 1, name),
                    newer=archive_path(number + 1, name) if number < count else "",
                )
                yield _page(builder, channel, format_, feed, releases)


def _has_archive(context: PlanContext, channel: _Channel) -> bool:
    """Whether it is the newsroom's own feed, and the settings want its archive."""
    return context.config.feeds.archive and not channel.listing


def _site_channel(context: PlanContext) -> _Channel:
    """Everything that the newsroom publishes."""
    return _Channel(
        id=context.tag("feed"),
        listing="",
        title=context.config.title,
        language=context.config.language,
        releases=[*context.public.listed],
        withdrawn=[*context.public.withdrawn],
    )


def _listing_channel(context: PlanContext, kind: str, name: str) -> _Channel:
    """Everything that is published under one term."""
    language = name if kind == "languages" else context.config.language
    return _Channel(
        id=context.tag("feed", kind, name),
        listing=context.listing(kind, name),
        title=f"{context.config.title}: {context.listing_label(kind, name, language)}",
        language=language,
        releases=context.groups[kind][name],
        withdrawn=context.withdrawn[kind].get(name, []),
    )


def _entries(context: PlanContext, channel: _Channel) -> list[Release]:
    """The releases that were published or withdrawn most recently, in the order of publication."""
    limit = context.config.feeds.entries
    candidates = [*channel.releases[:limit], *channel.withdrawn]
    recent = sorted(candidates, key=lambda release: _last_event(context, release), reverse=True)[:limit]
    return sorted(recent, key=lambda release: release.published, reverse=True)


def _last_event(context: PlanContext, release: Release) -> datetime:
    """When the release was published, or withdrawn."""
    if release.withdrawn and publication.is_withdrawn(release, context.public.now):
        return release.withdrawn.date
    return release.published


def _files(builder: PageBuilder, channel: _Channel, entries: tuple[ReleaseView, ...]) -> Iterator[Page]:
    """The channel as a file of every format."""
    context = builder.context
    shown = channel.releases[: context.config.feeds.entries]
    older = archive_count(context) if _has_archive(context, channel) else 0
    for name, (format_, _) in FEEDS.items():
        feed = _feed_view(context, channel, channel.listing + name, entries)
        if name in ARCHIVED_FEEDS and older:
            feed = msgspec.structs.replace(feed, older=archive_path(older, name))
        yield _page(builder, channel, format_, feed, shown)


def _page(builder: PageBuilder, channel: _Channel, format_: str, feed: FeedView, shown: Iterable[Release]) -> Page:
    return Page(
        path=feed.path,
        format=format_,
        template="feed-content.html",
        context=Context(site=builder.site, page=page_view(builder.context, feed.path, channel.title), feed=feed),
        sources=tuple(release.source for release in shown),
    )


def _feed_view(context: PlanContext, channel: _Channel, path: str, entries: tuple[ReleaseView, ...]) -> FeedView:
    sender = context.site.organisations.get(context.config.organisation)
    return FeedView(
        title=channel.title,
        path=path,
        home=channel.listing,
        id=channel.id,
        language=channel.language,
        subtitle=channel.title,
        author=sender.name if sender else context.config.title,
        updated=latest(*(entry.feed_updated for entry in entries)) if entries else _start_date(context),
        full=context.config.feeds.content == "full",
        entries=entries,
        hub=context.config.announce.hub,
    )


def _start_date(context: PlanContext) -> datetime:
    """The date of the newsroom's identity: an empty feed needs a date too (RFC 4287, section 4.1.1)."""
    year, month, day = (context.config.identity.since + "-01-01").split("-")[:3]
    return context.local(datetime(int(year), int(month), int(day), 12, tzinfo=UTC))
