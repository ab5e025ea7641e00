"""Each release's page, its plain text and its files."""

from collections.abc import Iterator

import msgspec

from pressgen.model import Context, Page, Release, ReleaseView
from pressgen.plan import gate, texts, views
from pressgen.plan.calendar import year_ref
from pressgen.plan.frames import page_view
from pressgen.plan.makers.desk import Desk, copies


def releases(desk: Desk) -> Iterator[Page]:
    """Each release's page, its plain text and its files."""
    for release in filter(desk.is_wanted, desk.ground.public.releases):
        view = desk.view(release)
        local = desk.ground.local(release.published)
        page = page_view(
            desk.ground,
            view.path,
            view.title,
            language=release.language,
            description=view.summary,
            feeds=desk.site_feeds,
            breadcrumbs=(year_ref(desk.ground, f"{local.year:04d}"),),
            noindex=bool(view.withdrawn or view.expired),
        )
        about = desk.ground.people.of(release).boilerplate
        yield desk.html("release.html", page, release.source, (about.source,) if about else (), release=view)
        text = Context(site=desk.site, page=page, release=_told(view))
        yield Page(path=view.path + "index.txt", format="text", context=text, source=release.source)
        yield from _files(desk, release)


def _told(view: ReleaseView) -> ReleaseView:
    """The release without what its plain text leaves out, so that a topic's new label touches no text."""
    return msgspec.structs.replace(
        view, topics=(), categories=(), regions=(), images=(), attachments=(), related=(), translations=()
    )


def _files(desk: Desk, release: Release) -> Iterator[Page]:
    if gate.is_withdrawn(release, desk.ground.public.now):
        return
    ground = desk.ground
    sources = [*(one.src for one in release.images), *(one.src for one in release.attachments)]
    named = [views.asset(ground, release, name) for name in sources]
    linked = list(texts.assets_in(ground, release, release.source))
    boilerplate = ground.people.of(release).boilerplate
    if boilerplate:
        linked += texts.assets_in(ground, boilerplate.body, boilerplate.source)
    yield from copies(ground.path(release), [*named, *linked], release.source)
