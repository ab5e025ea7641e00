"""What all page makers share."""

from collections.abc import Collection, Iterator

from pressgen import paths
from pressgen.model import Asset, Context, ItemView, Page, PageView, Release, ReleaseView, SiteView
from pressgen.plan import views
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.page_frame import feed_links, page_view, site_view
from pressgen.plan.releases import release_view

FED = ("topics", "categories", "regions", "organisations", "types", "languages")
"""Kinds of listings that have feeds."""


class PageBuilder:
    """What all makers share: the ground, the site's view, and each release's views, made once, when they are asked for.

    With `only`, the files of some releases, only pages are wanted that show the words of one of them.
    """

    def __init__(self, context: PlanContext, only: Collection[str] | None = None) -> None:
        self.context = context
        self.site: SiteView = site_view(context)
        self.site_feeds = feed_links("", context.config.title)
        self._only = only
        self._views: dict[str, ReleaseView] = {}
        self._items: dict[str, ItemView] = {}

    def is_wanted(self, *shown: Release) -> bool:
        """Whether a page that shows the words of these releases is."""
        return self._only is None or any(release.source in self._only for release in shown)

    def view(self, release: Release) -> ReleaseView:
        """The release as its page and feeds show it."""
        found = self._views.get(release.id)
        if found is None:
            found = self._views[release.id] = release_view(self.context, release)
        return found

    def item(self, release: Release) -> ItemView:
        """The release as listings show it."""
        found = self._items.get(release.id)
        if found is None:
            found = self._items[release.id] = views.item(self.context, release)
        return found

    def html(
        self, template: str, page: PageView, source: str = "", sources: tuple[str, ...] = (), **parts_: object
    ) -> Page:
        """A page made by a template."""
        context = Context(site=self.site, page=page, **parts_)  # type: ignore[arg-type]
        return Page(
            path=paths.output_file(page.path), template=template, context=context, source=source, sources=sources
        )

    def file(self, format_: str, path: str, template: str = "", **parts_: object) -> Page:
        """A file for machines at a site path."""
        context = Context(site=self.site, page=page_view(self.context, path, self.site.title), **parts_)  # type: ignore[arg-type]
        return Page(path=path, format=format_, template=template, context=context)


def copies(folder: str, assets: list[Asset], source: str) -> Iterator[Page]:
    """The files at their places beside a page, each once."""
    for asset in {one.path: one for one in assets}.values():
        yield Page(
            path=folder + file_name(asset), format="copy", copy_of=asset.path, digest=asset.digest, source=source
        )
