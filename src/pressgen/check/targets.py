"""Where each link in a text leads: to another text, a file, a contact, an address outside, or nowhere."""

import posixpath
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pressgen.model import Body, Boilerplate, Contact, Link, PlainPage, Release, Sources, Target

_OUTSIDE = ("http", "https", "mailto", "tel", "sms")


class _Ground(NamedTuple):
    """What a link may lead to."""

    releases: Mapping[str, str]
    """Release ids by source path."""
    pages: frozenset[str]
    by_path: Mapping[str, str]
    """Source paths by site path."""
    assets: frozenset[str]
    speakers: Mapping[str, str]
    """Contact ids by name; a name that two contacts share is not here."""


def linking(sources: Sources) -> Iterator[tuple[str, Body | Release]]:
    """Everything that holds links, with the path of its file. A release's texts themselves are not fetched for it."""
    for source in sources.files:
        record = source.record
        if isinstance(record, Release):
            yield source.path, record
        elif isinstance(record, PlainPage | Boilerplate):
            yield source.path, record.body


def targets(
    sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]
) -> dict[tuple[str, str], Target]:
    """The target of every link, by the path of its file and the target as written."""
    ground = _ground(sources, addresses, contacts)
    return {(path, link.target): _target(path, link, ground) for path, text in linking(sources) for link in text.links}


def _ground(sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]) -> _Ground:
    names: dict[str, list[str]] = {}
    for contact in contacts.values():
        names.setdefault(contact.name, []).append(contact.id)
    return _Ground(
        releases={one.path: one.record.id for one in sources.files if isinstance(one.record, Release)},
        pages=frozenset(one.path for one in sources.files if isinstance(one.record, PlainPage)),
        by_path={address: source for source, address in addresses.items()},
        assets=frozenset(sources.assets),
        speakers={name: ids[0] for name, ids in names.items() if len(ids) == 1},
    )


def _target(path: str, link: Link, ground: _Ground) -> Target:
    if link.kind == "speaker":
        found = ground.speakers.get(link.target, "")
        return Target(kind="contact", value=found) if found else Target(kind="nowhere")
    try:
        parts = urlsplit(link.target)
    except ValueError:
        return Target(kind="nowhere")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    if parts.scheme in _OUTSIDE and link.kind != "image":
        return Target(kind="external", value=link.target)
    if parts.scheme or parts.netloc or parts.query or "\\" in link.target:
        return Target(kind="nowhere")
    if not parts.path:
        return Target(kind="anchor", fragment=fragment) if fragment else Target(kind="nowhere")
    return _inside(path, unquote(parts.path), fragment, ground)


def _inside(path: str, written: str, fragment: str, ground: _Ground) -> Target:
    if written.startswith("/"):
        site_path = written.strip("/") + "/" if written.strip("/") else ""
        source = ground.by_path.get(site_path, "")
    else:
        site_path = ""
        source = posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
    if source in ground.releases:
        return Target(kind="release", value=ground.releases[source], fragment=fragment)
    if source in ground.pages:
        return Target(kind="page", value=source, fragment=fragment)
    if source in ground.assets:
        return Target(kind="asset", value=source)
    return (
        Target(kind="path", value=site_path, fragment=fragment) if written.startswith("/") else Target(kind="nowhere")
    )
