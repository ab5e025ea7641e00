"""What each feed holds: its newest releases, and no date but theirs."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from pressgen.instants import latest
from pressgen.model import Context, FeedView, Page, Release, ReleaseView, SiteView
from pressgen.plan import gate
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import FEEDS
from pressgen.plan.page_frame import page_view


class Channel(NamedTuple):
    """A feed in any format."""

    context: PlanContext
    id: str
    listing: str
    title: str
    language: str
    releases: list[Release]
    withdrawn: list[Release]


def of_site(context: PlanContext) -> Channel:
    """Everything that the newsroom publishes."""
    config = context.config
    return Channel(
        context,
        context.tag("feed"),
        "",
        config.title,
        config.language,
        [*context.public.listed],
        [*context.public.withdrawn],
    )


def of_listing(context: PlanContext, kind: str, name: str) -> Channel:
    """What is published under one term."""
    language = name if kind == "languages" else context.config.language
    label = context.label(kind, name, language)
    title = f"{context.config.title}: {label}"
    members, gone = context.groups[kind][name], context.withdrawn[kind].get(name, [])
    return Channel(
        context, context.tag("feed", kind, name), context.listing(kind, name), title, language, members, gone
    )


def entries(channel: Channel) -> list[Release]:
    """The latest that has happened, publications and withdrawals alike, in the order of publication."""
    most = channel.context.config.feeds.entries
    found = [*channel.releases[:most], *channel.withdrawn]
    latest = sorted(found, key=lambda release: _happened(release, channel.context), reverse=True)
    return sorted(latest[:most], key=lambda release: release.published, reverse=True)


def _happened(release: Release, context: PlanContext) -> datetime:
    is_gone = release.withdrawn and gate.is_withdrawn(release, context.public.now)
    return release.withdrawn.date if release.withdrawn and is_gone else release.published


def feeds(site: SiteView, channel: Channel, shown: tuple[ReleaseView, ...]) -> Iterator[Page]:
    """The channel as a file of every format; `shown` are the views of its entries."""
    for name, (kind, _) in FEEDS.items():
        path = channel.listing + name
        head = page_view(channel.context, path, channel.title)
        feed = _view(channel, path, shown)
        yield Page(
            path=path,
            format=kind,
            template="feed-content.html",
            context=Context(site=site, page=head, feed=feed),
            sources=tuple(release.source for release in channel.releases[: channel.context.config.feeds.entries]),
        )


def _view(channel: Channel, path: str, shown: tuple[ReleaseView, ...]) -> FeedView:
    config = channel.context.config
    sender = channel.context.site.organisations.get(config.organisation)
    return FeedView(
        title=channel.title,
        path=path,
        home=channel.listing,
        id=channel.id,
        language=channel.language,
        subtitle=channel.title,
        author=sender.name if sender else config.title,
        updated=latest(*(entry.feed_updated for entry in shown)) if shown else _beginning(channel.context),
        full=config.feeds.content == "full",
        entries=shown,
    )


def _beginning(context: PlanContext) -> datetime:
    """An empty feed has changed at no time; a date it must have (RFC 4287, section 4.1.1) is that of the newsroom's identity."""
    year, month, day = (context.config.identity.since + "-01-01").split("-")[:3]
    return context.local(datetime(int(year), int(month), int(day), 12, tzinfo=UTC))
