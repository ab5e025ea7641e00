"""Listings of releases: the front page, the archive, and one for every term, organisation and contact in use."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import ContactView, ListingCount, ListingView, Page, Ref, Release
from pressgen.plan import people, quotes, views
from pressgen.plan.calendar import months, year_ref
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import FED, PageBuilder
from pressgen.plan.page_frame import feed_links, overview_ref, page_view
from pressgen.plan.pagination import paginate


def front(builder: PageBuilder) -> Iterator[Page]:
    """The front page and the numbered pages behind it."""
    yield from _listing(
        builder, "front", "", builder.context.config.title, list(builder.context.public.listed), feeds_=True
    )


def terms(builder: PageBuilder) -> Iterator[Page]:
    """A listing for every topic, category, region, organisation, type and contact that a public release uses."""
    for kind in (*FED, "contacts"):
        crumbs = (overview_ref(builder.context, kind),)
        for name, members in builder.context.groups[kind].items():
            path = builder.context.listing(kind, name)
            language = name if kind == "languages" else builder.context.config.language
            title = builder.context.label(kind, name, language)
            yield from _listing(
                builder, kind, path, title, members, feeds_=kind in FED, crumbs=crumbs, name=name, language=language
            )


def archive(builder: PageBuilder) -> Iterator[Page]:
    """Listings by year and by month."""
    context, language = builder.context, builder.context.config.language
    root = overview_ref(context, "archive")
    for year, members in context.groups["years"].items():
        address = context.listing("years", year)
        yield from _listing(builder, "year", address, year, members, crumbs=(root,), months_=months(context, year))
    for month, members in context.groups["months"].items():
        title = languages.month_name(int(month[:4]), int(month[5:]), language)
        crumbs = (root, year_ref(context, month[:4]))
        yield from _listing(builder, "month", context.listing("months", month), title, members, crumbs=crumbs)


def _listing(
    builder: PageBuilder,
    kind: str,
    path: str,
    title: str,
    members: list[Release],
    *,
    feeds_: bool = False,
    crumbs: tuple[Ref, ...] = (),
    months_: tuple[ListingCount, ...] = (),
    name: str = "",
    language: str = "",
) -> Iterator[Page]:
    context = builder.context
    links = feed_links(path, title) if feeds_ else builder.site_feeds
    for part in paginate(members):
        address = context.addresses.numbered(path, part.number)
        head = page_view(context, address, title, language=language, feeds=links, breadcrumbs=crumbs)
        view = ListingView(
            kind=kind,
            title=title,
            items=tuple(builder.item(release) for release in part.releases),
            number=part.number,
            newer=_numbered(context, path, part.newer),
            older=_numbered(context, path, part.older),
            months=months_,
            organisation=views.organisation(context, context.site.organisations[name])
            if kind == "organisations"
            else None,
            contact=_profile(context, name) if kind == "contacts" else None,
            quotes=quotes.latest(context, name, members) if kind == "contacts" and not part.number else (),
        )
        yield builder.html("listing.html", head, sources=tuple(one.source for one in part.releases), listing=view)


def _numbered(context: PlanContext, path: str, number: int | None) -> str | None:
    return None if number is None else context.addresses.numbered(path, number)


def _profile(context: PlanContext, name: str) -> ContactView:
    one = context.site.contacts[name]
    today = context.local(context.public.now).date()
    return views.contact(context, people.Shown(one, people.role(one, today)))
