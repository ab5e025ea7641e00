"""Files of the site as a whole: style sheets, robots.txt, the page for missing addresses, logos, icons, the newsroom's own files."""

import posixpath
from collections.abc import Iterable, Iterator

from pressgen import languages, paths
from pressgen.model import Asset, Page
from pressgen.plan.cards import SitePicture, site_picture
from pressgen.plan.front_view import press_contacts
from pressgen.plan.logos import logo_files
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.nearby import release_ref
from pressgen.plan.page_frame import page_view
from pressgen.plan.typefaces import face_files

_FEED_STYLE = "static/feed.css"
"""The style sheet that browsers show feeds with."""

_LATEST = 3
"""Releases on the page for missing addresses."""


def site_files(builder: PageBuilder) -> Iterator[Page]:
    """Style sheets, robots.txt, the page for missing addresses, logos, icons, the newsroom's own files."""
    yield builder.file("style", builder.site.style, style=builder.context.style)
    yield builder.file("style", builder.site.list_style, style=builder.context.list_style)
    yield builder.file("style", builder.site.overview_style, style=builder.context.overview_style)
    yield builder.file("style", builder.site.people_style, style=builder.context.people_style)
    yield builder.file("style", builder.site.print_style, style=builder.context.print_style)
    yield builder.file("template", _FEED_STYLE, template="feed.css")
    yield builder.file("template", "robots.txt", template="robots.txt")
    for path, file in face_files(builder.context.config.theme.font).items():
        yield Page(path=path, format="static", template=file)
    yield _not_found(builder)
    yield from logo_files(builder.context)
    yield from _picture(site_picture(builder.context), builder.site.logo)
    yield from _own_files(builder.context.site.assets.values())


def _own_files(assets: Iterable[Asset]) -> Iterator[Page]:
    """Copies of the files in templates/static/."""
    for asset in assets:
        if asset.path.startswith(paths.OWN_FILES):
            path = paths.own_file(asset.path)
            yield Page(path=path, format="copy", copy_of=asset.path, digest=asset.digest, source=asset.path)


def _picture(picture: SitePicture, logo: str) -> Iterator[Page]:
    """The picture that other sites show for the newsroom, unless that is the logo."""
    if picture.card:
        yield Page(path=picture.path, format="picture", recipe=picture.card)
    elif picture.path != logo:
        yield _theme_file(picture.path)


def _theme_file(path: str) -> Page:
    """A file of the theme, at a path of the output that ends with its name."""
    return Page(path=path, format="static", template=posixpath.basename(path))


def _not_found(builder: PageBuilder) -> Page:
    title = languages.catalogue(builder.site.language).gettext("Page not found")
    language = languages.theme_language(builder.site.language)
    head = page_view(builder.context, "404.html", title, language=language, feeds=builder.site_feeds, noindex=True)
    latest = tuple(release_ref(builder.context, release) for release in builder.context.public.listed[:_LATEST])
    return builder.html(
        "404.html",
        head,
        latest=latest,
        press_contacts=press_contacts(builder.context, builder.context.config.organisation),
    )
