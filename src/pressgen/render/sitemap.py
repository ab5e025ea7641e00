"""Sitemaps (https://www.sitemaps.org/protocol.html) and Google's news sitemap.

They are put together from strings, which is faster than from elements: a newsroom may have tens of thousands of URLs.
"""

from collections.abc import Iterable

from markupsafe import escape

from pressgen.model import Artifact, NewsView, Page, SitemapEntry
from pressgen.render.environment import Templates
from pressgen.render.feed_text import clean
from pressgen.render.pages import context_of

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def sitemap(page: Page, templates: Templates) -> Artifact:
    """Every page, with the time of its last change if it has one."""
    del templates
    context = context_of(page)
    return _file(page, f'urlset xmlns="{_SITEMAP}"', _elements("url", context.sitemap, context.site.url))


def sitemap_index(page: Page, templates: Templates) -> Artifact:
    """An index of the sitemaps of a newsroom that is too large for one."""
    del templates
    context = context_of(page)
    return _file(page, f'sitemapindex xmlns="{_SITEMAP}"', _elements("sitemap", context.sitemap, context.site.url))


def news_sitemap(page: Page, templates: Templates) -> Artifact:
    """The newest releases (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap)."""
    del templates
    context = context_of(page)
    lines = [_news(release, context.site.url, context.site.title) for release in context.news]
    return _file(page, f'urlset xmlns="{_SITEMAP}" xmlns:news="{_NEWS}"', lines)


def _file(page: Page, root: str, lines: Iterable[str]) -> Artifact:
    text = "\n".join([f"{_DECLARATION}<{root}>", *lines, f"</{root.split(maxsplit=1)[0]}>", ""])
    return Artifact(page.path, text.encode())


def _elements(element: str, places: Iterable[SitemapEntry], site: str) -> list[str]:
    base = escape(site)
    return [f"<{element}><loc>{base}{place.path}</loc>{_changed(place)}</{element}>" for place in places]


def _changed(place: SitemapEntry) -> str:
    return f"<lastmod>{place.changed.isoformat()}</lastmod>" if place.changed else ""


def _news(release: NewsView, site: str, publication: str) -> str:
    """An element of the news sitemap. Its language is without a region (ISO 639)."""
    return (
        f"<url><loc>{escape(site)}{release.path}</loc><news:news>"
        f"<news:publication><news:name>{escape(clean(publication))}</news:name>"
        f"<news:language>{release.language.partition('-')[0]}</news:language></news:publication>"
        f"<news:publication_date>{release.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(clean(release.title))}</news:title></news:news></url>"
    )
