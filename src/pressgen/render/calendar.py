"""iCalendar (RFC 5545): an event as a file that calendars add. Every date comes from the content."""

from collections.abc import Iterator
from datetime import UTC, datetime

from pressgen.model import Artifact, CalendarView, Page
from pressgen.render.content_lines import encoded, escaped
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of
from pressgen.render.preview import preview_label


def calendar(page: Page, templates: Templates) -> Artifact:
    """A calendar with one event; in a preview, its title says that it is one."""
    del templates
    context = context_of(page)
    if context.calendar is None:
        raise ValueError(f"{page.path}: the format {page.format} needs an event")
    prefix = f"{preview_label(context.page.language)}: " if context.site.preview else ""
    return Artifact(page.path, encoded(_lines(context.calendar, prefix)))


def _lines(event: CalendarView, prefix: str) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pressgen//pressgen//EN", "BEGIN:VEVENT")
    yield f"UID:{escaped(event.id)}"
    yield f"DTSTAMP:{_utc(event.changed)}"  # without METHOD, when the event was last changed (section 3.8.7.2)
    yield from _times(event)
    yield f"SUMMARY:{escaped(prefix + event.title)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    description = "\n\n".join(filter(None, (event.description, event.url)))
    yield f"DESCRIPTION:{escaped(description)}"
    yield f"URL:{event.url}"
    yield from ("END:VEVENT", "END:VCALENDAR")


def _times(event: CalendarView) -> Iterator[str]:
    """Instants in UTC, so that no calendar needs to know the zone; whole days as days, the end being the day after."""
    for name, instant in (("DTSTART", event.start), ("DTEND", event.end)):
        if instant:
            yield f"{name};VALUE=DATE:{instant:%Y%m%d}" if event.whole_days else f"{name}:{_utc(instant)}"


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
