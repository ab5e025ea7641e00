"""The sitemaps: every page that search engines may show, and the news of the last two days."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from pressgen.model import NewsView, Page, SitemapEntry
from pressgen.plan.makers.page_builder import PageBuilder

MOST = 50_000
"""URLs that one sitemap may hold (https://www.sitemaps.org/protocol.html)."""
NEWS_AGE = timedelta(days=2)
NEWS_MOST = 1_000
"""As long, and as many, as a news sitemap may name releases."""


def sitemap(builder: PageBuilder, pages: Iterable[Page], most: int = MOST) -> Iterator[Page]:
    """Every page that search engines may show, in one file or in several with an index."""
    found = sorted(_located(pages), key=lambda place: place.path)
    if len(found) <= most:
        yield builder.file("sitemap", "sitemap.xml", sitemap=tuple(found))
        return
    parts = [tuple(found[start : start + most]) for start in range(0, len(found), most)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield builder.file("sitemap-index", "sitemap.xml", sitemap=tuple(SitemapEntry(path=name) for name in names))
    for name, part in zip(names, parts, strict=True):
        yield builder.file("sitemap", name, sitemap=part)


def news_sitemap(builder: PageBuilder) -> Iterator[Page]:
    """The releases of the two days before the build's instant; an empty file when there are none, so that it is always there."""
    context = builder.context
    since = context.public.now - NEWS_AGE
    fresh = [release for release in context.public.listed if release.published > since][:NEWS_MOST]
    news = tuple(
        NewsView(
            path=context.path(release),
            title=release.title,
            language=release.language,
            published=context.local(release.published),
        )
        for release in fresh
    )
    yield builder.file("news-sitemap", "sitemap-news.xml", news=news)


def _located(pages: Iterable[Page]) -> Iterator[SitemapEntry]:
    for page in pages:
        if page.format == "html" and page.context and not page.context.page.noindex:
            yield SitemapEntry(path=page.context.page.path, changed=_changed(page))


def _changed(page: Page) -> datetime | None:
    """When a release was changed last, or when a listing got its newest release."""
    if page.context and page.context.release:
        return page.context.release.modified
    if page.context and page.context.listing and page.context.listing.items:
        return page.context.listing.items[0].published
    return None
