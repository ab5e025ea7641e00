"""What each feed holds: its newest releases, and no date but theirs."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from pressgen.instants import latest
from pressgen.model import Context, FeedView, Page, Release, ReleaseView, SiteView
from pressgen.plan import gate
from pressgen.plan.addresses import FEEDS
from pressgen.plan.frames import page_view
from pressgen.plan.ground import Ground


class Channel(NamedTuple):
    """A feed in any format."""

    ground: Ground
    id: str
    listing: str
    title: str
    language: str
    releases: list[Release]
    withdrawn: list[Release]


def of_site(ground: Ground) -> Channel:
    """Everything that the newsroom publishes."""
    config = ground.config
    return Channel(
        ground,
        ground.tag("feed"),
        "",
        config.title,
        config.language,
        [*ground.public.listed],
        [*ground.public.withdrawn],
    )


def of_listing(ground: Ground, kind: str, name: str) -> Channel:
    """What is published under one term."""
    language = name if kind == "languages" else ground.config.language
    label = ground.label(kind, name, language)
    title = f"{ground.config.title}: {label}"
    members, gone = ground.groups[kind][name], ground.withdrawn[kind].get(name, [])
    return Channel(ground, ground.tag("feed", kind, name), ground.listing(kind, name), title, language, members, gone)


def entries(channel: Channel) -> list[Release]:
    """The latest that has happened, publications and withdrawals alike, in the order of publication."""
    most = channel.ground.config.feeds.entries
    found = [*channel.releases[:most], *channel.withdrawn]
    latest = sorted(found, key=lambda release: _happened(release, channel.ground), reverse=True)
    return sorted(latest[:most], key=lambda release: release.published, reverse=True)


def _happened(release: Release, ground: Ground) -> datetime:
    is_gone = release.withdrawn and gate.is_withdrawn(release, ground.public.now)
    return release.withdrawn.date if release.withdrawn and is_gone else release.published


def feeds(site: SiteView, channel: Channel, shown: tuple[ReleaseView, ...]) -> Iterator[Page]:
    """The channel as a file of every format; `shown` are the views of its entries."""
    for name, (kind, _) in FEEDS.items():
        path = channel.listing + name
        head = page_view(channel.ground, path, channel.title)
        feed = _view(channel, path, shown)
        yield Page(
            path=path,
            format=kind,
            template="feed-content.html",
            context=Context(site=site, page=head, feed=feed),
            sources=tuple(release.source for release in channel.releases[: channel.ground.config.feeds.entries]),
        )


def _view(channel: Channel, path: str, shown: tuple[ReleaseView, ...]) -> FeedView:
    config = channel.ground.config
    sender = channel.ground.site.organisations.get(config.organisation)
    return FeedView(
        title=channel.title,
        path=path,
        home=channel.listing,
        id=channel.id,
        language=channel.language,
        subtitle=channel.title,
        author=sender.name if sender else config.title,
        updated=latest(*(entry.feed_updated for entry in shown)) if shown else _beginning(channel.ground),
        full=config.feeds.content == "full",
        entries=shown,
    )


def _beginning(ground: Ground) -> datetime:
    """An empty feed has changed at no time; a date it must have (RFC 4287, section 4.1.1) is that of the newsroom's identity."""
    year, month, day = (ground.config.identity.since + "-01-01").split("-")[:3]
    return ground.local(datetime(int(year), int(month), int(day), 12, tzinfo=UTC))
