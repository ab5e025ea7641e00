"""Calendars to subscribe to: what releases invite to, in the whole newsroom and under each topic."""

from collections.abc import Iterator

import msgspec

from pressgen.model import CalendarListView, Page, Ref, Release
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.occasions import calendar_view
from pressgen.plan.refs import label_key

_FILE = "calendar.ics"
"""Beside the page of the listing, as feeds are."""


def calendars(builder: PageBuilder) -> Iterator[Page]:
    """A calendar for each listing that invites to something."""
    context = builder.context
    for name, ref in _listings(context):
        found = ((one, calendar_view(context, one, builder.view(one))) for one in _inviting(context, name))
        shown = [(one.source, view) for one, view in found if view]
        view = CalendarListView(
            id=context.tag("calendar", "topics", name) if name else context.tag("calendar"),
            title=ref.label,
            path=ref.path,
            url=context.config.url + ref.path.removesuffix(_FILE),
            events=tuple(event for _, event in shown),
        )
        page = builder.file("calendar-list", ref.path, calendar_list=view)
        yield msgspec.structs.replace(page, sources=tuple(source for source, _ in shown))


def calendar_refs(context: PlanContext) -> tuple[Ref, ...]:
    """Where they are: that of the whole newsroom, then those of topics by label."""
    refs = [ref for _, ref in _listings(context)]
    return (*refs[:1], *sorted(refs[1:], key=lambda ref: label_key(ref, context.config.language)))


def _listings(context: PlanContext) -> Iterator[tuple[str, Ref]]:
    """The topics with a calendar, by id; the empty id is the whole newsroom."""
    if not context.config.calendar or not _inviting(context, ""):
        return
    yield "", Ref(context.config.title, _FILE)
    for name in context.groups["topics"]:
        if _inviting(context, name):
            label = f"{context.config.title}: {context.listing_label('topics', name, context.config.language)}"
            yield name, Ref(label, context.listing("topics", name) + _FILE)


def _inviting(context: PlanContext, topic: str) -> list[Release]:
    """The releases in lists that invite to something, newest first."""
    listed = context.groups["topics"][topic] if topic else context.public.listed
    return [release for release in listed if release.event]
