"""Every kind of page, one function for each, in the table MAKERS."""

import posixpath
from collections.abc import Callable, Iterator

from pressgen import languages, paths
from pressgen.model import (
    Asset,
    ContactView,
    Context,
    Counted,
    ListingView,
    OverviewView,
    Page,
    PageView,
    PlainView,
    Ref,
    Release,
    SiteView,
)
from pressgen.plan import feeds, gate, people, texts, views
from pressgen.plan.addresses import file_name
from pressgen.plan.frames import feed_links, overview_label, overview_ref, page_view, site_view
from pressgen.plan.ground import Ground
from pressgen.plan.listings import parts
from pressgen.plan.releases import release_view

FED = ("topics", "categories", "regions", "organisations", "types")
"""Kinds of listings that have feeds."""


class Desk:
    """What all makers share: the ground, the site's view, and each release's views, made once."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.site: SiteView = site_view(ground)
        self.views = {release.id: release_view(ground, release) for release in ground.public.releases}
        self.items = {release.id: views.item(ground, release) for release in ground.public.listed}
        self.site_feeds = feed_links("", ground.config.title)

    def html(self, template: str, page: PageView, source: str = "", **parts_: object) -> Page:
        """A page made by a template."""
        context = Context(site=self.site, page=page, **parts_)  # type: ignore[arg-type]
        return Page(path=paths.output_file(page.path), template=template, context=context, source=source)


Maker = Callable[[Desk], Iterator[Page]]


def releases(desk: Desk) -> Iterator[Page]:
    """Each release's page, its plain text and its files."""
    for release in desk.ground.public.releases:
        view = desk.views[release.id]
        local = desk.ground.local(release.published)
        page = page_view(
            desk.ground,
            view.path,
            release.title,
            language=release.language,
            description=view.summary,
            feeds=desk.site_feeds,
            breadcrumbs=(_year_ref(desk.ground, f"{local.year:04d}"),),
        )
        made = desk.html("release.html", page, release.source, release=view)
        yield made
        yield Page(path=view.path + "index.txt", format="text", context=made.context, source=release.source)
        yield from _files(desk, release)


def _files(desk: Desk, release: Release) -> Iterator[Page]:
    if gate.is_withdrawn(release, desk.ground.public.now):
        return
    ground = desk.ground
    sources = [*(one.src for one in release.images), *(one.src for one in release.attachments)]
    named = [views.asset(ground, release, name) for name in sources]
    linked = [asset for body in views.bodies(release) for asset in texts.assets_in(ground, body, release.source)]
    boilerplate = people.boilerplate(ground.site, release)
    if boilerplate:
        linked += texts.assets_in(ground, boilerplate.body, boilerplate.source)
    yield from _copies(ground.path(release), [*named, *linked], release.source)


def _copies(folder: str, assets: list[Asset], source: str) -> Iterator[Page]:
    for asset in {one.path: one for one in assets}.values():
        yield Page(
            path=folder + file_name(asset), format="copy", copy_of=asset.path, digest=asset.digest, source=source
        )


def plain_pages(desk: Desk) -> Iterator[Page]:
    """About, privacy, accessibility, ..."""
    for page in desk.ground.site.pages:
        path = desk.ground.site.paths[page.source]
        body = texts.body_view(desk.ground, page.body, page.source, path)
        summary = texts.summary(None, page.body)
        head = page_view(desk.ground, path, page.title, language=page.language, description=summary)
        yield desk.html("plain.html", head, page.source, plain=PlainView(title=page.title, body=body))
        yield from _copies(path, list(texts.assets_in(desk.ground, page.body, page.source)), page.source)


def front(desk: Desk) -> Iterator[Page]:
    """The front page and the numbered pages behind it."""
    yield from _listing(desk, "front", "", desk.ground.config.title, list(desk.ground.public.listed), feeds_=True)


def terms(desk: Desk) -> Iterator[Page]:
    """A listing for every topic, category, region, organisation, type and contact that a public release uses."""
    for kind in (*FED, "contacts"):
        crumbs = (overview_ref(desk.ground, kind),)
        for name, members in desk.ground.groups[kind].items():
            path = desk.ground.listing(kind, name)
            title = desk.ground.label(kind, name, desk.ground.config.language)
            yield from _listing(desk, kind, path, title, members, feeds_=kind in FED, crumbs=crumbs, name=name)


