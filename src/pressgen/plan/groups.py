"""Which public releases belong to which listing. A listing exists only while a public release uses it."""

from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from pressgen.model import Config, Newest, Release
from pressgen.plan.gate import Public
from pressgen.plan.people import Answering, People

Groups = dict[str, dict[str, list[Release]]]
"""Releases, newest first, by kind of listing and id: "topics", "contacts", "years" ("2021"), "months" ("2021/06"), ..."""

KINDS = ("topics", "categories", "regions", "organisations", "types", "contacts", "years", "months", "languages")


def groups(public: Public, people: People) -> Groups:
    """Every listing with what is in it; languages are worth a listing only when there are several."""
    found = grouped(people, public.site.config, public.listed)
    if len(found["languages"]) == 1:
        found["languages"].clear()
    return found


def grouped(people: People, config: Config, releases: Iterable[Release]) -> Groups:
    """Those of the releases that belong to each listing."""
    found: Groups = {kind: {} for kind in KINDS}
    zone = ZoneInfo(config.timezone)
    for release in releases:
        for kind, name in _places(people.of(release), release, zone):
            found[kind].setdefault(name, []).append(release)
    return found


def newest(groups: Groups, most: int) -> Newest:
    """How each listing begins, for a later plan that would find the same."""
    return {
        kind: {name: tuple([one.id for one in members[:most]]) for name, members in listings.items()}
        for kind, listings in groups.items()
    }


def groups_from(newest: Newest, releases: Mapping[str, Release]) -> Groups:
    """Every listing, with no more than how it begins."""
    return {
        kind: {name: [releases[one] for one in ids] for name, ids in listings.items()}
        for kind, listings in newest.items()
    }


def _places(answering: Answering, release: Release, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    local = release.published.astimezone(zone)
    yield "years", f"{local.year:04d}"
    yield "months", f"{local.year:04d}/{local.month:02d}"
    yield "types", release.type
    yield "languages", release.language
    if answering.organisation:
        yield "organisations", answering.organisation.id
    for kind, names in (("topics", release.topics), ("categories", release.categories), ("regions", release.regions)):
        for name in names:
            yield kind, name
    shown = (one.contact.id for one in (*answering.contacts, *answering.press_contacts))
    for name in dict.fromkeys((*shown, *answering.speakers)):
        if name:
            yield "contacts", name
