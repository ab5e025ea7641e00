"""What the pages of contacts and of organisations show of people, beside the news."""

from collections.abc import Sequence
from typing import Any

from pressgen.model import Ref, Release, Wording
from pressgen.plan import views
from pressgen.plan.contact_groups import colleagues, is_press_contact
from pressgen.plan.context import PlanContext
from pressgen.plan.front_view import press_contacts
from pressgen.plan.refs import overview_ref

_PRESS_NEWS = 5
"""Releases on the page of somebody who answers for all that an organisation publishes."""

_WITHOUT_PRESS = ("front", "year", "month")
"""Listings that show no press contact, or have a view of their own for it."""


def people_fields(context: PlanContext, kind: str, name: str, members: Sequence[Release]) -> dict[str, Any]:
    """The fields of `ListingView` about people: of a contact, of an organisation, or whom journalists call about a topic and the like."""
    if kind == "contacts":
        return _of_contact(context, name, members)
    if kind == "organisations":
        return _of_organisation(context, name)
    return {} if kind in _WITHOUT_PRESS else {"press_contacts": press_contacts(context, context.config.organisation)}


def shown_members(context: PlanContext, kind: str, name: str, members: list[Release]) -> list[Release]:
    """The releases that a listing shows: of a press contact only the newest, since the organisation's page has all."""
    return members[:_PRESS_NEWS] if kind == "contacts" and _all_elsewhere(context, name) else members


def listing_description(context: PlanContext, kind: str, name: str, language: str) -> Wording | None:
    """What a term says of itself, or an organisation's boilerplate in its first paragraph."""
    if kind != "organisations":
        return context.description(kind, name, language)
    boilerplate = context.people.boilerplate_today(context.site.organisations[name])
    paragraphs = (block.text for block in boilerplate.body.blocks if block.kind == "paragraph") if boilerplate else ()
    words = next(iter(paragraphs), "")
    return Wording(words, context.config.language) if words else None


def _of_contact(context: PlanContext, name: str, members: Sequence[Release]) -> dict[str, Any]:
    is_press, own = is_press_contact(context, name), context.site.contacts[name].organisation
    press = () if is_press else press_contacts(context, own) or press_contacts(context, context.config.organisation)
    more = _all_elsewhere(context, name) if len(members) > _PRESS_NEWS else None
    return {
        "contact": views.contact_today(context, name),
        "is_press": is_press,
        "sender": _organisation_ref(context, own),
        "press_contacts": press,
        "more": more,
    }


def _of_organisation(context: PlanContext, name: str) -> dict[str, Any]:
    sender, others = context.site.organisations[name], len(colleagues(context, name))
    overview = overview_ref(context, "contacts")
    return {
        "organisation": views.organisation(context, sender),
        "press_contacts": press_contacts(context, name),
        "colleagues": Ref(sender.name, f"{overview.path}#{name}") if others else None,
        "colleague_count": others,
    }


def _all_elsewhere(context: PlanContext, name: str) -> Ref | None:
    """The organisation for whose texts this contact answers as its press contact, where it has a page."""
    found = _organisation_ref(context, context.site.contacts[name].organisation)
    return found if found and found.path and is_press_contact(context, name) else None


def _organisation_ref(context: PlanContext, name: str) -> Ref | None:
    sender = context.site.organisations.get(name)
    return Ref(sender.name, context.listing("organisations", name)) if sender else None
