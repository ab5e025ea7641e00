"""The contacts of the newsroom in groups, as people look for them: press contacts first, then by organisation."""

from collections.abc import Container, Iterable, Iterator

from pressgen import collation, languages
from pressgen.model import ContactGroup, ContactView
from pressgen.plan import views
from pressgen.plan.context import PlanContext

_Found = list[tuple[str, ContactView]]
"""Contacts with their own id or that of their organisation; an empty one for none."""


def contact_groups(context: PlanContext) -> tuple[ContactGroup, ...]:
    """Press contacts, then the others who have a page: of the newsroom's organisation, of each other one by name, and of none.
    Nobody is in two groups.
    """
    press = _press(context)
    others = [
        (owner, views.contact_today(context, name)) for owner, name in _others(context, {one for one, _ in press})
    ]
    return tuple(_groups(context, [person for _, person in press], others))


def has_contacts(context: PlanContext) -> bool:
    """Whether the overview has anybody: a contact of a public release, or whom journalists call at the newsroom's organisation."""
    return bool(context.groups["contacts"] or _press_of(context, [context.config.organisation]))


def is_press_contact(context: PlanContext, name: str) -> bool:
    """Whether journalists call the contact with this id, at any organisation."""
    return name in context.press_ids


def colleagues(context: PlanContext, organisation: str) -> list[str]:
    """The ids of those in the group of an organisation."""
    return [name for owner, name in _others(context, context.press_ids) if owner == organisation]


def _others(context: PlanContext, press: Container[str]) -> list[tuple[str, str]]:
    """Contacts with a page who are not among those of the press: the id of the organisation, and their own."""
    return [
        (context.site.contacts[name].organisation, name) for name in context.groups["contacts"] if name not in press
    ]


def _press(context: PlanContext) -> _Found:
    """Press contacts with their ids: those of the newsroom's organisation, then, of the others, those who have a page."""
    own = context.config.organisation
    found = _press_of(context, [own])
    known = {name for name, _ in found}
    others = _press_of(context, [name for name in context.site.organisations if name != own])
    others = [one for one in others if one[0] in context.groups["contacts"] and one[0] not in known]
    return found + sorted(others, key=lambda one: collation.key(one[1].organisation, context.config.language))


def _press_of(context: PlanContext, organisations: Iterable[str]) -> _Found:
    """Press contacts of organisations, with their ids, by surname."""
    senders = [context.site.organisations[name] for name in organisations if name in context.site.organisations]
    shown = {
        (one.contact.id, one.contact.name): one for sender in senders for one in context.people.press_contacts(sender)
    }
    found = [(one.contact.id, views.contact(context, one)) for one in shown.values()]
    return sorted(found, key=lambda one: _surname_key(context, one[1]))


def _groups(context: PlanContext, press: list[ContactView], others: _Found) -> Iterator[ContactGroup]:
    words = languages.catalogue(context.config.language)
    if press:
        yield ContactGroup("press", words.gettext("Press contact"), tuple(press))
    for name in _organisations(context, others):
        members = [person for owner, person in others if owner == name]
        label = context.site.organisations[name].name if name else words.gettext("Others")
        yield ContactGroup("organisation" if name else "others", label, _by_surname(context, members), name)


def _organisations(context: PlanContext, others: _Found) -> list[str]:
    """The ids of the organisations: the newsroom's own, the others by name, and "" for contacts without one."""
    language, own = context.config.language, context.config.organisation

    def key(name: str) -> tuple[bool, bool, collation.Key, str]:
        label = context.site.organisations[name].name if name else ""
        return not name, name != own, collation.key(label, language), name

    return sorted({name for name, _ in others}, key=key)


def _by_surname(context: PlanContext, people: list[ContactView]) -> tuple[ContactView, ...]:
    return tuple(sorted(people, key=lambda person: _surname_key(context, person)))


def _surname_key(context: PlanContext, person: ContactView) -> tuple[collation.Key, collation.Key, str]:
    """Sorts by the last word of the name: "von" does not count in Swedish lists of names."""
    language, name = context.config.language, person.name
    return collation.key(name.split()[-1], language), collation.key(name, language), person.path
