"""Makes one contact of all that the texts of an archive say of a person: the name, the titles with their days, the newest numbers."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from pressgen.importers.registry.clusters import Cluster, role_key
from pressgen.importers.registry.joining import Contact, join
from pressgen.importers.registry.timeline import periods
from pressgen.model import Role
from pressgen.model.registry import KeptApart, Mention, NamedPerson, PersonFile, RegistryEntry
from pressgen.problems import Text

_CHANGE = 0.75
"""A title between two texts with another is that text's own; two in a row are a new one."""
FreeId = Callable[[str], str]
"""A new id made from a name."""


class FoundPeople(NamedTuple):
    """Who the people of an archive are."""

    ids: Mapping[NamedPerson, str]
    """The contact that each person is; empty for one who can be either of two, so that only the text itself can say who it is."""
    files: Mapping[str, PersonFile]
    """The contacts that the newsroom does not have yet, by id."""
    entries: tuple[RegistryEntry, ...]
    apart: tuple[KeptApart, ...]


def find_people(mentions: Iterable[Mention], contacts: Iterable[Contact], free_id: FreeId) -> FoundPeople:
    """The contacts of an archive. The same for any order of the mentions."""
    by_person: dict[NamedPerson, list[Mention]] = {}
    for mention in mentions:
        by_person.setdefault(mention.person, []).append(mention)
    joined = join({one: len(said) for one, said in by_person.items()}, contacts)
    ids: dict[NamedPerson, str] = {}
    files: dict[str, PersonFile] = {}
    entries = []
    either = {id(cluster) for one in joined.apart if one.has_rivals for cluster in one.clusters if cluster.is_in_doubt}
    named = {id(one): _sorted_mentions(one, by_person) for one in joined.clusters}
    for cluster in sorted(joined.clusters, key=lambda one: _first_day(named[id(one)])):
        said = named[id(cluster)]
        if not said:
            continue
        if id(cluster) in either:
            ids |= {node.person: "" for node in cluster.nodes}
            continue
        file = _file(cluster, said, free_id)
        if not cluster.known:
            files[file.id] = file
        ids |= {node.person: file.id for node in cluster.nodes if not node.known}
        entries.append(_entry(cluster, said, file))
    apart = [_apart(one.clusters, one.why, named) for one in joined.apart]
    return FoundPeople(ids, files, tuple(entries), tuple(one for one in apart if one.texts))


def title_on(role: str, roles: Iterable[Role], day: date) -> str:
    """The title that pages show on a day."""
    return next((one.title for one in roles if (one.start or date.min) <= day <= (one.end or date.max)), role)


def _sorted_mentions(cluster: Cluster, by_person: Mapping[NamedPerson, list[Mention]]) -> list[Mention]:
    """Where the persons of a cluster are named, from the oldest text on; those without a day come first."""
    found = [one for node in cluster.nodes if not node.known for one in by_person[node.person]]
    return sorted(found, key=lambda one: (one.day or date.min, one.title, str(one.person)))


def _first_day(said: list[Mention]) -> tuple[date, str]:
    return (said[0].day or date.min, str(said[0].person)) if said else (date.max, "")


def _file(cluster: Cluster, said: list[Mention], free_id: FreeId) -> PersonFile:
    """What the contact's file says: what readers could see, and only without that what others say."""
    seen = [one for one in said if one.public] or said
    name = _best_spelling(one.person.name for one in seen)
    roles = _roles(seen)
    phones = next((one.person.phones for one in reversed(seen) if one.person.phones), tuple[str, ...]())
    email = next((one.person.emails[0] for one in reversed(seen) if one.person.emails), "")
    return PersonFile(
        id=next(iter(cluster.known), "") or free_id(name),
        name=name,
        role=roles[0].title if len(roles) == 1 else "",
        roles=roles if len(roles) > 1 else (),
        organisation=_organisation(seen),
        party=next((one.person.party for one in reversed(seen) if one.person.party), ""),
        phones=phones,
        email=email,
        earlier=tuple(_earlier(seen, phones, email)),
        known_by=tuple(sorted(cluster.mails) + sorted(cluster.numbers)),
        texts=len({one.place for one in said}),
        first=said[0].title,
    )


