"""The words of a planned page, by part: what a reader sees of it, as lines that can be compared."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from pressgen.model import (
    BodyView,
    ChangeView,
    ContactView,
    Context,
    EmbedView,
    EventView,
    FrontView,
    ImageView,
    ListingView,
    NearbyView,
    OverviewView,
    PartChange,
    PlainView,
    ReleaseRef,
    ReleaseView,
    SiteView,
    SubscribeView,
)

Parts = dict[str, tuple[str, ...]]
"""Lines by the name of the part; parts without lines are left out."""


def page_parts(context: Context | None) -> Parts:
    """The parts of a page, but for what every page shows. Words of releases must be filled in."""
    if context is None:
        return {}
    found = {"title": [context.page.title]}
    for name, part in _PARTS.items():
        view = getattr(context, name)
        found |= part(view) if view else {}
    return {name: tuple(filter(None, lines)) for name, lines in found.items() if any(lines)}


def site_parts(site: SiteView) -> Parts:
    """What every page shows of the newsroom."""
    found = {
        "site-title": [site.title],
        "banners": [_joined(banner.text, banner.link) for banner in site.banners],
        "menu": [ref.label for ref in site.nav],
        "footer": [ref.label for ref in site.footer],
        "feedback": [_joined(site.feedback.to, site.feedback.email, site.feedback.endpoint)] if site.feedback else [],
    }
    return {name: tuple(filter(None, lines)) for name, lines in found.items() if any(lines)}


def changed_parts(before: Parts, after: Parts) -> tuple[PartChange, ...]:
    """The parts that differ, in the order of the page."""
    names = dict.fromkeys((*after, *before))
    pairs = ((name, before.get(name, ()), after.get(name, ())) for name in names)
    return tuple(PartChange(name, old, new) for name, old, new in pairs if old != new)


def person_line(contact: ContactView) -> str:
    """What a page shows of a contact, but for the name: "presschef, Storköpings kommun, 08-465 004 00"."""
    numbers = (phone.display for phone in contact.phone)
    return _joined(contact.role, contact.party, contact.organisation, *numbers, contact.email)


def _release(view: ReleaseView) -> dict[str, list[str]]:
    boilerplate = view.boilerplate
    return {
        "title": [view.title],
        "withdrawn": [_change(view.withdrawn)] if view.withdrawn else [],
        "type": [view.type.label],
        "published": [_when(view.published)],
        "updated": [_when(view.updated)] if view.updated else [],
        "expired": [_when(view.expired)] if view.expired else [],
        "event": [_event(view.event)] if view.event else [],
        "lead": _paragraphs(view.lead) if view.lead and not view.leads_itself else [],
        "text": _paragraphs(view.body),
        "changes": [_change(change) for change in view.changes],
        "press_contacts": [*_people(view.press_contacts)],
        "contacts": [*_people(view.contacts)],
        "organisation": [_joined(view.organisation.name, getattr(view.organisation.department, "name", ""))],
        "boilerplate": [boilerplate.title, *_paragraphs(boilerplate.body)] if boilerplate else [],
        "pictures": [_picture(image) for image in view.images],
        "attachments": [_joined(file.title, file.path.rpartition("/")[2]) for file in view.attachments],
        "topics": [term.label for term in (*view.topics, *view.categories, *view.regions)],
        "related": [ref.label for ref in view.related],
        "follow_ups": [one.title for one in (view.follows, *view.follow_ups) if one],
        "translations": [one.label for one in view.translations],
    }


def _plain(view: PlainView) -> dict[str, list[str]]:
    return {"title": [view.title], "text": _paragraphs(view.body)}


def _listing(view: ListingView) -> dict[str, list[str]]:
    return {
        "title": [view.title],
        "text": [view.description.text] if view.description else [],
        "contacts": [*_people([view.contact])] if view.contact else [],
        "items": [f"{_when(item.published)} {item.title}" for item in view.items],
        "quotes": [quote.text for quote in view.quotes],
    }


def _embed(view: EmbedView) -> dict[str, list[str]]:
    return {"items": [f"{_when(item.published)} {item.title}" for item in view.items]}


def _overview(view: OverviewView) -> dict[str, list[str]]:
    return {
        "title": [view.title],
        "items": [f"{entry.ref.label} ({entry.count})" for entry in view.entries],
        "contacts": [line for group in view.groups for line in (group.label, *_people(group.entries))],
    }


def _subscribe(view: SubscribeView) -> dict[str, list[str]]:
    listings = [one.ref.label for kind in view.kinds for one in kind.listings]
    return {
        "title": [view.title],
        "items": listings,
        "text": [view.email_service, *(one.label for one in view.calendars)],
    }


def _front(view: FrontView) -> dict[str, list[str]]:
    ways = [f"{entry.ref.label} ({entry.count})" for way in view.ways for entry in way.entries]
    return {"press_contacts": [*_people(view.press_contacts)], "nearby": ways}


def _nearby(view: NearbyView) -> dict[str, list[str]]:
    near: tuple[ReleaseRef | None, ...] = (view.newer, view.older, *view.same_topic)
    return {"nearby": [one.title for one in near if one]}


_PARTS: dict[str, Callable[[Any], dict[str, list[str]]]] = {
    "release": _release,
    "plain": _plain,
    "listing": _listing,
    "overview": _overview,
    "embed": _embed,
    "subscribe": _subscribe,
    "nearby": _nearby,
    "front": _front,
}
"""How each field of a context is put in words."""


def _people(contacts: Iterable[ContactView]) -> Iterator[str]:
    return (_joined(contact.name, person_line(contact)) for contact in contacts)


def _paragraphs(body: BodyView) -> list[str]:
    """The text in lines, and where its links lead, since their addresses are not in the words."""
    links = [link for link in dict.fromkeys(body.links) if link and not link.startswith("#")]
    return [line for line in body.text.splitlines() if line.strip()] + [f"→ {link}" for link in links]


def _picture(image: ImageView) -> str:
    return _joined(image.path.rpartition("/")[2], image.alt, image.caption, image.credit)


def _change(change: ChangeView) -> str:
    return f"{_when(change.date)} {change.note}"


def _event(event: EventView) -> str:
    form = "%Y-%m-%d" if event.whole_days else "%Y-%m-%d %H:%M"
    return _joined(" – ".join(f"{one:{form}}" for one in (event.start, event.end) if one), event.place)


def _when(instant: datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M}"


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))
