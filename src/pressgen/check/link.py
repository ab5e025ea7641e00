"""Links the sources: ids to the things that they name, texts to their addresses, links in texts to their targets.

It never fails, so that the rules can check everything: of two things with the same id it takes the first by path, and it leaves
out what cannot be linked. The rules report both.
"""

from collections.abc import Container, Iterable, Iterator
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from pressgen import languages, paths
from pressgen.check.link_targets import link_targets
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

AnyRecord = TypeVar("AnyRecord")
WithId = TypeVar("WithId", Contact, Organisation, Release, Term)


def link(sources: Sources) -> Site:
    """The site of these sources."""
    config = sources.config
    releases = sorted(_records(sources, Release), key=lambda release: release.id)
    releases.sort(key=lambda release: release.published, reverse=True)
    pages = tuple(_records(sources, PlainPage))
    contacts = _by_id(_records(sources, Contact))
    addresses = dict(_addresses(config, releases, pages, _without_address(sources)))
    return Site(
        config=config,
        releases=_by_id(releases),
        contacts=contacts,
        organisations=_by_id(_records(sources, Organisation)),
        boilerplates=_versions(_records(sources, Boilerplate)),
        vocabularies=_vocabularies(config, _records(sources, Vocabulary)),
        banners=tuple(_records(sources, Banner)),
        pages=pages,
        assets=sources.assets,
        paths=addresses,
        targets=link_targets(sources, addresses, contacts),
        templates=sources.templates,
        styles=sources.styles,
        version=sources.version,
        picture_libraries=sources.picture_libraries,
        content_digest=sources.content_digest,
    )


def _records(sources: Sources, kind: type[AnyRecord]) -> Iterator[AnyRecord]:
    return (source.record for source in sources.files if isinstance(source.record, kind))


def _without_address(sources: Sources) -> set[str]:
    """The paths of texts with an unread value that their address is made from."""
    address_keys = ("published", "slug", *(key for key in ("type", "id") if f"{{{key}}}" in sources.config.permalink))
    return {source.path for source in sources.files if source.has_unread(*address_keys)}


def _by_id(things: Iterable[WithId]) -> dict[str, WithId]:
    found: dict[str, WithId] = {}
    for thing in things:
        if thing.id:  # empty when the id of a release could not be read
            found.setdefault(thing.id, thing)
    return found


def _versions(boilerplates: Iterable[Boilerplate]) -> dict[str, tuple[Boilerplate, ...]]:
    found: dict[str, list[Boilerplate]] = {}
    for boilerplate in boilerplates:
        found.setdefault(boilerplate.id, []).append(boilerplate)
    return {name: tuple(sorted(versions, key=_first_day)) for name, versions in found.items()}


def _first_day(version: Boilerplate) -> date:
    return version.start or date.min


def _vocabularies(config: Config, vocabularies: Iterable[Vocabulary]) -> dict[str, dict[str, Term]]:
    found: dict[str, dict[str, Term]] = {"topics": {}, "categories": {}, "regions": {}}
    found |= {vocabulary.name: _by_id(vocabulary.terms) for vocabulary in vocabularies}
    found["types"] = _by_id(config.types or [Term(id=name, labels={}) for name in languages.TYPE_LABELS])
    return found


def _addresses(
    config: Config, releases: Iterable[Release], pages: Iterable[PlainPage], without: Container[str]
) -> Iterator[tuple[str, str]]:
    """Source path and address of every text, except for the paths in `without`."""
    zone = ZoneInfo(config.timezone)
    for release in releases:
        if release.source not in without:
            yield release.source, permalink(config.permalink, release, zone)
    for page in pages:
        if page.source not in without:
            yield page.source, paths.site_path(page.slug)


def permalink(pattern: str, release: Release, zone: ZoneInfo) -> str:
    """The site path of a release. Year, month and day are those in the newsroom's time zone."""
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
