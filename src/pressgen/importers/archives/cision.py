"""Cision: its news feeds (publish.ne.cision.com) as JSON or XML, the RSS of news.cision.com, and saved pages of releases.

The fields of a release in both are those that Cision's own script for web sites reads. A feed gives only what is public.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import file_finder
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.cision_releases import json_releases, read_feed_xml, xml_releases
from pressgen.importers.archives.cision_text import id_in, identity, read_release
from pressgen.importers.archives.export_entries import ExportEntry, keep_latest
from pressgen.importers.archives.export_parts import each_part
from pressgen.importers.archives.feed_site import FeedSite
from pressgen.importers.archives.feeds import feed_texts
from pressgen.importers.archives.html_pages import HTML_ENDINGS, read_html_pages
from pressgen.importers.archives.json_reading import many, string_of
from pressgen.importers.archives.translations import originals
from pressgen.importers.archives.xml_reading import is_xml
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

CISION_ENDINGS = (".json", ".xml", ".rss", *HTML_ENDINGS)


def read_cision(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The releases, each once: those of feeds first, and of RSS and pages those that no feed has."""
    none = PressgenError(
        text("There is no feed of Cision in the files."),
        text("Save the feed as the documentation of the import says."),
    )
    site = FeedSite("", asked, file_finder(files))
    releases: dict[str, ExportEntry] = {}
    others: list[ForeignText] = []
    pages = [path for path in files if path.lower().endswith(HTML_ENDINGS)]
    if any(path.lower().endswith((".json", ".xml", ".rss")) for path in files) or not pages:
        for one in each_part(files, (".json", ".xml", ".rss"), lambda path, data: _read(path, data, site), none):
            if isinstance(one, Trouble):
                yield one
            elif isinstance(one, ForeignText):
                others.append(one)
            else:
                yield from keep_latest(releases, _identity(one), one, _changed)
    yield from _texts(releases, site)
    seen = set(releases)
    for entry in (*others, *(_pages(files, asked) if pages else ())):
        if isinstance(entry, ForeignText) and entry.id in seen:
            yield Trouble(entry.place, text("The same release stands in a feed."), entry.title, harmless=True)
            continue
        yield entry
        seen.update([entry.id] if isinstance(entry, ForeignText) else ())


def _texts(releases: Mapping[str, ExportEntry], site: FeedSite) -> Iterator[ForeignText]:
    """The texts in the order of publication, so that each translation follows its original."""
    ordered = dict(sorted(releases.items(), key=lambda one: (string_of(one[1].values, "PublishDate"), one[0])))
    by_number = {string_of(one.values, key): id_ for id_, one in ordered.items() for key in ("EncryptedId", "Id")}
    versions = {
        id_: [by_number[one] for one in _linked(release.values) if one in by_number] for id_, release in ordered.items()
    }
    first = originals(versions)
    for id_, release in ordered.items():
        yield read_release(release, site.find, site.asked, first.get(id_, ""))


def _linked(values: Mapping[str, Any]) -> Iterator[str]:
    """The releases that are this one in other languages."""
    for one in many(values.get("LanguageVersions"), "ReleaseLanguageVersion", "LanguageVersion"):
        if isinstance(one, dict):
            yield string_of(one, "ReleaseId") or string_of(one, "EncryptedId") or string_of(one, "Id")


def _read(path: str, data: bytes, site: FeedSite) -> Iterator[ExportEntry | ForeignText | Trouble]:
    if not is_xml(data):
        yield from json_releases(path, data)
        return
    file = read_feed_xml(path, data)
    yield from (Trouble(path, note, harmless=True) for note in file.notes)
    if file.root == "rss":
        yield from (_of_cision(one) for one in feed_texts(file, site._replace(path=path)))
    else:
        yield from xml_releases(path, file)


def _pages(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    return (_of_cision(one) for one in read_html_pages(files, asked))


def _of_cision(one: ForeignText | Trouble) -> ForeignText | Trouble:
    """The text with the id that it has in a feed."""
    if isinstance(one, Trouble):
        return one
    address = next(iter(one.addresses), "")
    slug = one.slug.partition(",")[0]
    return msgspec.structs.replace(one, system="cision", id=id_in(address) or one.id, slug=slug)


def _identity(release: ExportEntry) -> str:
    return identity(release.values) or release.place


def _changed(release: ExportEntry) -> str:
    return string_of(release.values, "LastChangeDate")
