"""Which public releases belong to which listing. A listing exists only while a public release uses it."""

from collections.abc import Iterable, Iterator, Mapping
from zoneinfo import ZoneInfo

from pressgen.model import Config, Newest, Release
from pressgen.plan.people import People, ReleasePeople
from pressgen.plan.publication import PublicContent

Groups = dict[str, dict[str, list[Release]]]
"""Releases, newest first, by kind of listing and id: "topics", "contacts", "years" ("2021"), "months" ("2021/06"), ..."""

KINDS = ("topics", "categories", "regions", "organisations", "types", "contacts", "years", "months", "languages")


def groups(public: PublicContent, people: People) -> Groups:
    """Every listing with its releases. A newsroom in a single language has no listing of languages."""
    found = group_by_listing(people, public.site.config, public.listed)
    if len(found["languages"]) == 1:
        found["languages"].clear()
    return found


def group_by_listing(people: People, config: Config, releases: Iterable[Release]) -> Groups:
    """The releases by the listings that they belong to, in the order given."""
    found: Groups = {kind: {} for kind in KINDS}
    zone = ZoneInfo(config.timezone)
    for release in releases:
        for kind, name in _listings_of(release, people.of(release), zone):
            found[kind].setdefault(name, []).append(release)
    return found


def newest(groups: Groups, limit: int) -> Newest:
    """The ids of the first `limit` releases of each listing: enough for a later plan of the feeds to start from."""
    return {
        kind: {name: tuple([one.id for one in members[:limit]]) for name, members in listings.items()}
        for kind, listings in groups.items()
    }


def groups_from(newest: Newest, releases: Mapping[str, Release]) -> Groups:
    """Every listing with only its newest releases: the inverse of `newest`."""
    return {
        kind: {name: [releases[one] for one in ids] for name, ids in listings.items()}
        for kind, listings in newest.items()
    }


def _listings_of(release: Release, people: ReleasePeople, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    """Kind and id of each listing that the release belongs to."""
    local = release.published.astimezone(zone)
    yield "years", f"{local.year:04d}"
    yield "months", f"{local.year:04d}/{local.month:02d}"
    yield "types", release.type
    yield "languages", release.language
    if people.organisation:
        yield "organisations", people.organisation.id
    for kind, names in (("topics", release.topics), ("categories", release.categories), ("regions", release.regions)):
        for name in names:
            yield kind, name
    shown = (one.contact.id for one in (*people.contacts, *people.press_contacts))
    for name in dict.fromkeys((*shown, *people.speakers)):
        if name:
            yield "contacts", name
