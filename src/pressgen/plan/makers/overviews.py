"""Overviews: all topics, all years, ..., with how many releases each has."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import ListingCount, OverviewView, Page
from pressgen.plan.calendar import months, year_ref
from pressgen.plan.makers.page_builder import FED, PageBuilder
from pressgen.plan.order import by_label
from pressgen.plan.page_frame import overview_label, page_view


def overviews(builder: PageBuilder) -> Iterator[Page]:
    """All topics, all years, ..., with how many releases each has."""
    context = builder.context
    for kind in (*FED, "contacts"):
        entries = [
            ListingCount(ref=context.ref(kind, name, context.config.language), count=len(members))
            for name, members in context.groups[kind].items()
        ]
        if entries:
            entries.sort(key=lambda entry: by_label(entry.ref, context.config.language))
            yield _overview(builder, kind, tuple(entries))
    years = sorted(context.groups["years"].items(), reverse=True)
    if years:
        yield _overview(
            builder,
            "archive",
            tuple(
                ListingCount(ref=year_ref(context, year), count=len(members), children=months(context, year))
                for year, members in years
            ),
        )


def _overview(builder: PageBuilder, kind: str, entries: tuple[ListingCount, ...]) -> Page:
    title = overview_label(builder.context, kind)
    language = languages.theme_language(builder.context.config.language)
    path = builder.context.addresses.overview(kind)
    head = page_view(builder.context, path, title, language=language, feeds=builder.site_feeds)
    return builder.html("overview.html", head, overview=OverviewView(kind=kind, title=title, entries=entries))
