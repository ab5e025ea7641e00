"""PG201: an id that nothing has.

Contacts, organisations, departments, boilerplates, topics, categories, regions, types and other releases are named by
their ids: the name of the file, or the key in the vocabulary. Write the id exactly as it is there.
"""

from collections.abc import Iterable, Iterator, Mapping

from pressgen.check.finding import unknown
from pressgen.model import Contact, ContactUse, Organisation, Release, Site, Source, Sources
from pressgen.problems import Problem

Reference = tuple[tuple[str | int, ...], str, str, Iterable[str]]
"""Where it stands, what it is called in a message, the id, and the ids that exist."""


def references(sources: Sources, site: Site) -> Iterator[Problem]:
    """An id that nothing has, anywhere."""
    yield from _unknown(sources.config_marks, _of_config(sources, site))
    for source in sources.files:
        yield from _unknown(source, _of(source, site))


def _unknown(source: Source, found: Iterable[Reference]) -> Iterator[Problem]:
    for place, kind, name, known in found:
        if name and name not in known:
            yield unknown(source, place, kind, name, list(known))


def _of_config(sources: Sources, site: Site) -> Iterator[Reference]:
    yield ("organisation",), "organisations", sources.config.organisation, site.organisations


def _of(source: Source, site: Site) -> Iterator[Reference]:
    record = source.record
    if isinstance(record, Release):
        yield from _of_release(record, site)
    elif isinstance(record, Contact):
        yield ("organisation",), "organisations", record.organisation, site.organisations
    elif isinstance(record, Organisation):
        yield ("boilerplate",), "boilerplates", record.boilerplate, site.boilerplates
        yield from _uses("press_contacts", record.press_contacts, site)


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


def _departments(release: Release, site: Site) -> list[str]:
    organisation = site.organisations.get(release.organisation or site.config.organisation)
    return [department.id for department in organisation.departments] if organisation else []


def _uses(key: str, uses: Iterable[ContactUse], site: Site) -> Iterator[Reference]:
    for index, use in enumerate(uses):
        yield (key, index, "contact"), "contacts", use.contact, site.contacts
        if use.person:
            yield (key, index, "organisation"), "organisations", use.person.organisation, site.organisations
