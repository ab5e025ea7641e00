"""The feeds of the site and of every listing that has feeds."""

from collections.abc import Iterator

from pressgen.model import Page
from pressgen.plan import feeds
from pressgen.plan.makers.page_builder import FED, PageBuilder


def feed_files(builder: PageBuilder) -> Iterator[Page]:
    """The feeds of the site and of every listing that has feeds."""
    context = builder.context
    channels = [feeds.of_site(context)]
    channels += [feeds.of_listing(context, kind, name) for kind in FED for name in context.groups[kind]]
    for channel in channels:
        entries = feeds.entries(channel)
        if builder.is_wanted(*entries):
            yield from feeds.feeds(builder.site, channel, tuple(builder.view(release) for release in entries))
