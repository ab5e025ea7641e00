"""Listings of releases: the front page, the archive, and one for every term, organisation and contact in use."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from pressgen import cldr
from pressgen.model import (
    Context,
    ImageView,
    ItemView,
    ListingCount,
    ListingView,
    MonthItems,
    Page,
    PageLink,
    Ref,
    Release,
    VCardView,
)
from pressgen.plan import publication, quotes, views
from pressgen.plan.context import PlanContext
from pressgen.plan.front_view import front_view
from pressgen.plan.listing_people import listing_description, people_fields, shown_members
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder, copies, made
from pressgen.plan.page_files import lead_pictures
from pressgen.plan.page_frame import feed_links, page_view
from pressgen.plan.pagination import ListingPart, linked_positions, number_at, paginate
from pressgen.plan.pictures import LEAD
from pressgen.plan.portraits import portrait
from pressgen.plan.refs import latest_years, month_counts, overview_ref, year_ref, year_refs

_FRONT_YEARS = 12
"""Years that the front page links to; the archive has the others."""
_FULL_MONTH = 3
"""Releases that a month has on average where each deserves a heading; where months have fewer, years have them."""
_HEADED = 8
"""Items that a page has at least where headings stand between them."""
_FRONT_NEWS = 3
"""Items of the front page that stand above the list by month: a lead story and two seconds."""


def front_page(builder: PageBuilder) -> Iterator[Page]:
    """The front page and its numbered pages."""
    title, releases = builder.context.config.title, publication.front_page(builder.context.public)
    years = latest_years(builder.context, _FRONT_YEARS)
    leading = publication.leading(builder.context.public)[:_FRONT_NEWS]
    yield from _listing(builder, "front", "", title, releases, has_feeds=True, months=years, leading=leading)
    for release in [*leading, *releases][:1]:
        yield from made(lead_pictures(builder.context, release), release.source)


def term_listings(builder: PageBuilder) -> Iterator[Page]:
    """A listing for every topic, category, region, organisation, type and contact that a public release uses."""
    for kind in (*FEED_KINDS, "contacts"):
        breadcrumbs = (overview_ref(builder.context, kind),)
        for name, members in builder.context.groups[kind].items():
            language = name if kind == "languages" else builder.context.config.language
            yield from _listing(
                builder,
                kind,
                builder.context.listing(kind, name),
                builder.context.listing_label(kind, name, language),
                members,
                has_feeds=kind in FEED_KINDS,
                breadcrumbs=breadcrumbs,
                name=name,
                language=language,
            )


def vcards(builder: PageBuilder) -> Iterator[Page]:
    """A file for address books beside the page of each contact."""
    context = builder.context
    for name in context.groups["contacts"]:
        contact = views.contact_today(context, name)
        vcard = VCardView(id=context.tag("contacts", name), contact=contact, url=context.config.url + contact.path)
        page = page_view(context, contact.vcard, contact.name)
        yield Page(path=contact.vcard, format="vcard", context=Context(site=builder.site, page=page, vcard=vcard))


def portraits(builder: PageBuilder) -> Iterator[Page]:
    """The picture of each contact who has one, whole for the press and in the sizes that pages show."""
    for name in builder.context.groups["contacts"]:
        contact = builder.context.site.contacts[name]
        if found := portrait(builder.context, contact):
            yield from copies(found.folder, [found.asset], contact.source)
            yield from made([found.made], contact.source)


def archive(builder: PageBuilder) -> Iterator[Page]:
    """Listings by year and by month."""
    context, language = builder.context, builder.context.config.language
    root, years = overview_ref(context, "archive"), year_refs(context)
    months = {year: month_counts(context, year) for year in context.groups["years"]}
    for year, members in context.groups["years"].items():
        path, title = context.listing("years", year), f"{root.label} {year}"
        yield from _listing(
            builder, "year", path, title, members, breadcrumbs=(root,), months=months[year], years=years
        )
    refs = {month: _month_ref(context, month, language) for month in sorted(context.groups["months"])}
    around = (None, *refs.values(), None)
    for place, (month, ref) in enumerate(refs.items()):
        yield from _listing(
            builder,
            "month",
            ref.path,
            ref.label[:1].upper() + ref.label[1:],
            context.groups["months"][month],
            breadcrumbs=(root, year_ref(context, month[:4])),
            months=months[month[:4]],
            years=years,
            later=around[place + 2],
            earlier=around[place],
        )


def _month_ref(context: PlanContext, month: str, language: str) -> Ref:
    """A month by its full name, "juni 2021"."""
    return Ref(cldr.month_name(int(month[:4]), int(month[5:]), language), context.listing("months", month))


def _listing(
    builder: PageBuilder,
    kind: str,
    path: str,
    title: str,
    members: list[Release],
    *,
    has_feeds: bool = False,
    breadcrumbs: tuple[Ref, ...] = (),
    months: tuple[ListingCount, ...] = (),
    years: tuple[Ref, ...] = (),
    later: Ref | None = None,
    earlier: Ref | None = None,
    leading: Sequence[Release] = (),
    name: str = "",
    language: str = "",
) -> Iterator[Page]:
    """The pages of the listing at the site path. `name` is the id of its term, organisation or contact; `leading` stand first, whatever is newer."""
    context = builder.context
    feeds = feed_links(path, title) if has_feeds else builder.site_feeds
    is_front = kind == "front"
    description = listing_description(context, kind, name, language or context.config.language)
    for part in paginate(shown_members(context, kind, name, members)):
        if leading and not part.number:
            part = _led_by(leading, part)  # noqa: PLW2901 -- the page with its releases in another order
        part_path = context.listing_paths.numbered(path, part.number)
        head = page_view(
            context,
            part_path,
            title,
            language=language,
            description=description.text if description and not part.number else "",
            feeds=feeds,
            breadcrumbs=breadcrumbs,
        )
        view = ListingView(
            kind=kind,
            title=title,
            items=tuple(_item(builder, release, kind) for release in part.releases),
            number=part.number,
            count=len(members) if has_feeds and not is_front and not part.number else 0,
            newer=_numbered(context, path, part.newer),
            older=_numbered(context, path, part.older),
            pages=_page_links(context, path, part) if part.total > 1 else (),
            total=part.total,
            position=part.position,
            item_months=() if kind in ("month", "contacts") else _item_months(context, part, head.language, kind),
            description=description,
            months=() if is_front and part.number else months,
            years=years,
            later=later,
            earlier=earlier,
            lead=_lead(context, part.releases) if is_front and not part.number else None,
            quotes=quotes.latest_quotes(context, name, members) if kind == "contacts" and not part.number else (),
            **people_fields(context, kind, name, members),
        )
        sources = tuple(release.source for release in part.releases)
        front = front_view(context) if is_front and not part.number else None
        yield builder.html("listing.html", head, sources=sources, listing=view, front=front)


def _led_by(leading: Sequence[Release], part: ListingPart) -> ListingPart:
    """The newest page with these first. An old one stays on its own page, too, so that the numbered pages do not change."""
    return part._replace(releases=[*leading, *(one for one in part.releases if one not in leading)])


def _item(builder: PageBuilder, release: Release, kind: str) -> ItemView:
    """The release in a listing; in that of its type, the type need not be said."""
    item = builder.item(release)
    return msgspec.structs.replace(item, type="") if kind == "types" else item


def _lead(context: PlanContext, releases: Sequence[Release]) -> ImageView | None:
    """The newest release's picture in the shape of a lead story."""
    return views.cut_image(context, releases[0], LEAD) if releases else None


