"""What every newsroom has: style sheets, robots.txt, the page for missing addresses, the logo."""

import posixpath
from collections.abc import Iterator

from pressgen import languages
from pressgen.model import Page
from pressgen.plan.frames import FEED_STYLE, page_view
from pressgen.plan.makers.desk import Desk


def fixed(desk: Desk) -> Iterator[Page]:
    """What every newsroom has: style sheets, robots.txt, the page for missing addresses, the logo."""
    yield Page(path=desk.site.style, format="static", template=posixpath.basename(desk.site.style))
    yield desk.file("template", FEED_STYLE, template="feed.css")
    yield desk.file("template", "robots.txt", template="robots.txt")
    title = languages.catalogue(desk.site.language).gettext("Page not found")
    language = languages.wording(desk.site.language)
    head = page_view(desk.ground, "404.html", title, language=language, feeds=desk.site_feeds, noindex=True)
    yield desk.html("404.html", head)
    logo = desk.ground.config.theme.logo
    if logo:
        asset = desk.ground.site.assets[logo]
        yield Page(path=desk.site.logo, format="copy", copy_of=logo, digest=asset.digest, source=logo)
    else:
        yield Page(path=desk.site.picture, format="static", template=posixpath.basename(desk.site.picture))
