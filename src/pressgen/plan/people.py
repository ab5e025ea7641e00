"""Who answers for a release: its contacts, organisation and boilerplate, as they were valid when it was published."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.model import Boilerplate, Contact, ContactUse, Organisation, Release
from pressgen.plan.gate import Public


class Shown(NamedTuple):
    """A contact as one release shows it. The id of a contact that is written in place is empty."""

    contact: Contact
    role: str


class Answering(NamedTuple):
    """All who answer for one release."""

    organisation: Organisation | None
    """The release's own, or the newsroom's."""
    boilerplate: Boilerplate | None
    """The version that was valid on the day of publication."""
    contacts: tuple[Shown, ...]
    """Whom to ask about the matter. One who is not there gives way to the organisation's press contacts."""
    press_contacts: tuple[Shown, ...]
    """Whom journalists ring: the release's own, or the organisation's; nobody twice on one page."""
    speakers: tuple[str, ...]
    """Ids of the contacts that the release quotes, as long as they are there."""


class People:
    """Knows who answers for each release at the plan's instant; each is found once."""

    def __init__(self, public: Public) -> None:
        self._site = public.site
        self._zone = ZoneInfo(public.site.config.timezone)
        self._today = public.now.astimezone(self._zone).date()
        self._found: dict[str, Answering] = {}

    def of(self, release: Release) -> Answering:
        """Those who answer for the release."""
        found = self._found.get(release.id)
        if found is None:
            found = self._found[release.id] = self._answering(release)
        return found

    def _answering(self, release: Release) -> Answering:
        sender = self._site.organisations.get(release.organisation or self._site.config.organisation)
        day = release.published.astimezone(self._zone).date()
        default = sender.press_contacts if sender else ()
        contacts = tuple(_once(self._shown(release.contacts, default, day)))
        named = {one.contact.id for one in contacts} - {""}
        press = self._shown(release.press_contacts or default, default, day)
        return Answering(
            organisation=sender,
            boilerplate=self._boilerplate(release.boilerplate or (sender.boilerplate if sender else ""), day),
            contacts=contacts,
            press_contacts=tuple(one for one in _once(press) if one.contact.id not in named),
            speakers=tuple(self._speakers(release)),
        )

    def _boilerplate(self, name: str, day: date) -> Boilerplate | None:
        versions = self._site.boilerplates.get(name, ())
        valid = [version for version in versions if version.start is None or version.start <= day]
        return valid[-1] if valid else None

    def _shown(self, uses: Iterable[ContactUse], default: Iterable[ContactUse], day: date) -> Iterator[Shown]:
        for use in uses:
            contact = self._contact(use)
            if self._is_there(contact):
                yield Shown(contact, use.role or role(contact, day))
            else:
                stand_ins = ((self._contact(other), other) for other in default)
                yield from (Shown(one, other.role or role(one, day)) for one, other in stand_ins if self._is_there(one))

    def _contact(self, use: ContactUse) -> Contact:
        return use.person or self._site.contacts[use.contact]

    def _is_there(self, contact: Contact) -> bool:
        """Whether the contact has begun and has not left: who comes next month is nobody's news yet."""
        return (contact.start or date.min) <= self._today <= (contact.end or date.max)

    def _speakers(self, release: Release) -> Iterator[str]:
        names = dict.fromkeys(link.target for link in release.links if link.kind == "speaker")
        found = (self._site.targets[release.source, name] for name in names)
        ids = dict.fromkeys(target.value for target in found if target.kind == "contact")
        return (name for name in ids if self._is_there(self._site.contacts[name]))


def role(contact: Contact, day: date) -> str:
    """The title that the contact had on a day."""
    held = (one.title for one in contact.roles if (one.start or date.min) <= day <= (one.end or date.max))
    return next(held, contact.role)


def _once(shown: Iterable[Shown]) -> Iterable[Shown]:
    """Each person once, in the role that comes last."""
    return {(one.contact.id, one.contact.name): one for one in shown}.values()
