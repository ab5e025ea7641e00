"""The contacts of the newsroom in groups, as people look for them: press contacts first, then by organisation."""

from collections.abc import Iterator

from pressgen import collation, languages
from pressgen.model import ContactGroup, ContactView
from pressgen.plan import views
from pressgen.plan.context import PlanContext

_Found = list[tuple[str, ContactView]]
"""Contacts with the id of their organisation, or an empty one."""


def contact_groups(context: PlanContext) -> tuple[ContactGroup, ...]:
    """Press contacts of the newsroom's organisation, then the others who have a page: of that organisation, of each other
    one by name, and of none. Nobody is in two groups.
    """
    press = _press(context)
    pressing = {name for name, _ in press}
    others = [
        (context.site.contacts[name].organisation, views.contact_today(context, name))
        for name in context.groups["contacts"]
        if name not in pressing
    ]
    return tuple(_groups(context, [person for _, person in press], others))


def _press(context: PlanContext) -> _Found:
    """Press contacts, with their ids."""
    sender = context.site.organisations.get(context.config.organisation)
    shown = context.people.press_contacts(sender) if sender else ()
    return [(one.contact.id, views.contact(context, one)) for one in shown]


def _groups(context: PlanContext, press: list[ContactView], others: _Found) -> Iterator[ContactGroup]:
    words = languages.catalogue(context.config.language)
    if press:
        yield ContactGroup("press", words.gettext("Press contact"), _by_surname(context, press))
    for name in _organisations(context, others):
        members = [person for owner, person in others if owner == name]
        label = context.site.organisations[name].name if name else words.gettext("Others")
        yield ContactGroup("organisation" if name else "others", label, _by_surname(context, members))


def _organisations(context: PlanContext, others: _Found) -> list[str]:
    """The ids of the organisations: the newsroom's own, the others by name, and "" for contacts without one."""
    language, own = context.config.language, context.config.organisation

    def key(name: str) -> tuple[bool, bool, collation.Key, str]:
        label = context.site.organisations[name].name if name else ""
        return not name, name != own, collation.key(label, language), name

    return sorted({name for name, _ in others}, key=key)


def _by_surname(context: PlanContext, people: list[ContactView]) -> tuple[ContactView, ...]:
    """Sorted by the last word of the name: "von" does not count in Swedish lists of names."""
    language = context.config.language

    def key(person: ContactView) -> tuple[collation.Key, collation.Key, str]:
        name = person.name
        return collation.key(name.split()[-1], language), collation.key(name, language), person.path

    return tuple(sorted(people, key=key))
