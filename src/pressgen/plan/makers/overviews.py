"""Overviews: all topics, all years, ..., with how many releases each has."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import ListingCount, OverviewView, Page
from pressgen.plan.contact_groups import contact_groups
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.page_frame import page_view
from pressgen.plan.refs import label_key, month_counts, overview_label, year_ref


def overviews(builder: PageBuilder) -> Iterator[Page]:
    """An overview of each kind of listings that has any, and of the archive."""
    for kind in (*FEED_KINDS, "contacts"):
        if builder.context.groups[kind]:
            yield _overview(builder, kind, _terms(builder.context, kind))
    if builder.context.groups["years"]:
        yield _overview(builder, "archive", _years(builder.context))


def _terms(context: PlanContext, kind: str) -> list[ListingCount]:
    """The listings of a kind, by label."""
    language = context.config.language
    entries = [
        ListingCount(ref=context.ref(kind, name, language), count=len(members))
        for name, members in context.groups[kind].items()
    ]
    return sorted(entries, key=lambda entry: label_key(entry.ref, language))


def _years(context: PlanContext) -> list[ListingCount]:
    """The years with their months, the latest first."""
    return [
        ListingCount(ref=year_ref(context, year), count=len(members), children=month_counts(context, year))
        for year, members in sorted(context.groups["years"].items(), reverse=True)
    ]


def _overview(builder: PageBuilder, kind: str, entries: list[ListingCount]) -> Page:
    title = overview_label(builder.context, kind)
    language = builder.context.config.language
    if kind != "contacts":  # which shows roles, and so words of the newsroom's own
        language = languages.theme_language(language)
    path = builder.context.listing_paths.overview(kind)
    head = page_view(builder.context, path, title, language=language, feeds=builder.site_feeds)
    groups = contact_groups(builder.context) if kind == "contacts" else ()
    view = OverviewView(kind=kind, title=title, entries=tuple(entries), groups=groups)
    return builder.html("overview.html", head, overview=view)
