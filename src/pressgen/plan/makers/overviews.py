"""Overviews: all topics, all years, ..., with how many releases each has."""

from collections.abc import Iterator

import msgspec

from pressgen import cldr, languages
from pressgen.model import ContactGroup, ItemView, ListingCount, OverviewView, Page, Ref, Release, Wording
from pressgen.plan.contact_groups import contact_groups, has_contacts
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_people import listing_description
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.nearby import release_ref
from pressgen.plan.page_frame import page_view
from pressgen.plan.refs import label_key, month_counts, overview_label, overview_ref, year_ref

_FEW = 20
"""Listings of a kind, at most, that are shown with the newest release of each."""
_ARCHIVE_ITEMS = 50
"""Releases, at most, that the archive shows by title: all there are, or else the latest of the latest year."""


def overviews(builder: PageBuilder) -> Iterator[Page]:
    """An overview of each kind of listings that has any, and of the archive."""
    context = builder.context
    for kind in FEED_KINDS:
        if context.groups[kind]:
            yield _overview(builder, kind, entries=_terms(context, kind), siblings=_siblings(context))
    if has_contacts(context):
        yield _overview(builder, "contacts", groups=contact_groups(context))
    if context.groups["years"]:
        yield _overview(builder, "archive", entries=_years(builder))


def _terms(context: PlanContext, kind: str) -> tuple[ListingCount, ...]:
    """The listings of a kind: what is the newsroom's own first, types by how many there are of each, others by label."""
    language, listings = context.config.language, context.groups[kind]
    own = {"organisations": context.config.organisation, "languages": language}.get(kind)
    entries = {name: _term(context, kind, name, members) for name, members in listings.items()}
    order = sorted(
        entries,
        key=lambda name: (
            name != own,
            -len(listings[name]) if kind == "types" else 0,
            label_key(entries[name].ref, language),
        ),
    )
    return tuple(entries[name] for name in order)


def _term(context: PlanContext, kind: str, name: str, members: list[Release]) -> ListingCount:
    language, is_few = context.config.language, len(context.groups[kind]) <= _FEW
    return ListingCount(
        ref=context.ref(kind, name, language),
        count=len(members),
        latest=release_ref(context, members[0]) if is_few else None,
        native=Wording(cldr.language_name(name, name).capitalize(), name) if kind == "languages" else None,
        description=listing_description(context, kind, name, language) if is_few else None,
    )


def _siblings(context: PlanContext) -> tuple[Ref, ...]:
    refs = tuple(overview_ref(context, kind) for kind in FEED_KINDS if context.groups[kind])
    return refs if len(refs) > 1 else ()


def _years(builder: PageBuilder) -> tuple[ListingCount, ...]:
    """The years with their months, the latest first. The latest shows its releases; so do all, where there are few."""
    years = sorted(builder.context.groups["years"].items(), reverse=True)
    shown = years if sum(len(members) for _, members in years) <= _ARCHIVE_ITEMS else years[:1]
    items = {year: tuple(_title(builder, one) for one in members[:_ARCHIVE_ITEMS]) for year, members in shown}
    return tuple(
        ListingCount(
            ref=year_ref(builder.context, year),
            count=len(members),
            children=month_counts(builder.context, year),
            items=items.get(year, ()),
        )
        for year, members in years
    )


def _title(builder: PageBuilder, release: Release) -> ItemView:
    return msgspec.structs.replace(builder.item(release), summary="", image=None)


def _overview(
    builder: PageBuilder,
    kind: str,
    *,
    entries: tuple[ListingCount, ...] = (),
    groups: tuple[ContactGroup, ...] = (),
    siblings: tuple[Ref, ...] = (),
) -> Page:
    title = overview_label(builder.context, kind)
    language = builder.context.config.language
    if kind != "contacts":  # which shows roles, and so words of the newsroom's own
        language = languages.theme_language(language)
    path = builder.context.listing_paths.overview(kind)
    head = page_view(builder.context, path, title, language=language, feeds=builder.site_feeds)
    view = OverviewView(kind=kind, title=title, entries=entries, groups=groups, siblings=siblings)
    return builder.html("overview.html", head, overview=view)
