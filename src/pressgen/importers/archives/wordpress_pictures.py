"""The pictures and other files of a WordPress export: each is an entry of its own, which posts name by number."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from pressgen.importers.archives.body import plain_words
from pressgen.importers.archives.xml_reading import Entry, text_of
from pressgen.model.foreign import Trouble
from pressgen.problems import text


class Attached(NamedTuple):
    """A file of the export's library."""

    address: str
    alt: str
    caption: str
    title: str
    parent: str
    """The number of the post that it was uploaded for; "0" for none."""
    line: int


class Pictures:
    """The library, which knows what has been used of it."""

    def __init__(self, attached: dict[str, Attached]) -> None:
        self._attached = attached
        self._used: set[str] = set()

    def take(self, number: str) -> Attached | None:
        """The file with this number."""
        found = self._attached.get(number)
        if found:
            self._used.add(number)
        return found

    def unused(self) -> Iterator[Trouble]:
        """The files that no post names by their numbers; pictures in texts are named by their addresses."""
        for number, one in self._attached.items():
            if number not in self._used:
                why = text(
                    "A file of the library: {address}. Pictures within texts are told of with these.",
                    address=one.address,
                )
                words = "\n".join(dict.fromkeys(filter(None, (one.title, one.alt, one.caption))))
                yield Trouble(f"#{number}", why, words, harmless=True)


def collect_pictures(entries: Iterable[Entry]) -> Pictures:
    """All files of the exports, by number."""
    found = {}
    for entry in entries:
        item = entry.element
        if item is None or text_of(item, "post_type") != "attachment":
            continue
        meta = {text_of(one, "meta_key"): text_of(one, "meta_value") for one in item.iterchildren("{*}postmeta")}
        found[text_of(item, "post_id")] = Attached(
            text_of(item, "attachment_url", "guid"),
            meta.get("_wp_attachment_image_alt", ""),
            _caption(item),
            text_of(item, "title"),
            text_of(item, "post_parent"),
            entry.line,
        )
    return Pictures(found)


def _caption(item: etree._Element) -> str:
    for one in item.iterchildren("{*}encoded"):
        if "excerpt" in one.tag and (one.text or "").strip():
            return plain_words(one.text, "html")
    return ""
