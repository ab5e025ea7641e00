"""The feeds of the site and of every listing that has feeds."""

from collections.abc import Iterator

from pressgen.model import Page
from pressgen.plan import feeds
from pressgen.plan.makers.desk import FED, Desk


def feed_files(desk: Desk) -> Iterator[Page]:
    """The feeds of the site and of every listing that has feeds."""
    ground = desk.ground
    channels = [feeds.of_site(ground)]
    channels += [feeds.of_listing(ground, kind, name) for kind in FED for name in ground.groups[kind]]
    for channel in channels:
        entries = feeds.entries(channel)
        if desk.is_wanted(*entries):
            yield from feeds.feeds(desk.site, channel, tuple(desk.view(release) for release in entries))
