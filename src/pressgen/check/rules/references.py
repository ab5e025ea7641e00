"""PG201: an id that nothing has.

Contacts, organisations, departments, boilerplates, topics, categories, regions, types and other releases are named by
their ids: the name of the file, or the key in the vocabulary. Write the id exactly as it is there.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from pressgen import languages
from pressgen.check.finding import Finding, Place, unknown
from pressgen.check.newsroom import Newsroom
from pressgen.model import Contact, ContactUse, Organisation, Release, Site, Source, Term, Vocabulary
from pressgen.problems import Text, text

Reference = tuple[Place, str, str, Iterable[str]]
"""Where it stands, the kind of thing it names, the id, and the ids that exist."""


_HELD_TOGETHER = ("releases", "topics", "categories", "regions")
"""Kinds whose ids stand within files: of a broken one they are not known."""


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
    broken = set(_broken(newsroom))
    yield from _unknown(newsroom.sources.config_marks, _of_config(newsroom.site), broken)
    vague = {organisation.id for organisation in newsroom.lacking(Organisation, "departments")}
    for source in newsroom.sources.files:
        known = _of(source, newsroom.site)
        if source.lacks("organisation") or (vague and _organisation(source, newsroom.site) in vague):
            known = (one for one in known if one[1] != "departments")
        yield from _unknown(source, known, broken)


def _organisation(source: Source, site: Site) -> str:
    """The id of the organisation whose departments a release may name."""
    release = source.record
    return (release.organisation or site.config.organisation) if isinstance(release, Release) else ""


def _broken(newsroom: Newsroom) -> Iterator[tuple[str, str]]:
    """What files would have held of which too little could be read, as far as can be told; they have problems of their own."""
    for source in newsroom.sources.files:
        if source.record is None:
            yield from _by_its_path(source)
        elif isinstance(source.record, Release) and not source.record.id:
            yield "releases", ""
        elif isinstance(source.record, Vocabulary):
            yield from ((source.record.name, name) for name in source.unread)


def _by_its_path(source: Source) -> Iterator[tuple[str, str]]:
    """A file without a record: its kind is that of its folder, its id the name of it, whatever its ending."""
    path = PurePosixPath(source.path)
    kind = path.parts[1]
    yield kind, path.stem
    yield kind, path.parent.name
    yield (path.stem if kind == "vocabularies" else kind), ""


def _unknown(source: Source, found: Iterable[Reference], broken: set[tuple[str, str]]) -> Iterator[Finding]:
    for place, kind, name, known in found:
        missing = name and name not in known and (kind, name) not in broken
        if missing and not (kind in _HELD_TOGETHER and (kind, "") in broken):
            meant, home = _called(name, known), _HOMES[kind].format(id=name)
            yield unknown(source, place, _message(kind, name), name, list(known), meant=meant, home=home)


def _called(name: str, known: Iterable[str]) -> str:
    """The id of the topic, type or the like that has this name for a label: "Pressmeddelande" is press-release."""
    terms = known.values() if isinstance(known, Mapping) else ()
    labels = ((term.id, label) for term in terms if isinstance(term, Term) for label in _labels(term))
    return next((id_ for id_, label in labels if label.casefold() == name.casefold()), "")


def _labels(term: Term) -> Iterable[str]:
    if term.labels or term.id not in languages.TYPE_LABELS:
        return term.labels.values()
    return [languages.type_label(language, term.id) for language in languages.SPOKEN]


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


def _departments(release: Release, site: Site) -> list[str]:
    organisation = site.organisations.get(release.organisation or site.config.organisation)
    return [department.id for department in organisation.departments] if organisation else []


def _uses(key: str, uses: Iterable[ContactUse], site: Site) -> Iterator[Reference]:
    for index, use in enumerate(uses):
        yield (key, index, "contact"), "contacts", use.contact, site.contacts
        if use.person:
            yield (key, index, "organisation"), "organisations", use.person.organisation, site.organisations
