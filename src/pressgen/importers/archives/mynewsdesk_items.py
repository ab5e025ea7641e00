"""Entries of Mynewsdesk's lists, from JSON in both of its forms or from XML."""

from collections.abc import Iterator
from typing import Any

import msgspec

from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.importers.archives.export_entries import ExportEntry, json_entries, xml_entries
from pressgen.importers.archives.json_reading import many, read_json, string_of, word_in
from pressgen.importers.archives.keys import words_in
from pressgen.importers.archives.xml_reading import XmlFile, read_xml
from pressgen.importers.archives.xml_values import value_of
from pressgen.model.foreign import Trouble
from pressgen.problems import text

_MARKUP = frozenset({"body", "summary", "boilerplate", "header", "caption"})
_SAVE = text("Save the lists of the web service as the documentation of the import says.")


class Item(ExportEntry, frozen=True):
    """An entry of a list."""

    @property
    def kind(self) -> str:
        """What it is: "pressrelease", "image" and so on."""
        return string_of(self.values, "type_of_media") or "pressrelease"

    @property
    def key(self) -> str:
        """Its number, with the kind that it is a number of; it holds in all of Mynewsdesk."""
        own = string_of(self.values, "id") or string_of(self.values, "url")
        return f"{self.kind}/{own or digest(msgspec.json.encode(self.values))}"

    @property
    def updated(self) -> str:
        """When it was changed, for the comparison with another version of it."""
        return word_in(self.values.get("updated_at"), "datetime", "text")


def json_items(path: str, data: bytes) -> Iterator[Item | Trouble]:
    """The entries of a JSON file. PressgenError when it is no answer of the service."""
    found, notes = read_json(path, data)
    yield from (Trouble(path, note, harmless=True) for note in notes)
    items = _entries(found)
    if items is None:
        yield _other(path, found)
    yield from json_entries(path, items or (), Item)


def _entries(found: Any) -> list[Any] | None:
    """The entries of an answer to `list`, `search` or `view`; None when it is none of these."""
    if not isinstance(found, dict):
        return None
    inner = found.get("search_result")
    holder = inner if isinstance(inner, dict) else found
    if "items" in holder:
        items = many(holder["items"], "item")
        return [one for one in items if not (isinstance(one, dict) and one.keys() <= {"total_count"})]
    return many(holder["item"]) if "item" in holder else None


def xml_items(path: str, file: XmlFile) -> Iterator[Item | Trouble]:
    """The entries of an XML file. PressgenError when it is no answer of the service."""
    if file.root == "pressroom":
        yield _other(path, {"pressroom": value_of(file.head)})
    elif file.root not in ("items", "search_result"):
        yield _other(path, None)
    yield from xml_entries(path, file, _MARKUP, Item)


def read_list(path: str, data: bytes) -> XmlFile:
    """An XML file of the service; an answer to `view` is an entry alone."""
    start = data.lstrip(b"\xef\xbb\xbf")[:2000]
    alone = b"<item" in start and b"<items" not in start and b"<rss" not in start and b"<search_result" not in start
    if alone:
        at = data.index(b"<item")
        data = data[:at] + b"<items>" + data[at:] + b"</items>"
    return read_xml(path, data, "item")


def _other(path: str, found: Any) -> Trouble:
    """An answer about the newsroom itself. PressgenError when the file is nothing of the service's."""
    if not isinstance(found, dict) or "pressroom" not in found:
        raise PressgenError(text("{file} is no list of Mynewsdesk: it has no “items”.", file=path), _SAVE)
    why = text("It is about the newsroom itself. Its contacts and its address get files of their own in content/.")
    return Trouble(path, why, "\n".join(words_in(found)), harmless=True)
