"""A release as plain text, to paste into a manuscript or to read on a terminal."""

import re
from collections.abc import Iterator
from datetime import datetime

from pressgen.languages import catalogue
from pressgen.model import Artifact, ChangeView, ContactView, EventView, Page, PageView, ReleaseView
from pressgen.model.body import JOINER
from pressgen.render.environment import Templates
from pressgen.render.filters import clock, full_date, long_date
from pressgen.render.pages import context_of
from pressgen.render.preview import mark_text

_WIDTH = 72
_LIST_ITEM = re.compile(r"(?:[•-]|\d+[.)]|\(?[A-Za-z]\)|\(?(?:[ivx]+|[IVX]+)\)) ")


def plain_text(page: Page, templates: Templates) -> Artifact:
    """Title, type and date, lead, body, changes, contacts, boilerplate, address of the page."""
    del templates
    context = context_of(page)
    if context.release is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a release")
    joined = release_text(context.release, context.page)
    marked = mark_text(joined, context.page.language) if context.site.preview else joined
    return Artifact(page.path, marked.encode())


def release_text(release: ReleaseView, page: PageView) -> str:
    """The release as plain text, ended by a line break. `page` is its own."""
    parts = [part for part in _parts(release, page.language) if part]
    return "\n\n".join([*parts, page.canonical]) + "\n"


def _parts(release: ReleaseView, language: str) -> Iterator[str]:
    yield wrap(release.title)
    yield f"{release.type.label}, {long_date(release.published, language)}"
    yield from _withdrawal(release.withdrawn, language) if release.withdrawn else _words(release, language)
    yield "\n".join(map(wrap, event_lines(release.event, language)))
    yield "\n".join(wrap(change_line(change, language)) for change in release.changes)
    yield _contacts(_("For more information, contact", language), release.contacts)
    yield _contacts(_("Press contact", language), release.press_contacts)
    if release.boilerplate:
        yield wrap(release.boilerplate.title)
        yield wrap(release.boilerplate.body.text)


def event_lines(event: EventView | None, language: str) -> list[str]:
    """When and where it takes place, a line each."""
    if event is None:
        return []
    times = _moment(event.start, language, event)
    if event.end and event.end.date() == event.start.date():
        times += f"–{clock(event.end, language)}"
    elif event.end:
        times += f" – {_moment(event.end, language, event)}"
    place = f"{_('Place', language)}: {event.place}" if event.place else ""
    return [f"{_('Time', language)}: {times}", *([place] if place else [])]


def _moment(instant: datetime, language: str, event: EventView) -> str:
    day = full_date(instant, language)
    if event.whole_days:
        return day
    return _("%(date)s at %(time)s", language) % {"date": day, "time": clock(instant, language)}


def _words(release: ReleaseView, language: str) -> Iterator[str]:
    if release.expired:
        yield f"{_('Expired', language)} {long_date(release.expired, language)}."
    if release.lead:
        yield wrap(release.lead.text)
    yield wrap(release.body.text)


def _withdrawal(change: ChangeView, language: str) -> Iterator[str]:
    yield wrap(withdrawal_line(change, language))


def withdrawal_line(change: ChangeView, language: str) -> str:
    """When and why it was withdrawn, instead of its words."""
    return f"{_('Withdrawn', language)} {long_date(change.date, language)}. {change.note}"


def change_line(change: ChangeView, language: str) -> str:
    """When and what was changed."""
    word = _("Corrected", language) if change.correction else _("Changed", language)
    return f"{word} {long_date(change.date, language)}: {change.note}"


def _contacts(heading: str, contacts: tuple[ContactView, ...]) -> str:
    return "\n\n".join([heading, *map(_contact, contacts)]) if contacts else ""


def _contact(contact: ContactView) -> str:
    party = f" ({contact.party})" if contact.party else ""
    numbers = [phone.display for phone in contact.phone]
    lines = [contact.name + party, contact.role, contact.organisation, *numbers, contact.email]
    return "\n".join(line for line in lines if line)


def wrap(text: str) -> str:
    """The text with lines of at most 72 columns, except for single words that are longer."""
    return "\n".join(part for line in text.replace(JOINER, "").splitlines() for part in _wrap_line(line.strip()))


def _wrap_line(line: str) -> Iterator[str]:
    """The line in parts, a list item's indented under its words. Only U+0020 breaks: “70 000” stays together."""
    item = _LIST_ITEM.match(line)
    indent = " " * item.end() if item else ""
    while len(line) > _WIDTH:
        cut = line.rfind(" ", len(indent), _WIDTH + 1)
        cut = cut if cut > 0 else line.find(" ", _WIDTH)
        if cut < 0:
            break
        yield line[:cut].rstrip(" ")
        line = indent + line[cut:].lstrip(" ")
    yield line


def _(message: str, language: str) -> str:
    return catalogue(language).gettext(message)
