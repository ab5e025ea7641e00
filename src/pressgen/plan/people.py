"""Who answers for a release: its contacts, organisation and boilerplate, as they were valid when it was published."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from pressgen.model import (
    Boilerplate,
    Contact,
    ContactUse,
    Organisation,
    Release,
    Site,
)
from pressgen.plan.gate import Public


class Shown:
    """A contact as one release shows it. `id` is empty for a contact written in place."""

    __slots__ = ("contact", "id", "role")

    def __init__(self, contact: Contact, role: str) -> None:
        self.contact = contact
        self.id = contact.id
        self.role = role


def organisation(site: Site, release: Release) -> Organisation | None:
    """The release's own organisation, or the newsroom's."""
    return site.organisations.get(release.organisation or site.config.organisation)


def boilerplate(site: Site, release: Release) -> Boilerplate | None:
    """The version that was valid on the day of publication."""
    sender = organisation(site, release)
    name = release.boilerplate or (sender.boilerplate if sender else "")
    day = _day(site, release)
    valid = [version for version in site.boilerplates.get(name, ()) if version.start is None or version.start <= day]
    return valid[-1] if valid else None


def contacts(public: Public, release: Release) -> list[Shown]:
    """Whom to ask about the matter. One who is not there gives way to the organisation's press contacts."""
    shown = [one for use in release.contacts for one in _shown(public, release, use)]
    return list({(one.id, one.contact.name): one for one in shown}.values())


def press_contacts(public: Public, release: Release) -> list[Shown]:
    """Whom journalists ring: the release's own, or the organisation's; nobody twice on one page."""
    uses = release.press_contacts or _default_press(public.site, release)
    named = {one.id for one in contacts(public, release) if one.id}
    return [one for use in uses for one in _shown(public, release, use) if one.id not in named]


def speakers(public: Public, release: Release) -> list[str]:
    """Ids of the contacts that the release quotes, as long as they are there."""
    names = [link.target for link in release.links if link.kind == "speaker"]
    found = [public.site.targets[release.source, name] for name in names]
    ids = dict.fromkeys(target.value for target in found if target.kind == "contact")
    return [name for name in ids if _is_there(public, public.site.contacts[name])]


def _default_press(site: Site, release: Release) -> tuple[ContactUse, ...]:
    sender = organisation(site, release)
    return sender.press_contacts if sender else ()


def _shown(public: Public, release: Release, use: ContactUse) -> Iterator[Shown]:
    contact = use.person or public.site.contacts[use.contact]
    if _is_there(public, contact):
        yield Shown(contact, use.role or role(contact, _day(public.site, release)))
        return
    for other in _default_press(public.site, release):
        stand_in = other.person or public.site.contacts[other.contact]
        if _is_there(public, stand_in):
            yield Shown(stand_in, other.role or role(stand_in, _day(public.site, release)))


def _is_there(public: Public, contact: Contact) -> bool:
    """Whether the contact has begun and has not left: who comes next month is nobody's news yet."""
    today = public.now.astimezone(ZoneInfo(public.site.config.timezone)).date()
    return (contact.start or date.min) <= today <= (contact.end or date.max)


def role(contact: Contact, day: date) -> str:
    """The title that the contact had on a day."""
    held = (one.title for one in contact.roles if (one.start or date.min) <= day <= (one.end or date.max))
    return next(held, contact.role)


def _day(site: Site, release: Release) -> date:
    return release.published.astimezone(ZoneInfo(site.config.timezone)).date()
