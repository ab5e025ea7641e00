"""Sitemaps: of every page that search engines may index, and of the news of the last two days."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from pressgen.model import Context, NewsView, Page, SitemapEntry
from pressgen.plan.makers.page_builder import PageBuilder

MAX_URLS = 50_000
"""In one sitemap (https://www.sitemaps.org/protocol.html)."""
NEWS_AGE = timedelta(days=2)
MAX_NEWS = 1_000
"""Greatest age and number of the releases in a news sitemap
(https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap)."""


def sitemap(builder: PageBuilder, pages: Iterable[Page], limit: int = MAX_URLS) -> Iterator[Page]:
    """Every page that search engines may index: in one file, or in several and an index of them."""
    places = sorted(_located(pages), key=lambda place: place.path)
    if len(places) <= limit:
        yield builder.file("sitemap", "sitemap.xml", sitemap=tuple(places))
        return
    parts = [tuple(places[start : start + limit]) for start in range(0, len(places), limit)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield builder.file("sitemap-index", "sitemap.xml", sitemap=tuple(SitemapEntry(path=name) for name in names))
    for name, part in zip(names, parts, strict=True):
        yield builder.file("sitemap", name, sitemap=part)


def news_sitemap(builder: PageBuilder) -> Iterator[Page]:
    """The releases of the last two days. The file is planned even without any, so that its address stays valid."""
    context = builder.context
    since = context.public.now - NEWS_AGE
    fresh = [release for release in context.public.listed if release.published > since][:MAX_NEWS]
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
            yield SitemapEntry(path=page.context.page.path, changed=_last_change(page.context))


def _last_change(context: Context) -> datetime | None:
    """When the release was last modified, or the newest release of the listing was published."""
    if context.release:
        return context.release.modified
    if context.listing and context.listing.items:
        return max(item.published for item in context.listing.items)
    return None
