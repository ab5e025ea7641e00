"""Files that every newsroom has: style sheets, robots.txt, the page for missing addresses, logos and icons."""

import posixpath
from collections.abc import Iterator

from pressgen import languages
from pressgen.model import Page
from pressgen.plan.logos import logo_files
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view
from pressgen.plan.typefaces import face_file

_FEED_STYLE = "static/feed.css"
"""The style sheet that browsers show feeds with."""


def site_files(builder: PageBuilder) -> Iterator[Page]:
    """Style sheets, robots.txt, the page for missing addresses, logos and icons."""
    yield builder.file("style", builder.site.style, style=builder.context.style)
    yield builder.file("style", builder.site.print_style, style=builder.context.print_style)
    yield builder.file("template", _FEED_STYLE, template="feed.css")
    yield builder.file("template", "robots.txt", template="robots.txt")
    if builder.site.font:
        yield Page(path=builder.site.font, format="static", template=face_file(builder.context.config.theme.font))
    yield _not_found(builder)
    yield from logo_files(builder.context)
    if builder.site.picture != builder.site.logo:
        yield _theme_file(builder.site.picture)


def _theme_file(path: str) -> Page:
    """A file of the theme, at a path of the output that ends with its name."""
    return Page(path=path, format="static", template=posixpath.basename(path))


def _not_found(builder: PageBuilder) -> Page:
    title = languages.catalogue(builder.site.language).gettext("Page not found")
    language = languages.theme_language(builder.site.language)
    head = page_view(builder.context, "404.html", title, language=language, feeds=builder.site_feeds, noindex=True)
    return builder.html("404.html", head)
