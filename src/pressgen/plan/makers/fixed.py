"""What every newsroom has: style sheets, robots.txt, the page for missing addresses, the logo."""

import posixpath
from collections.abc import Iterator

from pressgen import languages
from pressgen.model import Page
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import FEED_STYLE, page_view


def fixed(builder: PageBuilder) -> Iterator[Page]:
    """What every newsroom has: style sheets, robots.txt, the page for missing addresses, the logo."""
    yield Page(path=builder.site.style, format="static", template=posixpath.basename(builder.site.style))
    yield builder.file("template", FEED_STYLE, template="feed.css")
    yield builder.file("template", "robots.txt", template="robots.txt")
    title = languages.catalogue(builder.site.language).gettext("Page not found")
    language = languages.theme_language(builder.site.language)
    head = page_view(builder.context, "404.html", title, language=language, feeds=builder.site_feeds, noindex=True)
    yield builder.html("404.html", head)
    logo = builder.context.config.theme.logo
    if logo:
        asset = builder.context.site.assets[logo]
        yield Page(path=builder.site.logo, format="copy", copy_of=logo, digest=asset.digest, source=logo)
    else:
        yield Page(path=builder.site.picture, format="static", template=posixpath.basename(builder.site.picture))
