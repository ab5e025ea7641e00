"""The contacts of the newsroom in groups, as people look for them: press contacts first, then by organisation."""

from collections.abc import Iterator

from pressgen import collation, languages
from pressgen.model import ContactEntry, ContactGroup
from pressgen.plan import views
from pressgen.plan.context import PlanContext

_Found = list[tuple[str, ContactEntry]]
"""Contacts with the id of their organisation, or an empty one."""


def contact_groups(context: PlanContext) -> tuple[ContactGroup, ...]:
    """Press contacts of the newsroom's organisation, then the others who have a page: of that organisation, of each other
    one by name, and of none. Nobody is in two groups.
    """
    press = _press(context)
    pressing = {name for name, _ in press}
    others = [
        (context.site.contacts[name].organisation, ContactEntry(views.contact_today(context, name), len(members)))
        for name, members in context.groups["contacts"].items()
        if name not in pressing
    ]
    return tuple(_groups(context, [entry for _, entry in press], others))


def _press(context: PlanContext) -> _Found:
    """Press contacts, with their ids."""
    sender = context.site.organisations.get(context.config.organisation)
    shown = context.people.press_contacts(sender) if sender else ()
    counts = context.groups["contacts"]
    return [
        (one.contact.id, ContactEntry(views.contact(context, one), len(counts.get(one.contact.id, ()))))
        for one in shown
    ]


def _groups(context: PlanContext, press: list[ContactEntry], others: _Found) -> Iterator[ContactGroup]:
    words = languages.catalogue(context.config.language)
    if press:
        yield ContactGroup("press", words.gettext("Press contact"), _by_surname(context, press))
    for name in _organisations(context, others):
        members = [entry for owner, entry in others if owner == name]
        label = context.site.organisations[name].name if name else words.gettext("Others")
        yield ContactGroup("organisation" if name else "others", label, _by_surname(context, members))


def _organisations(context: PlanContext, others: _Found) -> list[str]:
    """The ids of the organisations: the newsroom's own, the others by name, and "" for contacts without one."""
    language, own = context.config.language, context.config.organisation

    def key(name: str) -> tuple[bool, bool, collation.Key, str]:
        label = context.site.organisations[name].name if name else ""
        return not name, name != own, collation.key(label, language), name

    return sorted({name for name, _ in others}, key=key)


def _by_surname(context: PlanContext, entries: list[ContactEntry]) -> tuple[ContactEntry, ...]:
    """Sorted by the last word of the name: "von" does not count in Swedish lists of names."""
    language = context.config.language

    def key(entry: ContactEntry) -> tuple[collation.Key, collation.Key, str]:
        name = entry.contact.name
        return collation.key(name.split()[-1], language), collation.key(name, language), entry.contact.path

    return tuple(sorted(entries, key=key))
