"""PG201: an id that does not exist.

You name contacts, organisations, departments, boilerplates, topics, categories, regions, types and other releases by
their ids. The id is the name of the file, or the key in the vocabulary. Write it exactly as it is there. If you write
the name instead, such as `contacts: [Ada Ek]` or `topics: [Trafik och gator]`, the message says what the id is. It also
does for a release by the name of its file.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from pressgen import paths
from pressgen.check.finding import Finding, Place, finding, unknown_id
from pressgen.check.ids_by_label import Thing, id_by_label
from pressgen.check.newsroom import Newsroom
from pressgen.model import Contact, ContactUse, Department, Organisation, Release, Site, Source, Vocabulary
from pressgen.problems import Text, text

Reference = tuple[Place, str, str, Mapping[str, Thing]]
"""Its place, the kind of thing that it names, the id, and the existing things by id."""


_DEFINED_IN = {
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
"""The file that defines things of each kind."""


def references(newsroom: Newsroom) -> Iterator[Finding]:
    """An id that nothing has, anywhere."""
    unread = _unread(newsroom)
    yield from _unknown(newsroom.sources.config_source, _of_config(newsroom.site), unread)
    for source in newsroom.sources.files:
        yield from _unknown(source, _of(source, newsroom.site), unread)


class _Unread(NamedTuple):
    """The ids that may exist in broken files, which have problems of their own."""

    ids: set[tuple[str, str]]
    """Kinds and ids."""
    kinds: set[str]
    """Kinds of which any id may exist."""
    releases: set[str]
    """Paths of releases with an unread id."""

    def may_have(self, kind: str, name: str, source: Source) -> bool:
        """Whether a thing that the file `source` names may exist."""
        if kind == "departments" and source.has_unread("organisation"):
            return True
        is_release = kind == "releases" and bool(self.releases - {source.path})
        return is_release or kind in self.kinds or (kind, name) in self.ids


def _unread(newsroom: Newsroom) -> _Unread:
    unread = _Unread(set(), set(), set())
    for source in newsroom.sources.files:
        if source.record is None:
            _add_by_path(source, unread)
        elif isinstance(source.record, Release) and not source.record.id:
            unread.releases.add(source.path)
        elif isinstance(source.record, Vocabulary) and source.unread_keys:
            unread.ids.update((source.record.name, name) for name in source.unread_keys)
            unread.kinds.update([source.record.name] if "" in source.unread_keys else ())
        elif isinstance(source.record, Organisation) and source.has_unread("departments"):
            unread.kinds.add("departments")
    return unread


def _add_by_path(source: Source, unread: _Unread) -> None:
    """Adds a file without a record: its folder gives the kind, its name without the ending the id."""
    path = PurePosixPath(source.path)
    kind = path.parts[1]
    unread.ids.update([(kind, path.stem), (kind, path.parent.name)])
    if kind == "releases":
        unread.releases.add(source.path)
    elif kind == "vocabularies":
        unread.kinds.add(path.stem)


def _unknown(source: Source, references: Iterable[Reference], unread: _Unread) -> Iterator[Finding]:
    for place, kind, name, known in references:
        if not name or name in known or unread.may_have(kind, name, source):
            continue
        meant = id_by_label(name, known) or (kind == "releases" and id_by_label(_file_name(name), known)) or ""
        joined = name.split(" - ") if len(place) > 1 and not meant else []
        if len(joined) > 1:
            yield _joined(source, place, name, joined)
        else:
            yield unknown_id(
                source,
                place,
                _message(kind, name),
                name,
                list(known),
                suggestion=meant,
                defined_in=_DEFINED_IN[kind].format(id=paths.slug(name) or "id"),
                command="pressgen new contact" if kind == "contacts" else "",
            )


def _file_name(written: str) -> str:
    """What an address or a path ends with, without the ending .md."""
    return PurePosixPath(written).name.removesuffix(".md")


def _joined(source: Source, place: Place, name: str, items: Iterable[str]) -> Finding:
    """Items of a list whose hyphens are indented differently: YAML reads them as one text (YAML 1.2, section 7.3.3)."""
    return finding(
        source,
        place,
        text("“{name}” is read as one entry, since the hyphens of the list do not stand below one another.", name=name),
        text("Indent them alike, or write: {key}: [{items}]", key=place[0], items=", ".join(map(str.strip, items))),
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
        if not _has_known_ids(record, site):
            yield from _of_release(record, site)
    elif isinstance(record, Contact):
        yield ("organisation",), "organisations", record.organisation, site.organisations
    elif isinstance(record, Organisation):
        yield ("boilerplate",), "boilerplates", record.boilerplate, site.boilerplates
        yield from _uses("press_contacts", record.press_contacts, site)


def _has_known_ids(release: Release, site: Site) -> bool:
    """Whether all ids surely exist. True for nearly every release, at a tenth of the cost of listing each reference with its place."""
    terms, contacts = site.vocabularies, site.contacts
    return not (
        release.department
        or release.related
        or release.follows
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
    yield ("follows",), "releases", release.follows, site.releases
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
