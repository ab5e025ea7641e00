"""Overviews: all topics, all years, ..., with how many releases each has."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import Counted, OverviewView, Page
from pressgen.plan.calendar import months, year_ref
from pressgen.plan.frames import overview_label, page_view
from pressgen.plan.makers.desk import FED, Desk
from pressgen.plan.order import by_label


def overviews(desk: Desk) -> Iterator[Page]:
    """All topics, all years, ..., with how many releases each has."""
    ground = desk.ground
    for kind in (*FED, "contacts"):
        entries = [
            Counted(ref=ground.ref(kind, name, ground.config.language), count=len(members))
            for name, members in ground.groups[kind].items()
        ]
        if entries:
            entries.sort(key=lambda entry: by_label(entry.ref, ground.config.language))
            yield _overview(desk, kind, tuple(entries))
    years = sorted(ground.groups["years"].items(), reverse=True)
    if years:
        yield _overview(
            desk,
            "archive",
            tuple(
                Counted(ref=year_ref(ground, year), count=len(members), children=months(ground, year))
                for year, members in years
            ),
        )


def _overview(desk: Desk, kind: str, entries: tuple[Counted, ...]) -> Page:
    title = overview_label(desk.ground, kind)
    language = languages.wording(desk.ground.config.language)
    path = desk.ground.addresses.overview(kind)
    head = page_view(desk.ground, path, title, language=language, feeds=desk.site_feeds)
    return desk.html("overview.html", head, overview=OverviewView(kind=kind, title=title, entries=entries))
