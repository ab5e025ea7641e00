"""Resolves the links in texts: to another text, a file, a contact, an external address, or nowhere."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from pressgen import addresses, paths
from pressgen.addresses import scheme_of
from pressgen.check.file_texts import outlines
from pressgen.model import Contact, Link, PlainPage, Release, Sources, Target


class _TargetIndex(NamedTuple):
    """Everything that a link may lead to."""

    release_ids: Mapping[str, str]
    """By source path."""
    pages: frozenset[str]
    """Source paths of plain pages."""
    source_paths: Mapping[str, str]
    """By site path, also by the former ones."""
    assets: frozenset[str]
    contact_ids: Mapping[str, str]
    """By name, without names that several contacts have."""


def link_targets(
    sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]
) -> dict[tuple[str, str], Target]:
    """The target of every link, by the path of its file and the target as written.

    `addresses` are site paths by source path.
    """
    index = _index(sources, addresses, contacts)
    return {
        (source.path, link.target): _target(source.path, link, index)
        for source in sources.files
        for outline in outlines(source)
        for link in outline.links
    }


def _index(sources: Sources, addresses: Mapping[str, str], contacts: Mapping[str, Contact]) -> _TargetIndex:
    names: dict[str, list[str]] = {}
    for contact in contacts.values():
        names.setdefault(contact.name, []).append(contact.id)
    return _TargetIndex(
        release_ids={one.path: one.record.id for one in sources.files if isinstance(one.record, Release)},
        pages=frozenset(one.path for one in sources.files if isinstance(one.record, PlainPage)),
        source_paths=_former_addresses(sources) | {address: source for source, address in addresses.items()},
        assets=frozenset(path for path in sources.assets if not path.startswith(paths.OWN_FILES)),
        contact_ids={name: ids[0] for name, ids in names.items() if len(ids) == 1},
    )


def _former_addresses(sources: Sources) -> dict[str, str]:
    """Source paths by the addresses in `aliases`: links to a former address lead to the release."""
    return {
        page: source.path
        for source in sources.files
        if isinstance(source.record, Release)
        for page in map(paths.redirect_page, source.record.aliases)
        if page
    }


def _target(path: str, link: Link, index: _TargetIndex) -> Target:
    if link.kind == "speaker":
        found = index.contact_ids.get(link.target, "")
        return Target(kind="contact", value=found) if found else Target(kind="nowhere")
    if scheme_of(link.target) in addresses.ANY and link.kind != "image":  # `text` refuses other schemes
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
    return _internal(path, unquote(parts.path), fragment, index)


def _internal(path: str, written: str, fragment: str, index: _TargetIndex) -> Target:
    if written.startswith("/"):
        site_path = written.strip("/") + "/" if written.strip("/") else ""
        source = index.source_paths.get(site_path, "")
    else:
        site_path = ""
        source = posixpath.normpath(posixpath.join(posixpath.dirname(path), written))
    if source in index.release_ids:
        return Target(kind="release", value=index.release_ids[source], fragment=fragment)
    if source in index.pages:
        return Target(kind="page", value=source, fragment=fragment)
    if source in index.assets:
        return Target(kind="asset", value=source)
    if written.startswith("/") and (not site_path or all(map(paths.SEGMENT.match, site_path.strip("/").split("/")))):
        return Target(kind="path", value=site_path, fragment=fragment)
    return Target(kind="nowhere")
