"""Sitemaps (https://www.sitemaps.org/protocol.html) and Google's news sitemap, as strings: a newsroom has ten thousands of URLs."""

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
    """Every page, with the instant of its last change where it has one."""
    del templates
    context = context_of(page)
    return _file(page, f'urlset xmlns="{_SITEMAP}"', _places("url", context.sitemap, context.site.url))


def sitemap_index(page: Page, templates: Templates) -> Artifact:
    """The sitemaps of a newsroom that is too large for one."""
    del templates
    context = context_of(page)
    return _file(page, f'sitemapindex xmlns="{_SITEMAP}"', _places("sitemap", context.sitemap, context.site.url))


def news_sitemap(page: Page, templates: Templates) -> Artifact:
    """The latest releases, as https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap has them."""
    del templates
    context = context_of(page)
    lines = [_news(release, context.site.url, context.site.title) for release in context.news]
    return _file(page, f'urlset xmlns="{_SITEMAP}" xmlns:news="{_NEWS}"', lines)


def _file(page: Page, root: str, lines: Iterable[str]) -> Artifact:
    text = "\n".join([f"{_DECLARATION}<{root}>", *lines, f"</{root.split(maxsplit=1)[0]}>", ""])
    return Artifact(page.path, text.encode())


def _places(element: str, places: Iterable[SitemapEntry], site: str) -> list[str]:
    base = escape(site)
    return [f"<{element}><loc>{base}{place.path}</loc>{_changed(place)}</{element}>" for place in places]


def _changed(place: SitemapEntry) -> str:
    return f"<lastmod>{place.changed.isoformat()}</lastmod>" if place.changed else ""


def _news(release: NewsView, site: str, publication: str) -> str:
    """The language is that of ISO 639 alone."""
    return (
        f"<url><loc>{escape(site)}{release.path}</loc><news:news>"
        f"<news:publication><news:name>{escape(clean(publication))}</news:name>"
        f"<news:language>{release.language.partition('-')[0]}</news:language></news:publication>"
        f"<news:publication_date>{release.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(clean(release.title))}</news:title></news:news></url>"
    )
