"""The feeds of the site and of every listing that has feeds."""

from collections.abc import Iterator

from pressgen.model import Page
from pressgen.plan import feeds
from pressgen.plan.makers.desk import FED, Desk


def feed_files(desk: Desk) -> Iterator[Page]:
    """The feeds of the site and of every listing that has feeds."""
    ground = desk.ground
    yield from feeds.feeds(desk.site, desk.views, feeds.of_site(ground))
    for kind in FED:
        for name in ground.groups[kind]:
            yield from feeds.feeds(desk.site, desk.views, feeds.of_listing(ground, kind, name))
