"""Releases of Cision's feeds, from JSON or XML."""

from collections.abc import Iterator

from pressgen.errors import PressgenError
from pressgen.importers.archives.export_entries import ExportEntry, json_entries, xml_entries
from pressgen.importers.archives.json_reading import many, read_json
from pressgen.importers.archives.xml_reading import XmlFile, read_xml
from pressgen.model.foreign import Trouble
from pressgen.problems import text

_MARKUP = frozenset({"HtmlTitle", "HtmlIntro", "HtmlHeader", "HtmlBody", "HtmlContact", "HtmlCompanyInformation", "HtmlLegalReference"})  # fmt: skip


def json_releases(path: str, data: bytes) -> Iterator[ExportEntry | Trouble]:
    """The releases of a JSON file. PressgenError when it is no feed of Cision's."""
    found, notes = read_json(path, data)
    yield from (Trouble(path, note, harmless=True) for note in notes)
    if not isinstance(found, dict) or not {"Releases", "Release"} & found.keys():
        raise no_feed(path)
    yield from json_entries(path, many(found, "Releases", "Release"), ExportEntry)


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


def xml_releases(path: str, file: XmlFile) -> Iterator[ExportEntry | Trouble]:
    """The releases of an XML file. PressgenError when it has none."""
    some = False
    for entry in xml_entries(path, file, _MARKUP, ExportEntry):
        some = True
        yield entry
    if not some:
        raise no_feed(path)


def no_feed(path: str) -> PressgenError:
    """Says that a file is none of Cision's."""
    return PressgenError(
        text("{file} is no feed of Cision: it has no releases.", file=path),
        text("Save the feed as the documentation of the import says."),
    )
