"""Each release's page, its plain text and its files."""

from collections.abc import Iterator

import msgspec

from pressgen.model import Context, Page, Release, ReleaseView
from pressgen.plan import bodies, gate, views
from pressgen.plan.calendar import year_ref
from pressgen.plan.makers.page_builder import PageBuilder, copies
from pressgen.plan.page_frame import page_view


def releases(builder: PageBuilder) -> Iterator[Page]:
    """Each release's page, its plain text and its files."""
    for release in filter(builder.is_wanted, builder.context.public.releases):
        view = builder.view(release)
        local = builder.context.local(release.published)
        page = page_view(
            builder.context,
            view.path,
            view.title,
            language=release.language,
            description=view.summary,
            feeds=builder.site_feeds,
            breadcrumbs=(year_ref(builder.context, f"{local.year:04d}"),),
            noindex=bool(view.withdrawn or view.expired),
        )
        about = builder.context.people.of(release).boilerplate
        yield builder.html("release.html", page, release.source, (about.source,) if about else (), release=view)
        text = Context(site=builder.site, page=page, release=_told(view))
        yield Page(path=view.path + "index.txt", format="text", context=text, source=release.source)
        yield from _files(builder, release)


def _told(view: ReleaseView) -> ReleaseView:
    """The release without what its plain text leaves out, so that a topic's new label touches no text."""
    return msgspec.structs.replace(
        view, topics=(), categories=(), regions=(), images=(), attachments=(), related=(), translations=()
    )


def _files(builder: PageBuilder, release: Release) -> Iterator[Page]:
    if gate.is_withdrawn(release, builder.context.public.now):
        return
    context = builder.context
    sources = [*(one.src for one in release.images), *(one.src for one in release.attachments)]
    named = [views.asset(context, release, name) for name in sources]
    linked = list(bodies.assets_in(context, release, release.source))
    boilerplate = context.people.of(release).boilerplate
    if boilerplate:
        linked += bodies.assets_in(context, boilerplate.body, boilerplate.source)
    yield from copies(context.path(release), [*named, *linked], release.source)
