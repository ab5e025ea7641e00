"""Finds who answers for a release: contacts, organisation and boilerplate, as they were valid when it was published."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.model import Boilerplate, Contact, ContactUse, Organisation, Release
from pressgen.plan.publication import PublicContent


class ShownContact(NamedTuple):
    """A contact as one release shows it. A contact that is written in the release itself has an empty id."""

    contact: Contact
    role: str
    role_language: str = ""
    """Of a role that the release gives; empty for one of the newsroom's own files."""


class ReleasePeople(NamedTuple):
    """Everybody who answers for one release."""

    organisation: Organisation | None
    """The release's own, or the newsroom's."""
    boilerplate: Boilerplate | None
    """The version that was valid on the day of publication."""
    contacts: tuple[ShownContact, ...]
    """Whom to ask about the matter. The organisation's press contacts replace one who has left or not begun."""
    press_contacts: tuple[ShownContact, ...]
    """Whom journalists call: the release's own, or the organisation's. Nobody who is among `contacts`."""
    speakers: tuple[str, ...]
    """Ids of the active contacts whom the release quotes."""


class People:
    """Finds who answers for each release at the plan's instant. Results are cached."""

    def __init__(self, public: PublicContent) -> None:
        self._site = public.site
        self._zone = ZoneInfo(public.site.config.timezone)
        self._today = public.now.astimezone(self._zone).date()
        self._cache: dict[str, ReleasePeople] = {}

    def of(self, release: Release) -> ReleasePeople:
        """Everybody who answers for the release."""
        found = self._cache.get(release.id)
        if found is None:
            found = self._cache[release.id] = self._find(release)
        return found

    def press_contacts(self, sender: Organisation) -> tuple[ShownContact, ...]:
        """Whom journalists call at the plan's instant: the organisation's active press contacts, in their present roles."""
        return _deduplicate(self._shown(sender.press_contacts, (), self._today))

    def sender(self, release: Release) -> Organisation | None:
        """The organisation that sends a release."""
        return self._site.organisations.get(release.organisation or self._site.config.organisation)

    def _find(self, release: Release) -> ReleasePeople:
        sender = self.sender(release)
        day = release.published.astimezone(self._zone).date()
        default = sender.press_contacts if sender else ()
        contacts = _deduplicate(self._shown(release.contacts, default, day, release.language))
        named = {one.contact.id for one in contacts} - {""}
        language = release.language if release.press_contacts else ""
        press = _deduplicate(self._shown(release.press_contacts or default, default, day, language))
        return ReleasePeople(
            organisation=sender,
            boilerplate=self._boilerplate(release.boilerplate or (sender.boilerplate if sender else ""), day),
            contacts=contacts,
            press_contacts=tuple(one for one in press if one.contact.id not in named),
            speakers=tuple(self._speakers(release)),
        )

    def boilerplate_today(self, sender: Organisation) -> Boilerplate | None:
        """What the organisation says of itself at the plan's instant."""
        return self._boilerplate(sender.boilerplate, self._today)

    def _boilerplate(self, name: str, day: date) -> Boilerplate | None:
        versions = self._site.boilerplates.get(name, ())
        valid = [version for version in versions if version.start is None or version.start <= day]
        return valid[-1] if valid else None

    def _shown(
        self, uses: Iterable[ContactUse], default: Iterable[ContactUse], day: date, language: str = ""
    ) -> Iterator[ShownContact]:
        """The active contacts among `uses`, whose roles are in `language`; in place of each other one, those of `default`."""
        for use in uses:
            if self._is_active(self._contact(use)):
                yield self._in_role(use, day, language)
            else:
                yield from (self._in_role(other, day) for other in default if self._is_active(self._contact(other)))

    def _in_role(self, use: ContactUse, day: date, language: str = "") -> ShownContact:
        contact = self._contact(use)
        return ShownContact(contact, use.role or role(contact, day), language if use.role or use.person else "")

    def _contact(self, use: ContactUse) -> Contact:
        return use.person or self._site.contacts[use.contact]

    def _is_active(self, contact: Contact) -> bool:
        """Whether the contact has begun and has not left. A contact who begins later must not be shown before."""
        return (contact.start or date.min) <= self._today <= (contact.end or date.max)

    def _speakers(self, release: Release) -> Iterator[str]:
        names = dict.fromkeys(link.target for link in release.links if link.kind == "speaker")
        targets = (self._site.targets[release.source, name] for name in names)
        ids = dict.fromkeys(target.value for target in targets if target.kind == "contact")
        return (name for name in ids if self._is_active(self._site.contacts[name]))


def role(contact: Contact, day: date) -> str:
    """The title that the contact had on a day."""
    held = (one.title for one in contact.roles if (one.start or date.min) <= day <= (one.end or date.max))
    return next(held, contact.role)


def _deduplicate(shown: Iterable[ShownContact]) -> tuple[ShownContact, ...]:
    """Each person once, at the first place and in the last role."""
    return tuple({(one.contact.id, one.contact.name): one for one in shown}.values())