def _organisation(seen: list[Mention]) -> str:
    """The one that the newest text names, else the one that has sent all texts."""
    senders = {one.sender for one in seen}
    sender = senders.pop() if len(senders) == 1 else ""
    return next((one.person.organisation for one in reversed(seen) if one.person.organisation), sender)


def _best_spelling(written: Iterable[str]) -> str:
    """The one that is written most often, else the one with most diacritics, else the longest."""
    counts = Counter(written)
    return max(counts, key=lambda one: (counts[one], sum(not c.isascii() for c in one), len(one), one))


def _roles(seen: list[Mention]) -> tuple[Role, ...]:
    """The titles one after the other, each from the first text that has it on. Those in between are the texts' own."""
    written: dict[str, list[str]] = {}
    for one in seen:
        if one.person.role:
            written.setdefault(role_key(one.person.role), []).append(one.person.role)
    dated = [(role_key(one.person.role), one.day) for one in seen if one.person.role and one.day]
    held = periods(dated, _CHANGE)
    if not held:
        return tuple(Role(_best_spelling(one)) for one in list(written.values())[-1:])
    ends = [following.first - timedelta(days=1) for following in held[1:]]
    return tuple(
        Role(_best_spelling(written[one.key]), one.first if number else None, end)
        for number, (one, end) in enumerate(zip(held, [*ends, None], strict=True))
    )


def _earlier(seen: list[Mention], phones: tuple[str, ...], email: str) -> Iterable[str]:
    """Numbers and addresses that the file does not have, as written last, from the oldest on."""
    digits = {_digits(one) for one in phones}
    found = {
        **{_digits(phone): phone for one in seen for phone in one.person.phones if _digits(phone) not in digits},
        **{mail: mail for one in seen for mail in one.person.emails if mail != email},
    }
    return found.values()


def _digits(phone: str) -> str:
    return "".join(one for one in phone if one.isdigit())


def _entry(cluster: Cluster, said: list[Mention], file: PersonFile) -> RegistryEntry:
    spellings = tuple(dict.fromkeys(sorted({one.person.name for one in said})))
    why = {str(one.why): one for one in cluster.reasons}
    return RegistryEntry(
        kind="contact",
        id=file.id,
        label=file.name,
        path=f"content/contacts/{file.id}.yaml",
        is_new=not cluster.known,
        certainty="likely" if any(one.certainty == "likely" for one in why.values()) else "sure",
        spellings=spellings if len(spellings) > 1 else (),
        details=tuple(_details(said)),
        why=tuple(one.why for one in why.values()),
        texts=tuple(dict.fromkeys(one.place for one in said)),
    )


def _details(said: list[Mention]) -> Iterable[str]:
    """Each way in which the person is named, with its first and last day."""
    found: dict[str, list[str]] = {}
    for one in said:
        person = one.person
        shown = ", ".join(
            filter(None, (person.role, person.organisation, person.party, *person.phones, *person.emails))
        )
        found.setdefault(shown, []).append(one.day.isoformat() if one.day else "?")
    for shown, days in found.items():
        period = days[0] if days[0] == days[-1] else f"{days[0]} – {days[-1]}"
        yield f"{period} ({len(days)}): {shown or '–'}"


def _apart(clusters: Iterable[Cluster], why: Text, named: Mapping[int, list[Mention]]) -> KeptApart:
    labels, places = [], []
    for one in clusters:
        said = named[id(one)]
        details = list(_details(said))[-1:]
        labels.append(" · ".join([said[-1].person.name if said else one.nodes[0].person.name, *details]))
        places += [mention.place for mention in said]
    return KeptApart("contact", tuple(labels), why, tuple(dict.fromkeys(places)))
