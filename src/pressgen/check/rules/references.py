"""PG201: an id that nothing has.

Contacts, organisations, departments, boilerplates, topics, categories, regions, types and other releases are named by
their ids: the name of the file, or the key in the vocabulary. Write the id exactly as it is there. Who writes the name instead,
such as `contacts: [Ada Ek]` or `topics: [Trafik och gator]`, is told the id.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pressgen import paths
from pressgen.check.finding import Finding, Place, unknown
from pressgen.check.labels import Thing, labels_of
from pressgen.check.newsroom import Newsroom
from pressgen.model import Contact, ContactUse, Department, Organisation, Release, Site, Source, Vocabulary
from pressgen.problems import Text, text

Reference = tuple[Place, str, str, Mapping[str, Thing]]
"""Where it stands, the kind of thing it names, the id, and the things that exist."""


_HOMES = {
    "contacts": "content/contacts/{id}.yaml",
    "organisations": "content/organisations/{id}.yaml",
    "departments": "content/organisations",
    "boilerplates": "content/boilerplates/{id}.md",
    "releases": "content/releases",
    "types": "pressgen.yaml",
    "topics": "content/vocabularies/topics.yaml",
    "categories": "content/vocabularies/categories.yaml",
    "regions": "content/vocabularies/regions.yaml",
}
"""Where each kind is written."""


def references(newsroom: Newsroom) -> Iterator[Finding]:
    """An id that nothing has, anywhere."""
    lost = _lost(newsroom)
    yield from _unknown(newsroom.sources.config_source, _of_config(newsroom.site), lost)
    for source in newsroom.sources.files:
        yield from _unknown(source, _of(source, newsroom.site), lost)


class _Lost(NamedTuple):
    """What may exist although it could not be read; its files have problems of their own."""

    ids: set[tuple[str, str]]
    kinds: set[str]
    """Kinds of which any id may be among it."""
    releases: set[str]
    """Paths of releases whose ids are not known."""

    def holds(self, kind: str, name: str, source: Source) -> bool:
        """Whether what a file names may be among it."""
        if kind == "departments" and source.has_unread("organisation"):
            return True
        unread = kind == "releases" and bool(self.releases - {source.path})
        return unread or kind in self.kinds or (kind, name) in self.ids


def _lost(newsroom: Newsroom) -> _Lost:
    lost = _Lost(set(), set(), set())
    for source in newsroom.sources.files:
        if source.record is None:
            _add_by_path(source, lost)
        elif isinstance(source.record, Release) and not source.record.id:
            lost.releases.add(source.path)
        elif isinstance(source.record, Vocabulary) and source.unread_keys:
            lost.ids.update((source.record.name, name) for name in source.unread_keys)
            lost.kinds.update([source.record.name] if "" in source.unread_keys else ())
        elif isinstance(source.record, Organisation) and source.has_unread("departments"):
            lost.kinds.add("departments")
    return lost


def _add_by_path(source: Source, lost: _Lost) -> None:
    """A file without a record: its kind is that of its folder, its id the name of it, whatever its ending."""
    path = PurePosixPath(source.path)
    kind = path.parts[1]
    lost.ids.update([(kind, path.stem), (kind, path.parent.name)])
    if kind == "releases":
        lost.releases.add(source.path)
    elif kind == "vocabularies":
        lost.kinds.add(path.stem)


def _unknown(source: Source, found: Iterable[Reference], lost: _Lost) -> Iterator[Finding]:
    for place, kind, name, known in found:
        if name and name not in known and not lost.holds(kind, name, source):
            home = _HOMES[kind].format(id=paths.slug(name) or "id")
            yield unknown(
                source, place, _message(kind, name), name, list(known), meant=labels_of(name, known), home=home
            )


def _message(kind: str, name: str) -> Text:
    return {
        "contacts": text("There is no contact “{id}”.", id=name),
        "organisations": text("There is no organisation “{id}”.", id=name),
        "departments": text("The organisation has no department “{id}”.", id=name),
        "boilerplates": text("There is no boilerplate “{id}”.", id=name),
        "releases": text("There is no release with the id “{id}”.", id=name),
        "types": text("There is no type “{id}”.", id=name),
        "topics": text("There is no topic “{id}”.", id=name),
        "categories": text("There is no category “{id}”.", id=name),
        "regions": text("There is no region “{id}”.", id=name),
    }[kind]


def _of_config(site: Site) -> Iterator[Reference]:
    yield ("organisation",), "organisations", site.config.organisation, site.organisations


def _of(source: Source, site: Site) -> Iterator[Reference]:
    record = source.record
    if isinstance(record, Release):
        if not _is_sound(record, site):
            yield from _of_release(record, site)
    elif isinstance(record, Contact):
        yield ("organisation",), "organisations", record.organisation, site.organisations
    elif isinstance(record, Organisation):
        yield ("boilerplate",), "boilerplates", record.boilerplate, site.boilerplates
        yield from _uses("press_contacts", record.press_contacts, site)


def _is_sound(release: Release, site: Site) -> bool:
    """Whether all ids exist: nearly every release is done with here, at a tenth of what it takes to tell each place."""
    terms, contacts = site.vocabularies, site.contacts
    return not (
        release.department
        or release.related
        or release.translation_of
        or release.type not in terms["types"]
        or not terms["topics"].keys() >= set(release.topics)
        or not terms["categories"].keys() >= set(release.categories)
        or not terms["regions"].keys() >= set(release.regions)
        or (release.organisation and release.organisation not in site.organisations)
        or (release.boilerplate and release.boilerplate not in site.boilerplates)
        or any(use.contact not in contacts for use in release.contacts)
        or any(use.contact not in contacts for use in release.press_contacts)
    )


def _of_release(release: Release, site: Site) -> Iterator[Reference]:
    yield ("type",), "types", release.type, site.vocabularies["types"]
    yield ("organisation",), "organisations", release.organisation, site.organisations
    yield ("department",), "departments", release.department, _departments(release, site)
    yield ("boilerplate",), "boilerplates", release.boilerplate, site.boilerplates
    yield ("translation_of",), "releases", release.translation_of, site.releases
    for index, name in enumerate(release.related):
        yield ("related", index), "releases", name, site.releases
    for vocabulary, ids in _terms(release).items():
        for index, name in enumerate(ids):
            yield (vocabulary, index), vocabulary, name, site.vocabularies[vocabulary]
    yield from _uses("contacts", release.contacts, site)
    yield from _uses("press_contacts", release.press_contacts, site)


def _terms(release: Release) -> Mapping[str, tuple[str, ...]]:
    return {"topics": release.topics, "categories": release.categories, "regions": release.regions}


def _departments(release: Release, site: Site) -> dict[str, Department]:
    organisation = site.organisations.get(release.organisation or site.config.organisation)
    return {department.id: department for department in organisation.departments} if organisation else {}


def _uses(key: str, uses: Iterable[ContactUse], site: Site) -> Iterator[Reference]:
    for index, use in enumerate(uses):
        yield (key, index, "contact"), "contacts", use.contact, site.contacts
        if use.person:
            yield (key, index, "organisation"), "organisations", use.person.organisation, site.organisations
