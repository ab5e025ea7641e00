"""Each release's page, its plain text and its files."""

from collections.abc import Iterator

import msgspec

from pressgen.model import Context, Page, PageView, Release, ReleaseView
from pressgen.plan.cards import card_path, release_card
from pressgen.plan.makers.markdown import markdown_path
from pressgen.plan.makers.page_builder import PageBuilder, copies, made
from pressgen.plan.nearby import NearbyFinder, newest_in
from pressgen.plan.occasions import calendar_view
from pressgen.plan.page_files import pictures_of_release, release_files
from pressgen.plan.page_frame import page_view
from pressgen.plan.refs import overview_ref, year_ref


def releases(builder: PageBuilder) -> Iterator[Page]:
    """Each release's page, its plain text and its files."""
    nearby = NearbyFinder(builder.context)
    for release in filter(builder.is_wanted, builder.context.public.releases):
        view = builder.view(release)
        files = release_files(builder.context, release)
        card = release_card(builder.context, release)
        head = _head(builder, release, view, card_path(builder.context, release, card, files.values()) if card else "")
        boilerplate = builder.context.people.of(release).boilerplate
        sources = (boilerplate.source,) if boilerplate else ()
        around = nearby.of(release)
        latest = newest_in(builder.context, release.language) if view.withdrawn else ()
        yield builder.html("release.html", head, release.source, sources, release=view, nearby=around, latest=latest)
        text = Context(site=builder.site, page=head, release=_for_plain_text(view))
        yield Page(path=view.path + "index.txt", format="text", context=text, source=release.source)
        yield from _calendar(builder, release, view)
        yield from copies(view.path, files.values(), release.source)
        if card:
            yield Page(path=head.card, format="picture", recipe=card, source=release.source)
        yield from made(pictures_of_release(builder.context, release), release.source)


def _calendar(builder: PageBuilder, release: Release, view: ReleaseView) -> Iterator[Page]:
    """The file for calendars, of a release that invites to something."""
    calendar = calendar_view(builder.context, release, view)
    if calendar and view.event:
        context = Context(site=builder.site, page=page_view(builder.context, view.path, view.title), calendar=calendar)
        yield Page(path=view.event.calendar, format="calendar", context=context, source=release.source)


def _head(builder: PageBuilder, release: Release, view: ReleaseView, card: str) -> PageView:
    local = builder.context.local(release.published)
    return page_view(
        builder.context,
        view.path,
        view.title,
        language=release.language,
        description=view.summary,
        feeds=builder.site_feeds,
        card=card,
        breadcrumbs=(
            overview_ref(builder.context, "archive"),
            year_ref(builder.context, f"{local.year:04d}"),
        ),
        markdown=markdown_path(builder.context, view),
        noindex=bool(view.withdrawn or view.expired),
    )


def _for_plain_text(view: ReleaseView) -> ReleaseView:
    """The release without what its plain text omits, so that a topic's new label makes no text be rendered again."""
    return msgspec.structs.replace(
        view,
        topics=(),
        categories=(),
        regions=(),
        images=(),
        attachments=(),
        related=(),
        follows=None,
        follows_id="",
        follow_ups=(),
        translations=(),
    )
