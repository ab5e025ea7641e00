"""Listings of releases: the front page, the archive, and one for every term, organisation and contact in use."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import ContactView, Counted, ListingView, Page, Ref, Release
from pressgen.plan import people, quotes, views
from pressgen.plan.calendar import months, year_ref
from pressgen.plan.frames import feed_links, overview_ref, page_view
from pressgen.plan.ground import Ground
from pressgen.plan.listings import parts
from pressgen.plan.makers.desk import FED, Desk


def front(desk: Desk) -> Iterator[Page]:
    """The front page and the numbered pages behind it."""
    yield from _listing(desk, "front", "", desk.ground.config.title, list(desk.ground.public.listed), feeds_=True)


def terms(desk: Desk) -> Iterator[Page]:
    """A listing for every topic, category, region, organisation, type and contact that a public release uses."""
    for kind in (*FED, "contacts"):
        crumbs = (overview_ref(desk.ground, kind),)
        for name, members in desk.ground.groups[kind].items():
            path = desk.ground.listing(kind, name)
            language = name if kind == "languages" else desk.ground.config.language
            title = desk.ground.label(kind, name, language)
            yield from _listing(
                desk, kind, path, title, members, feeds_=kind in FED, crumbs=crumbs, name=name, language=language
            )


def archive(desk: Desk) -> Iterator[Page]:
    """Listings by year and by month."""
    ground, language = desk.ground, desk.ground.config.language
    root = overview_ref(ground, "archive")
    for year, members in ground.groups["years"].items():
        address = ground.listing("years", year)
        yield from _listing(desk, "year", address, year, members, crumbs=(root,), months_=months(ground, year))
    for month, members in ground.groups["months"].items():
        title = languages.month_name(int(month[:4]), int(month[5:]), language)
        crumbs = (root, year_ref(ground, month[:4]))
        yield from _listing(desk, "month", ground.listing("months", month), title, members, crumbs=crumbs)


def _listing(
    desk: Desk,
    kind: str,
    path: str,
    title: str,
    members: list[Release],
    *,
    feeds_: bool = False,
    crumbs: tuple[Ref, ...] = (),
    months_: tuple[Counted, ...] = (),
    name: str = "",
    language: str = "",
) -> Iterator[Page]:
    ground = desk.ground
    links = feed_links(path, title) if feeds_ else desk.site_feeds
    for part in parts(members):
        address = ground.addresses.numbered(path, part.number)
        head = page_view(ground, address, title, language=language, feeds=links, breadcrumbs=crumbs)
        view = ListingView(
            kind=kind,
            title=title,
            items=tuple(desk.item(release) for release in part.releases),
            number=part.number,
            newer=_numbered(ground, path, part.newer),
            older=_numbered(ground, path, part.older),
            months=months_,
            organisation=views.organisation(ground, ground.site.organisations[name])
            if kind == "organisations"
            else None,
            contact=_profile(ground, name) if kind == "contacts" else None,
            quotes=quotes.latest(ground, name, members) if kind == "contacts" and not part.number else (),
        )
        yield desk.html("listing.html", head, sources=tuple(one.source for one in part.releases), listing=view)


def _numbered(ground: Ground, path: str, number: int | None) -> str | None:
    return None if number is None else ground.addresses.numbered(path, number)


def _profile(ground: Ground, name: str) -> ContactView:
    one = ground.site.contacts[name]
    today = ground.local(ground.public.now).date()
    return views.contact(ground, people.Shown(one, people.role(one, today)))
