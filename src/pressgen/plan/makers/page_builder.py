"""What makers use to plan pages."""

from collections.abc import Collection, Iterable, Iterator

from pressgen import paths
from pressgen.model import Asset, Context, ItemView, Page, PageView, Release, ReleaseView, SiteView
from pressgen.plan import views
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.page_frame import feed_links, page_view, site_view
from pressgen.plan.pictures import MadePicture
from pressgen.plan.release_view import release_view

FEED_KINDS = ("topics", "categories", "regions", "organisations", "types", "languages")
"""Kinds of listings that have feeds."""


class PageBuilder:
    """The context, the site's view, and a cache of each release's views.

    `only` is the source files of some releases: then only pages that show the words of one of them are wanted.
    """

    def __init__(self, context: PlanContext, only: Collection[str] | None = None) -> None:
        self.context = context
        self.site: SiteView = site_view(context)
        self.site_feeds = feed_links("", context.config.title)
        self._only = only
        self._views: dict[str, ReleaseView] = {}
        self._items: dict[str, ItemView] = {}

    def is_wanted(self, *shown: Release) -> bool:
        """Whether to plan a page that shows the words of these releases."""
        return self.is_wanted_source(*(release.source for release in shown))

    def is_wanted_source(self, *sources: str) -> bool:
        """The same, of the source files of these releases."""
        return self._only is None or any(source in self._only for source in sources)

    def view(self, release: Release) -> ReleaseView:
        """The release as its page and feeds show it."""
        view = self._views.get(release.id)
        if view is None:
            view = self._views[release.id] = release_view(self.context, release)
        return view

    def item(self, release: Release) -> ItemView:
        """The release as listings show it."""
        item = self._items.get(release.id)
        if item is None:
            item = self._items[release.id] = views.item(self.context, release)
        return item

    def html(
        self, template: str, page: PageView, source: str = "", sources: tuple[str, ...] = (), **fields: object
    ) -> Page:
        """An HTML page by a template. `fields` are those of its `Context`."""
        context = Context(site=self.site, page=page, **fields)  # type: ignore[arg-type]
        return Page(
            path=paths.output_file(page.path), template=template, context=context, source=source, sources=sources
        )

    def file(self, format_: str, path: str, template: str = "", **fields: object) -> Page:
        """A file for machines at a site path. `fields` are those of its `Context`."""
        context = Context(site=self.site, page=page_view(self.context, path, self.site.title), **fields)  # type: ignore[arg-type]
        return Page(path=path, format=format_, template=template, context=context)


def made(pictures: Iterable[MadePicture], source: str) -> Iterator[Page]:
    """The files that must be made for these pictures, each once. `source` is the file that names them."""
    files = {path: recipe for picture in pictures for path, recipe in picture.files}
    for path, recipe in files.items():
        yield Page(path=path, format="picture", recipe=recipe, source=source)


def copies(folder: str, assets: Iterable[Asset], source: str) -> Iterator[Page]:
    """Copies of the assets beside the page in a folder of the output. `source` is the file that names them."""
    for asset in assets:
        yield Page(
            path=folder + file_name(asset), format="copy", copy_of=asset.path, digest=asset.digest, source=source
        )
