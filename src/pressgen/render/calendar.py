"""iCalendar (RFC 5545): an event as a file that calendars add, and calendars to subscribe to. Every date comes from the content."""

from collections.abc import Iterator
from datetime import UTC, datetime

from pressgen.model import Artifact, CalendarListView, CalendarView, Page, SiteView
from pressgen.render.content_lines import encoded, escaped
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of
from pressgen.render.preview import preview_label

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pressgen//pressgen//EN")
_END = "END:VCALENDAR"


def calendar(page: Page, templates: Templates) -> Artifact:
    """A calendar with one event; in a preview, its title says that it is one."""
    del templates
    context = context_of(page)
    if context.calendar is None:
        raise ValueError(f"{page.path}: the format {page.format} needs an event")
    prefix = f"{preview_label(context.page.language)}: " if context.site.preview else ""
    return Artifact(page.path, encoded((*_HEAD, *_event(context.calendar, prefix), _END)))


def calendar_list(page: Page, templates: Templates) -> Artifact:
    """A calendar that others subscribe to, with its name and how often to look for changes (RFC 7986, section 5)."""
    del templates
    context = context_of(page)
    view = context.calendar_list
    if view is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a calendar")
    events = (line for event in view.events for line in _event(event, ""))
    return Artifact(page.path, encoded((*_HEAD, *_about(view, context.site), *events, _END)))


def _about(view: CalendarListView, site: SiteView) -> Iterator[str]:
    """The name also as calendars read it that are older than RFC 7986."""
    yield f"UID:{escaped(view.id)}"
    yield f"LAST-MODIFIED:{_utc(max(event.changed for event in view.events))}"
    yield f"NAME:{escaped(view.title)}"
    yield f"X-WR-CALNAME:{escaped(view.title)}"
    yield f"URL:{view.url}"
    yield f"SOURCE;VALUE=URI:{site.url}{view.path}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:PT6H"


def _event(event: CalendarView, prefix: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.id)}"
    yield f"DTSTAMP:{_utc(event.changed)}"  # without METHOD, when the event was last changed (section 3.8.7.2)
    yield from _times(event)
    yield f"SUMMARY:{escaped(prefix + event.title)}"
    if event.place:
        yield f"LOCATION:{escaped(event.place)}"
    description = "\n\n".join(filter(None, (event.description, event.url)))
    yield f"DESCRIPTION:{escaped(description)}"
    yield f"URL:{event.url}"
    yield "END:VEVENT"


def _times(event: CalendarView) -> Iterator[str]:
    """Instants in UTC, so that no calendar needs to know the zone; whole days as days, the end being the day after."""
    for name, instant in (("DTSTART", event.start), ("DTEND", event.end)):
        if instant:
            yield f"{name};VALUE=DATE:{instant:%Y%m%d}" if event.whole_days else f"{name}:{_utc(instant)}"


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
