"""Reads the entries of finished feed files: what a subscriber's program has for each id."""

import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from lxml import etree

from pressgen.digests import digest

_ATOM = "{http://www.w3.org/2005/Atom}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


class Entry(NamedTuple):
    """An entry as a feed reader knows it."""

    id: str
    """By which readers know it again: Atom's id, RSS' guid (RFC 4287, section 4.2.6)."""
    title: str
    url: str
    updated: str
    """The date by which readers decide to show it as new once more."""
    content: str
    """Digest of all of it."""


class Feed(NamedTuple):
    """A feed file's title and its entries by id."""

    title: str
    entries: dict[str, Entry]


def read_feed(format_: str, data: bytes) -> Feed:
    """The feed in a file of the format "rss", "atom" or "json"."""
    title, entries = _READERS[format_](data)
    return Feed(title, {entry.id: entry for entry in entries})


def _json(data: bytes) -> tuple[str, Iterator[Entry]]:
    feed: dict[str, Any] = json.loads(data)
    return feed["title"], (
        Entry(
            item["id"],
            item.get("title", ""),
            item.get("url", ""),
            item.get("date_modified", ""),
            digest(json.dumps(item, sort_keys=True).encode()),
        )
        for item in feed["items"]
    )


def _atom(data: bytes) -> tuple[str, Iterator[Entry]]:
    root = etree.fromstring(data, _PARSER)
    return _text(root, f"{_ATOM}title"), (
        Entry(
            _text(entry, f"{_ATOM}id"),
            _text(entry, f"{_ATOM}title"),
            next((link.get("href", "") for link in entry.iter(f"{_ATOM}link") if link.get("rel") != "enclosure"), ""),
            _text(entry, f"{_ATOM}updated"),
            _digest(entry),
        )
        for entry in root.iter(f"{_ATOM}entry")
    )


def _rss(data: bytes) -> tuple[str, Iterator[Entry]]:
    root = etree.fromstring(data, _PARSER)
    return _text(root, "channel/title"), (
        Entry(
            _text(item, "guid"),
            _text(item, "title"),
            _text(item, "link"),
            _text(item, f"{_ATOM}updated") or _text(item, "pubDate"),
            _digest(item),
        )
        for item in root.iter("item")
    )


_READERS: dict[str, Callable[[bytes], tuple[str, Iterator[Entry]]]] = {"json": _json, "atom": _atom, "rss": _rss}


def _text(element: Any, path: str) -> str:
    return element.findtext(path) or ""


def _digest(element: Any) -> str:
    """Of the element in canonical form, without the namespaces that only the rest of the feed uses (Exclusive XML C14N)."""
    return digest(etree.tostring(element, method="c14n", exclusive=True, with_tail=False))
