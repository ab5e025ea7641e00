"""Which public releases belong to which listing. A listing exists only while a public release uses it."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from pressgen.model import Release
from pressgen.plan import people
from pressgen.plan.gate import Public

Groups = dict[str, dict[str, list[Release]]]
"""Releases, newest first, by kind of listing and id: "topics", "contacts", "years" ("2021"), "months" ("2021/06"), ..."""

KINDS = ("topics", "categories", "regions", "organisations", "types", "contacts", "years", "months", "languages")


def groups(public: Public) -> Groups:
    """Every listing with what is in it; languages are worth a listing only when there are several."""
    found = grouped(public, public.listed)
    if len(found["languages"]) == 1:
        found["languages"].clear()
    return found


def grouped(public: Public, releases: Iterable[Release]) -> Groups:
    """Those of the releases that belong to each listing."""
    found: Groups = {kind: {} for kind in KINDS}
    zone = ZoneInfo(public.site.config.timezone)
    for release in releases:
        for kind, name in _places(public, release, zone):
            found[kind].setdefault(name, []).append(release)
    return found


def _places(public: Public, release: Release, zone: ZoneInfo) -> Iterator[tuple[str, str]]:
    local = release.published.astimezone(zone)
    yield "years", f"{local.year:04d}"
    yield "months", f"{local.year:04d}/{local.month:02d}"
    yield "types", release.type
    yield "languages", release.language
    sender = people.organisation(public.site, release)
    if sender:
        yield "organisations", sender.id
    for kind, names in (("topics", release.topics), ("categories", release.categories), ("regions", release.regions)):
        for name in names:
            yield kind, name
    shown = [*people.contacts(public, release), *people.press_contacts(public, release)]
    ids = [one.id for one in shown if one.id] + people.speakers(public, release)
    for name in dict.fromkeys(ids):
        yield "contacts", name
