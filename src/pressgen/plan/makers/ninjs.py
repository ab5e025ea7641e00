"""Releases for news agencies: ninjs, a file for each, and a list of the newest versions. docs/data.md describes it."""

from collections.abc import Iterator
from heapq import nlargest

import msgspec

from pressgen import paths
from pressgen.model import NinjsItem, Page, Release
from pressgen.plan.makers.page_builder import PageBuilder


def ninjs_releases(builder: PageBuilder) -> Iterator[Page]:
    """A file for each release with a page."""
    if builder.context.config.ninjs:
        for release in filter(builder.is_wanted, builder.context.public.releases):
            item = _item(builder, release)
            page = builder.file("ninjs", item.data, release=builder.view(release), ninjs=(item,))
            yield msgspec.structs.replace(page, source=release.source)


def ninjs_latest(builder: PageBuilder) -> Iterator[Page]:
    """The list of what has been published, corrected or withdrawn most recently: as many as a feed has."""
    if builder.context.config.ninjs:
        public = builder.context.public
        items = (_item(builder, release) for release in (*public.listed, *public.withdrawn))
        latest = nlargest(builder.context.config.feeds.entries, items, key=lambda item: (item.changed, item.path))
        yield builder.file("ninjs-list", f"{paths.NINJS}latest.json", ninjs=tuple(latest))


def _item(builder: PageBuilder, release: Release) -> NinjsItem:
    view = builder.view(release)
    return NinjsItem(
        id=view.id,
        data=f"{paths.NINJS}releases/{release.id}.json",
        path=view.path,
        title=view.title,
        language=view.language,
        published=view.published,
        changed=view.modified,
        version=1 + sum(one.date <= builder.context.public.now for one in release.changes) + bool(view.withdrawn),
        canceled=view.withdrawn is not None,
    )
