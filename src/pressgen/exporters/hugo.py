"""The archive as the content folder of a Hugo site (gohugo.io): each release and plain page a page bundle, with its files beside it.

Keys: gohugo.io, "Front matter"; words of pictures and documents: "Page resources", "Metadata". docs/export.md says what Hugo has no place for.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from posixpath import basename, dirname, join, normpath
from typing import Any, NamedTuple
from urllib.parse import quote

import yaml

from pressgen.bodies.markdown import markdown
from pressgen.bodies.words import addresses, html, html_with_dashes
from pressgen.exporters.holdings import ExportedFile, HeldText, Holdings
from pressgen.instants import local
from pressgen.model import Contact, ContactUse, PlainPage, Release, Target

_CONTENT = "content/"
_HIDDEN = ("draft", "withdrawn")
_LISTS = ("topics", "categories", "regions")


def export_hugo(holdings: Holdings) -> Iterator[ExportedFile]:
    """The site's settings, its bundles, and below `static/` the pictures and documents that no text shows."""
    yield ExportedFile("hugo.yaml", (_yaml(_settings(holdings)).encode(),))
    known, shown = {one.path for one in holdings.assets}, set[str]()
    for held in holdings.texts:
        if isinstance(held.record, Release | PlainPage):
            bundle = _bundle(held, held.record, holdings, known)
            yield ExportedFile(f"{bundle.folder}/index.md", _text(held.record, bundle, holdings))
            for path, name in bundle.names.items():
                yield ExportedFile(f"{bundle.folder}/{name}", (holdings.read(path),))
            shown |= bundle.names.keys()
    for path in sorted(known - shown):
        yield ExportedFile(f"static/{path.removeprefix(_CONTENT)}", (holdings.read(path),))


def _settings(holdings: Holdings) -> dict[str, Any]:
    config = holdings.site.config
    return {
        "baseURL": config.url,
        "title": config.title,
        "locale": config.language,
        "defaultContentLanguage": config.language.partition("-")[0].lower(),
        "timeZone": config.timezone,
        "taxonomies": {"category": "categories", "region": "regions", "topic": "topics"},
        "markup": {"goldmark": {"extensions": {"typographer": {"disable": True}}}},
    }


class _Bundle(NamedTuple):
    """A text and the files beside it."""

    source: str
    folder: str
    names: dict[str, str]
    """Of the files in the bundle, by their paths in the newsroom."""


def _bundle(held: HeldText, record: Release | PlainPage, holdings: Holdings, known: set[str]) -> _Bundle:
    names: dict[str, str] = {}
    taken = {"index.md"}
    for path in dict.fromkeys(_files(held.path, record, holdings)):
        if path in known:
            name = next(one for one in _names(basename(path)) if one.casefold() not in taken)
            taken.add(name.casefold())
            names[path] = name
    return _Bundle(held.path, held.path.rpartition(".")[0], names)


def _names(name: str) -> Iterator[str]:
    yield name
    yield from (f"{number}-{name}" for number in range(2, 10_000))


def _files(source: str, record: Release | PlainPage, holdings: Holdings) -> Iterator[str]:
    """The paths of the files that a text shows or links to."""
    if isinstance(record, Release):
        beside = [*(one.src for one in record.images), *(one.src for one in record.attachments)]
        yield from (_path(source, one) for one in beside)
    links = record.links if isinstance(record, Release) else record.body.links
    targets = (holdings.site.targets.get((source, one.target)) for one in links)
    yield from (one.value for one in targets if one and one.kind == "asset")


def _path(source: str, src: str) -> str:
    return normpath(join(dirname(source), src))


class _Address:
    """Gives the address of what a link leads to: of a file in the bundle, its name."""

    def __init__(self, bundle: _Bundle, holdings: Holdings) -> None:
        self._names, self._address = bundle.names, holdings.address

    def __call__(self, target: Target) -> str:
        if target.kind == "asset":
            return quote(self._names.get(target.value, ""))
        return self._address(target)


