"""Feed files: RSS 2.0 with its modules content, Dublin Core and Media RSS; Atom (RFC 4287); JSON Feed 1.1.

A feed holds what readers can see, so its texts are public. It mostly holds the newest ones only, and some systems put no more than the
beginning of a text into it: the report then shows short texts, and another export is the better one.
"""

from collections.abc import Iterator

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import file_finder
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.atom import read_atom_entry
from pressgen.importers.archives.feed_site import FeedSite
from pressgen.importers.archives.json_feed import read_json_feed
from pressgen.importers.archives.rss import read_rss_item
from pressgen.importers.archives.xml_reading import XmlFile, name_of, read_xml, text_of
from pressgen.model.foreign import ForeignText, Trouble
from pressgen.problems import text

FEED_ENDINGS = (".xml", ".rss", ".atom", ".json", ".rdf")


def read_feeds(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of every feed among the files, each once: an entry that stands in several feeds is taken from the first."""
    find = file_finder(files)
    seen: set[str] = set()
    found_any = False
    for path in sorted(one for one in files if one.lower().endswith(FEED_ENDINGS)):
        for one in _read(path, files[path], FeedSite(path, asked, find)):
            found_any = True
            if isinstance(one, ForeignText) and one.id in seen:
                yield Trouble(one.place, text("It stands in another feed as well."), one.title, harmless=True)
                continue
            if isinstance(one, ForeignText):
                seen.add(one.id)
            yield one
    if not found_any:
        raise PressgenError(
            text("There is no entry of a feed in the files."),
            text("Save the feed in the browser (Ctrl+S), and name that file."),
        )


def _read(path: str, data: bytes, site: FeedSite) -> Iterator[ForeignText | Trouble]:
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        yield from read_json_feed(data, site)
        return
    start = data[:4000].lower()
    is_atom = b"<feed" in start or b":feed" in start
    file = read_xml(path, data, "entry" if is_atom else "item")
    for note in file.notes:
        yield Trouble(path, note, harmless=True)
    yield from feed_texts(file, site)


def feed_texts(file: XmlFile, site: FeedSite) -> Iterator[ForeignText | Trouble]:
    """The texts of a feed of RSS or Atom."""
    site = _with_head(site, file)
    for entry in file.entries():
        place = f"{site.path}:{entry.line}"
        if entry.element is None:
            yield Trouble(place, entry.reason or text("The entry is broken."), entry.words)
        elif file.root == "feed":
            yield read_atom_entry(entry.element, place, site)
        else:
            yield read_rss_item(entry.element, place, site)


def _with_head(site: FeedSite, file: XmlFile) -> FeedSite:
    """The site that the feed's head tells of."""
    head = file.head
    if file.root != "feed":
        head = next((one for one in head if name_of(one) == "channel"), head)
        return site._replace(address=text_of(head, "link"), language=text_of(head, "language"))
    links = [one for one in head if name_of(one) == "link" and one.get("rel", "alternate") == "alternate"]
    address = next((one.get("href", "") for one in links), "")
    return site._replace(address=address, language=head.get("{http://www.w3.org/XML/1998/namespace}lang", ""))