def archive(desk: Desk) -> Iterator[Page]:
    """Listings by year and by month."""
    ground, language = desk.ground, desk.ground.config.language
    root = overview_ref(ground, "archive")
    for year, members in ground.groups["years"].items():
        months = _months(ground, year)
        yield from _listing(desk, "year", ground.listing("years", year), year, members, crumbs=(root,), months=months)
    for month, members in ground.groups["months"].items():
        title = languages.month_name(int(month[:4]), int(month[5:]), language)
        crumbs = (root, _year_ref(ground, month[:4]))
        yield from _listing(desk, "month", ground.listing("months", month), title, members, crumbs=crumbs)


def _year_ref(ground: Ground, year: str) -> Ref:
    return Ref(label=year, path=ground.listing("years", year))


def _months(ground: Ground, year: str) -> tuple[Counted, ...]:
    return tuple(
        Counted(
            ref=Ref(
                label=languages.month_name(int(year), int(month[5:]), ground.config.language),
                path=ground.listing("months", month),
            ),
            count=len(members),
        )
        for month, members in sorted(ground.groups["months"].items(), reverse=True)
        if month.startswith(year)
    )


def _listing(
    desk: Desk,
    kind: str,
    path: str,
    title: str,
    members: list[Release],
    *,
    feeds_: bool = False,
    crumbs: tuple[Ref, ...] = (),
    months: tuple[Counted, ...] = (),
    name: str = "",
) -> Iterator[Page]:
    ground = desk.ground
    links = feed_links(path, title) if feeds_ else desk.site_feeds
    for part in parts(members):
        head = page_view(ground, ground.addresses.numbered(path, part.number), title, feeds=links, breadcrumbs=crumbs)
        view = ListingView(
            kind=kind,
            title=title,
            items=tuple(desk.items[release.id] for release in part.releases),
            number=part.number,
            newer=_numbered(ground, path, part.newer),
            older=_numbered(ground, path, part.older),
            months=months,
            organisation=views.organisation(ground, ground.site.organisations[name])
            if kind == "organisations"
            else None,
            contact=_profile(ground, name) if kind == "contacts" else None,
        )
        yield desk.html("listing.html", head, listing=view)


def _numbered(ground: Ground, path: str, number: int | None) -> str | None:
    return None if number is None else ground.addresses.numbered(path, number)


def _profile(ground: Ground, name: str) -> ContactView:
    one = ground.site.contacts[name]
    today = ground.local(ground.public.now).date()
    return views.contact(ground, people.Shown(one, people.role(one, today)))


def overviews(desk: Desk) -> Iterator[Page]:
    """All topics, all years, ..., with how many releases each has."""
    ground = desk.ground
    for kind in (*FED, "contacts"):
        entries = [
            Counted(ref=ground.ref(kind, name, ground.config.language), count=len(members))
            for name, members in ground.groups[kind].items()
        ]
        if entries:
            entries.sort(key=lambda entry: (entry.ref.label.casefold(), entry.ref.path))
            yield _overview(desk, kind, tuple(entries))
    years = sorted(ground.groups["years"].items(), reverse=True)
    if years:
        yield _overview(
            desk,
            "archive",
            tuple(
                Counted(ref=_year_ref(ground, year), count=len(members), children=_months(ground, year))
                for year, members in years
            ),
        )


def _overview(desk: Desk, kind: str, entries: tuple[Counted, ...]) -> Page:
    title = overview_label(desk.ground, kind)
    head = page_view(desk.ground, desk.ground.addresses.overview(kind), title, feeds=desk.site_feeds)
    return desk.html("overview.html", head, overview=OverviewView(kind=kind, title=title, entries=entries))


def feed_files(desk: Desk) -> Iterator[Page]:
    """The feeds of the site and of every listing that has feeds."""
    ground = desk.ground
    yield from feeds.feeds(desk.site, desk.views, feeds.of_site(ground))
    for kind in FED:
        for name in ground.groups[kind]:
            yield from feeds.feeds(desk.site, desk.views, feeds.of_listing(ground, kind, name))


def fixed(desk: Desk) -> Iterator[Page]:
    """What every newsroom has: the style sheet, the page for missing addresses, the logo."""
    yield Page(path=desk.site.style, format="static", template=posixpath.basename(desk.site.style))
    title = languages.catalogue(desk.site.language).gettext("Page not found")
    yield desk.html("404.html", page_view(desk.ground, "404.html", title, feeds=desk.site_feeds))
    logo = desk.ground.config.theme.logo
    if logo:
        asset = desk.ground.site.assets[logo]
        yield Page(path=desk.site.logo, format="copy", copy_of=logo, digest=asset.digest, source=logo)


MAKERS: tuple[Maker, ...] = (front, archive, terms, overviews, releases, plain_pages, feed_files, fixed)
