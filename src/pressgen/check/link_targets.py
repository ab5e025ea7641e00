"""Where each link in a text leads: to another text, a file, a contact, an address outside, or nowhere."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pressgen import addresses, paths
from pressgen.addresses import scheme_of
from pressgen.check.newsroom import outlines
from pressgen.model import Contact, Link, PlainPage, Release, Sources, Target


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


def targets(
    sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]
) -> dict[tuple[str, str], Target]:
    """The target of every link, by the path of its file and the target as written."""
    ground = _ground(sources, addresses, contacts)
    return {
        (source.path, link.target): _target(source.path, link, ground)
        for source in sources.files
        for outline in outlines(source)
        for link in outline.links
    }


def _ground(sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]) -> _Ground:
    names: dict[str, list[str]] = {}
    for contact in contacts.values():
        names.setdefault(contact.name, []).append(contact.id)
    return _Ground(
        releases={one.path: one.record.id for one in sources.files if isinstance(one.record, Release)},
        pages=frozenset(one.path for one in sources.files if isinstance(one.record, PlainPage)),
        by_path=_old_addresses(sources) | {address: source for source, address in addresses.items()},
        assets=frozenset(sources.assets),
        speakers={name: ids[0] for name, ids in names.items() if len(ids) == 1},
    )


def _old_addresses(sources: Sources) -> dict[str, str]:
    """A link to where a release lay once leads to where it lies now."""
    return {
        page: source.path
        for source in sources.files
        if isinstance(source.record, Release)
        for page in map(paths.redirect_page, source.record.aliases)
        if page
    }


def _target(path: str, link: Link, ground: _Ground) -> Target:
    if link.kind == "speaker":
        found = ground.speakers.get(link.target, "")
        return Target(kind="contact", value=found) if found else Target(kind="nowhere")
    if scheme_of(link.target) in addresses.ANY and link.kind != "image":  # the text's reader has let it through
        return Target(kind="external", value=link.target)
    try:
        parts = urlsplit(link.target)
    except ValueError:
        return Target(kind="nowhere")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
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
    if written.startswith("/") and (not site_path or all(map(paths.SEGMENT.match, site_path.strip("/").split("/")))):
        return Target(kind="path", value=site_path, fragment=fragment)
    return Target(kind="nowhere")
