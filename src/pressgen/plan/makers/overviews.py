"""Overviews: all topics, all years, ..., with how many releases each has."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import ContactGroup, ListingCount, OverviewView, Page
from pressgen.plan.contact_groups import contact_groups, has_contacts
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.nearby import release_ref
from pressgen.plan.page_frame import page_view
from pressgen.plan.refs import label_key, month_counts, overview_label, year_ref


def overviews(builder: PageBuilder) -> Iterator[Page]:
    """An overview of each kind of listings that has any, and of the archive."""
    context = builder.context
    for kind in FEED_KINDS:
        if context.groups[kind]:
            yield _overview(builder, kind, entries=_terms(context, kind))
    if has_contacts(context):
        yield _overview(builder, "contacts", groups=contact_groups(context))
    if context.groups["years"]:
        yield _overview(builder, "archive", entries=_years(context))


def _terms(context: PlanContext, kind: str) -> tuple[ListingCount, ...]:
    """The listings of a kind, by label."""
    language = context.config.language
    entries = [
        ListingCount(ref=context.ref(kind, name, language), count=len(members), latest=release_ref(context, members[0]))
        for name, members in context.groups[kind].items()
    ]
    return tuple(sorted(entries, key=lambda entry: label_key(entry.ref, language)))


def _years(context: PlanContext) -> tuple[ListingCount, ...]:
    """The years with their months, the latest first."""
    return tuple(
        ListingCount(ref=year_ref(context, year), count=len(members), children=month_counts(context, year))
        for year, members in sorted(context.groups["years"].items(), reverse=True)
    )


def _overview(
    builder: PageBuilder, kind: str, *, entries: tuple[ListingCount, ...] = (), groups: tuple[ContactGroup, ...] = ()
) -> Page:
    title = overview_label(builder.context, kind)
    language = builder.context.config.language
    if kind != "contacts":  # which shows roles, and so words of the newsroom's own
        language = languages.theme_language(language)
    path = builder.context.listing_paths.overview(kind)
    head = page_view(builder.context, path, title, language=language, feeds=builder.site_feeds)
    view = OverviewView(kind=kind, title=title, entries=entries, groups=groups)
    return builder.html("overview.html", head, overview=view)
