"""The feeds of the site and of every listing that has feeds. Every date in a feed comes from the content."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from pressgen.instants import latest
from pressgen.model import Context, FeedView, Page, Release, ReleaseView
from pressgen.plan import publication
from pressgen.plan.context import PlanContext
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
        entries = _entries(context, channel)
        if builder.is_wanted(*entries):
            yield from _files(builder, channel, tuple(builder.view(release) for release in entries))


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
    for name, (format_, _) in FEEDS.items():
        path = channel.listing + name
        head = page_view(context, path, channel.title)
        feed = _feed_view(context, channel, path, entries)
        yield Page(
            path=path,
            format=format_,
            template="feed-content.html",
            context=Context(site=builder.site, page=head, feed=feed),
            sources=tuple(release.source for release in channel.releases[: context.config.feeds.entries]),
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
