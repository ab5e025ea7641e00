"""Links what was read: every id to what it names, every text to its address, every link in a text to where it leads.

Lenient, so that the rules can look at all of it: of two things with one id the first in path order is kept, and what
cannot be linked is left out. The rules report both.
"""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from pressgen import languages, paths
from pressgen.check.link_targets import targets
from pressgen.model import (
    Banner,
    Boilerplate,
    Config,
    Contact,
    Organisation,
    PlainPage,
    Release,
    Site,
    Sources,
    Term,
    Vocabulary,
)

Found = TypeVar("Found")
Named = TypeVar("Named", Contact, Organisation, Release, Term)


def link(sources: Sources) -> Site:
    """Everything that was read, linked."""
    config = sources.config
    releases = sorted(_of(sources, Release), key=lambda release: release.id)
    releases.sort(key=lambda release: release.published, reverse=True)
    pages = tuple(_of(sources, PlainPage))
    contacts = _by_id(_of(sources, Contact))
    shaping = ("published", "slug", *(key for key in ("type", "id") if f"{{{key}}}" in config.permalink))
    hidden = {source.path for source in sources.files if source.has_unread(*shaping)}
    addresses = dict(_addresses(config, releases, pages, hidden))
    return Site(
        config=config,
        releases=_by_id(releases),
        contacts=contacts,
        organisations=_by_id(_of(sources, Organisation)),
        boilerplates=_versions(_of(sources, Boilerplate)),
        vocabularies=_vocabularies(config, _of(sources, Vocabulary)),
        banners=tuple(_of(sources, Banner)),
        pages=pages,
        assets=sources.assets,
        paths=addresses,
        targets=targets(sources, addresses, contacts),
        templates=sources.templates,
        version=sources.version,
        content_digest=sources.content_digest,
    )


def _of(sources: Sources, kind: type[Found]) -> Iterator[Found]:
    return (source.record for source in sources.files if isinstance(source.record, kind))


def _by_id(things: Iterable[Named]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for thing in things:
        if thing.id:  # of a release whose id could not be read, it is empty
            found.setdefault(thing.id, thing)
    return found


def _versions(boilerplates: Iterable[Boilerplate]) -> dict[str, tuple[Boilerplate, ...]]:
    found: dict[str, list[Boilerplate]] = {}
    for boilerplate in boilerplates:
        found.setdefault(boilerplate.id, []).append(boilerplate)
    return {name: tuple(sorted(versions, key=_beginning)) for name, versions in found.items()}


def _beginning(version: Boilerplate) -> date:
    return version.start or date.min


def _vocabularies(config: Config, read: Iterable[Vocabulary]) -> dict[str, dict[str, Term]]:
    found: dict[str, dict[str, Term]] = {"topics": {}, "categories": {}, "regions": {}}
    found |= {vocabulary.name: _by_id(vocabulary.terms) for vocabulary in read}
    found["types"] = _by_id(config.types or [Term(id=name, labels={}) for name in languages.TYPE_LABELS])
    return found


def _addresses(
    config: Config, releases: Iterable[Release], pages: Iterable[PlainPage], hidden: Container[str]
) -> Iterator[tuple[str, str]]:
    """The address of every text but of those whose address depends on what could not be read."""
    zone = ZoneInfo(config.timezone)
    for release in releases:
        if release.source not in hidden:
            yield release.source, permalink(config.permalink, release, zone)
    for page in pages:
        if page.source not in hidden:
            yield page.source, paths.site_path(page.slug)


def permalink(pattern: str, release: Release, zone: ZoneInfo) -> str:
    """The site path of a release; its day is the day in the newsroom's zone."""
    local = release.published.astimezone(zone)
    filled = pattern.format(
        year=f"{local.year:04d}",
        month=f"{local.month:02d}",
        day=f"{local.day:02d}",
        slug=release.slug,
        type=paths.slug(release.type) if "{type}" in pattern else "",
        id=paths.slug(release.id) if "{id}" in pattern else "",
    )
    return paths.site_path(filled)
