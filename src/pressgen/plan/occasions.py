"""The views of what a release invites to: on its page, and in the file for calendars beside it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pressgen import paths
from pressgen.instants import midnight
from pressgen.model import CalendarView, EventView, Occasion, Release, ReleaseView
from pressgen.plan.context import PlanContext

_SECOND = timedelta(seconds=1)
_DAY = timedelta(days=1)


def over_at(event: Occasion, zone: ZoneInfo) -> datetime:
    """The instant from which the event has taken place: its end; without one, the midnight after its beginning."""
    return event.end or midnight(event.start.astimezone(zone).date() + _DAY, zone)


def is_over(context: PlanContext, release: Release) -> bool:
    """Whether what the release invites to has taken place."""
    return release.event is not None and over_at(release.event, context.zone) <= context.public.now


def event_view(context: PlanContext, release: Release) -> EventView | None:
    """The event as the release's page shows it."""
    event = release.event
    if event is None:
        return None
    start = context.local(event.start)
    end = context.local(event.end - _SECOND if event.whole_days else event.end) if event.end else None
    return EventView(
        start=start,
        place=event.place,
        end=None if end and event.whole_days and end.date() == start.date() else end,
        whole_days=event.whole_days,
        calendar=paths.named_after_folder(context.path(release), ".ics"),
        over=is_over(context, release),
    )


def calendar_view(context: PlanContext, release: Release, view: ReleaseView) -> CalendarView | None:
    """The event as calendars read it; None when the release has none, or is withdrawn."""
    event = release.event
    if event is None or view.event is None:
        return None
    return CalendarView(
        id=view.id,
        title=view.title,
        start=context.local(event.start),
        end=context.local(event.end) if event.end else None,
        whole_days=event.whole_days,
        place=event.place,
        description=view.summary,
        url=context.config.url + view.path,
        changed=view.modified,
    )