def _text(record: Release | PlainPage, bundle: _Bundle, holdings: Holdings) -> Iterator[bytes]:
    address = addresses(bundle.source, holdings.site.targets, _Address(bundle, holdings))
    values = {"title": record.title, "url": f"/{holdings.site.paths.get(bundle.source, '')}", "slug": record.slug}
    if record.language != holdings.site.config.language:
        values["language"] = record.language
    more = {}
    if isinstance(record, Release):
        lead = markdown(html((record.lead,), address)) if record.lead else ""
        more = {**_times(record, holdings), "summary": lead, **_facts(record, holdings), **_beside(record, bundle)}
    front = _yaml({key: value for key, value in (values | more).items() if value})
    yield f"---\n{front}---\n\n{markdown(html_with_dashes(record.body, address))}\n".encode()


def _times(release: Release, holdings: Holdings) -> dict[str, Any]:
    """When and whether readers see it. Hugo leaves out drafts, and what lies ahead (gohugo.io, "Draft, future, and expired content")."""
    standing = holdings.standings[release.source]
    return {
        "date": _instant(release.published, holdings),
        "publishDate": _instant(release.published, holdings) if standing == "embargo" else "",
        "lastmod": _instant(_told(release.updated, holdings), holdings),
        "expiryDate": _instant(_told(release.expires, holdings), holdings),
        "draft": standing in _HIDDEN,
    }


def _told(at: datetime | None, holdings: Holdings) -> datetime | None:
    """The instant, unless it lies ahead and the export is public."""
    return None if at and holdings.public and at > holdings.now else at


def _instant(at: datetime | None, holdings: Holdings) -> str:
    return local(at, holdings.zone).isoformat() if at else ""


def _facts(release: Release, holdings: Holdings) -> dict[str, Any]:
    """What it is, who sends it, what it is filed under; and, of the whole archive, whom to ask and where it lay."""
    site = holdings.site
    found: dict[str, Any] = {"content_type": release.type}
    if release.organisation and release.organisation != site.config.organisation:
        found["organisation"] = _organisation(release.organisation, holdings)
    for key in _LISTS:
        terms = site.vocabularies[key]
        found[key] = [
            _label(terms[one].labels, site.config.language, one) if one in terms else one
            for one in getattr(release, key)
        ]
    if holdings.public:
        return found
    people = {"contacts": release.contacts, "press_contacts": release.press_contacts}
    return (
        found
        | {key: [*_people(uses, release, holdings)] for key, uses in people.items()}
        | {"aliases": [*release.aliases]}
    )


def _label(labels: dict[str, str], language: str, default: str) -> str:
    return labels.get(language) or labels.get("") or next(iter(labels.values()), default)


def _organisation(id_: str, holdings: Holdings) -> str:
    found = holdings.site.organisations.get(id_)
    return found.name if found else id_


def _people(uses: Iterable[ContactUse], release: Release, holdings: Holdings) -> Iterator[dict[str, Any]]:
    day = local(release.published, holdings.zone).date()
    for use in uses:
        person = use.person or holdings.site.contacts.get(use.contact)
        if person:
            phones = [one.display for one in person.phone]
            values = {
                "name": person.name,
                "role": use.role or _role(person, day),
                "phone": phones[0] if len(phones) == 1 else phones,
                "email": person.email,
            }
            yield {key: value for key, value in values.items() if value}


def _role(person: Contact, day: date) -> str:
    """What the person was on a day."""
    then = (
        one.title for one in person.roles if (not one.start or one.start <= day) and (not one.end or day <= one.end)
    )
    return person.role or next(then, "")


def _beside(release: Release, bundle: _Bundle) -> dict[str, Any]:
    """The first picture, which themes and Hugo's own cards take from `images`; and the words of pictures and documents."""
    rows = [(one.src, "", {"alt": one.alt, "caption": one.caption, "credit": one.credit}) for one in release.images]
    rows += [(one.src, one.title, {}) for one in release.attachments]
    named = [(bundle.names.get(_path(bundle.source, src), ""), title, words) for src, title, words in rows]
    resources = [_resource(name, title, words) for name, title, words in named if name]
    pictures = [name for name, _, words in named if name and words]
    return {"images": pictures[:1], "resources": resources}


def _resource(name: str, title: str, words: dict[str, str]) -> dict[str, Any]:
    params = {key: value for key, value in words.items() if value}
    found: dict[str, Any] = {"src": name, "title": title, "params": params}
    return {key: value for key, value in found.items() if value}


def _yaml(values: dict[str, Any]) -> str:
    return str(yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000))


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes a value anew each time: Hugo's keys know no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        del data
        return True
