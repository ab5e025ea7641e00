"""What all page makers share."""

from collections.abc import Iterator

from pressgen import paths
from pressgen.model import Asset, Context, Page, PageView, SiteView
from pressgen.plan import views
from pressgen.plan.addresses import file_name
from pressgen.plan.frames import feed_links, page_view, site_view
from pressgen.plan.ground import Ground
from pressgen.plan.releases import release_view

FED = ("topics", "categories", "regions", "organisations", "types", "languages")
"""Kinds of listings that have feeds."""


class Desk:
    """What all makers share: the ground, the site's view, and each release's views, made once."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.site: SiteView = site_view(ground)
        self.views = {release.id: release_view(ground, release) for release in ground.public.releases}
        self.items = {release.id: views.item(ground, release) for release in ground.public.listed}
        self.site_feeds = feed_links("", ground.config.title)

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
        context = Context(site=self.site, page=page_view(self.ground, path, self.site.title), **parts_)  # type: ignore[arg-type]
        return Page(path=path, format=format_, template=template, context=context)


def copies(folder: str, assets: list[Asset], source: str) -> Iterator[Page]:
    """The files at their places beside a page, each once."""
    for asset in {one.path: one for one in assets}.values():
        yield Page(
            path=folder + file_name(asset), format="copy", copy_of=asset.path, digest=asset.digest, source=source
        )
