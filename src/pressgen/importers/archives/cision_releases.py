"""Releases of Cision's feeds, from JSON or XML."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pressgen.errors import PressgenError
from pressgen.importers.archives.json_reading import many, read_json
from pressgen.importers.archives.xml_reading import XmlFile, read_xml
from pressgen.importers.archives.xml_values import value_of
from pressgen.model.foreign import Trouble
from pressgen.problems import text

_MARKUP = frozenset({"HtmlTitle", "HtmlIntro", "HtmlHeader", "HtmlBody", "HtmlContact", "HtmlCompanyInformation", "HtmlLegalReference"})  # fmt: skip


class FeedRelease(NamedTuple):
    """A release of a feed."""

    place: str
    values: Mapping[str, Any]


def json_releases(path: str, data: bytes) -> Iterator[FeedRelease | Trouble]:
    """The releases of a JSON file. PressgenError when it is no feed of Cision's."""
    found, notes = read_json(path, data)
    yield from (Trouble(path, note, harmless=True) for note in notes)
    if not isinstance(found, dict) or not {"Releases", "Release"} & found.keys():
        raise no_feed(path)
    for number, one in enumerate(many(found, "Releases", "Release"), start=1):
        place = f"{path}#{number}"
        if isinstance(one, dict):
            yield FeedRelease(place, one)
        else:
            yield Trouble(place, text("The entry is no object."), str(one))


def read_feed_xml(path: str, data: bytes) -> XmlFile:
    """An XML file; one release may stand alone in it."""
    if b"<rss" in data[:2000]:
        return read_xml(path, data, "item")
    tag = "PressRelease" if b"<PressRelease" in data else "Release"
    opening = f"<{tag}".encode()
    at = data.find(opening)
    if at >= 0 and b"<" not in data[:at].replace(b"<?", b"").replace(b"<!", b""):
        data = data[:at] + b"<Releases>" + data[at:] + b"</Releases>"
    return read_xml(path, data, tag)


def xml_releases(path: str, file: XmlFile) -> Iterator[FeedRelease | Trouble]:
    """The releases of an XML file. PressgenError when it has none."""
    some = False
    for entry in file.entries():
        some = True
        place = f"{path}:{entry.line}"
        values = value_of(entry.element, _MARKUP) if entry.element is not None else None
        if isinstance(values, dict):
            yield FeedRelease(place, values)
        else:
            yield Trouble(place, entry.reason or text("The entry is empty."), entry.words)
    if not some:
        raise no_feed(path)


def no_feed(path: str) -> PressgenError:
    """Says that a file is none of Cision's."""
    return PressgenError(
        text("{file} is no feed of Cision: it has no releases.", file=path),
        text("Save the feed as the documentation of the import says."),
    )