def _numbered(context: PlanContext, path: str, number: int | None) -> str | None:
    return None if number is None else context.listing_paths.numbered(path, number)


def _page_links(context: PlanContext, path: str, part: ListingPart) -> tuple[PageLink, ...]:
    return tuple(
        PageLink(one, context.listing_paths.numbered(path, number_at(one, part.total)))
        for one in linked_positions(part.position, part.total)
    )


def _item_months(context: PlanContext, part: ListingPart, language: str, kind: str) -> tuple[MonthItems, ...]:
    """The months of a page's releases, each with the range of its items; the years, where most months have few."""
    if kind != "front" and len(part.releases) < _HEADED:
        return ()
    first = _FRONT_NEWS if kind == "front" and not part.number else 0
    months = [_year_and_month(context, one) for one in part.releases[first:]]
    if len(months) < len(set(months)) * _FULL_MONTH:
        return () if kind == "year" else _ranges([str(year) for year, _ in months], first)
    return _ranges([cldr.month_name(*one, language) for one in months], first)


def _ranges(labels: list[str], start: int) -> tuple[MonthItems, ...]:
    """Equal labels in a row as one range; that of the first begins at `start`."""
    found = []
    for label, row in groupby(labels):
        end = start + len(list(row))
        found.append(MonthItems(label, start, end))
        start = end
    return tuple(found)


def _year_and_month(context: PlanContext, release: Release) -> tuple[int, int]:
    local = context.local(release.published)
    return local.year, local.month
