"""Mynewsdesk: the lists of its web service for newsrooms, as JSON or XML, and its RSS.

mynewsdesk.com/docs/webservice_pressroom says how they are asked for. JSON comes in two forms: with `strict=true`, and without, where lists are
wrapped as in XML ("tags": {"tag": […]}). The service gives only what is public.
"""

from collections.abc import Iterator

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import file_finder
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.export_entries import keep_latest
from pressgen.importers.archives.export_parts import each_part
from pressgen.importers.archives.feed_site import FeedSite
from pressgen.importers.archives.mynewsdesk_items import Item, json_items, read_list, xml_items
from pressgen.importers.archives.mynewsdesk_library import LIBRARY, Library
from pressgen.importers.archives.mynewsdesk_rss import read_mynewsdesk_rss
from pressgen.importers.archives.mynewsdesk_text import read_item
from pressgen.importers.archives.xml_reading import is_xml
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

MYNEWSDESK_ENDINGS = (".json", ".xml", ".rss")


def read_mynewsdesk(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The press releases, news, blog posts and events, each once: in its latest version, and from RSS only when no list has it."""
    none = PressgenError(
        text("There is no list of Mynewsdesk in the files."),
        text("Save the lists of the web service as the documentation of the import says."),
    )
    site = FeedSite("", asked, file_finder(files))
    items: dict[str, Item] = {}
    rss: list[ForeignText] = []
    for one in each_part(files, MYNEWSDESK_ENDINGS, lambda path, data: _read(path, data, site), none):
        if isinstance(one, Trouble):
            yield one
        elif isinstance(one, ForeignText):
            rss.append(one)
        else:
            yield from keep_latest(items, one.key, one, lambda item: item.updated)
    library = Library(items, site.find)
    yield from (read_item(one, library, asked) for one in items.values() if one.kind not in LIBRARY)
    for entry in rss:
        if entry.id in items:
            why = text("The same entry stands in {place}.", place=items[entry.id].place)
            yield Trouble(entry.place, why, entry.title, harmless=True)
        else:
            yield entry
    yield from library.unused()


def _read(path: str, data: bytes, site: FeedSite) -> Iterator[Item | ForeignText | Trouble]:
    if not is_xml(data):
        yield from json_items(path, data)
        return
    file = read_list(path, data)
    yield from (Trouble(path, note, harmless=True) for note in file.notes)
    if file.root == "rss":
        yield from read_mynewsdesk_rss(file, site._replace(path=path))
    else:
        yield from xml_items(path, file)
