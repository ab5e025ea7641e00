"""What the entries of a feed have in common, and what readers of them share."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from pressgen.digests import digest
from pressgen.importers.archives.addresses_of import absolute, is_picture, pictures_in, site_of
from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.times import read_time
from pressgen.model.foreign import Assumption, ForeignFile, Rest
from pressgen.problems import text

SYSTEM = "feed"
"""One for all kinds of feeds: an entry is the same in a site's RSS and in its Atom."""


class FeedSite(NamedTuple):
    """The site of a feed."""

    path: str
    """Of the feed's file."""
    asked: Asked
    find: Callable[[str], bytes]
    address: str = ""
    language: str = ""

    def identity(self, own: str, address: str, words: str) -> str:
        """The id of an entry: its own when that holds everywhere, such as an address or a tag; else with the site's name. One that has
        neither is known by its words.
        """
        if ":" in own or (address and not own):
            return own or address
        return f"{site_of(address or self.address)}/{own or digest(words.encode(errors='replace'))}"


class Times(NamedTuple):
    """What an entry says of its days."""

    published: datetime | None = None
    has_time: bool = True
    updated: datetime | None = None
    assumptions: tuple[Assumption, ...] = ()
    rest: tuple[Rest, ...] = ()
    """Values that are no times."""


def read_times(published: str, updated: str, asked: Asked) -> Times:
    """The times of an entry, as far as they can be read."""
    first = read_time(published, "published", asked.zone) if published else None
    last = read_time(updated, "updated", asked.zone) if updated else None
    unread = [
        Rest(key, "", text("“{written}” is no time that can be read.", written=written))
        for key, written, found in (("published", published, first), ("updated", updated, last))
        if written and not found
    ]
    return Times(
        first.at if first else None,
        first.has_time if first else True,
        last.at if last else None,
        tuple(one.assumption for one in (first, last) if one and one.assumption),
        tuple(unread),
    )


def with_bytes(one: ForeignFile, site: FeedSite) -> ForeignFile:
    """The file with an absolute address, and with its bytes when they lie beside the feed."""
    address = absolute(site.address, one.address)
    return ForeignFile(address, one.alt, one.caption, one.credit, one.title, site.find(address))


def sorted_files(
    enclosed: Iterable[tuple[ForeignFile, str]], body: str, base: str, site: FeedSite
) -> tuple[tuple[ForeignFile, ...], tuple[ForeignFile, ...]]:
    """Pictures and documents of an entry, each once, from files with their media types; and the pictures within its body."""
    pictures: dict[str, ForeignFile] = {}
    documents: dict[str, ForeignFile] = {}
    for file, kind in enclosed:
        one = with_bytes(file, site)
        where = pictures if kind.startswith("image") or (not kind and is_picture(one.address)) else documents
        before = where.get(one.address)
        where[one.address] = _fuller(before, one) if before else one
    for one in _inside(body, base, site):
        pictures.setdefault(one.address, one)
    return tuple(pictures.values()), tuple(documents.values())


def _inside(body: str, base: str, site: FeedSite) -> Iterator[ForeignFile]:
    return pictures_in(body, base, site.find)


def _fuller(one: ForeignFile, other: ForeignFile) -> ForeignFile:
    """Two descriptions of the same file, put together."""
    return ForeignFile(
        one.address,
        one.alt or other.alt,
        one.caption or other.caption,
        one.credit or other.credit,
        one.title or other.title,
        one.data or other.data,
    )


def list_in(scheme: str) -> str:
    """What a feed calls the list of a term: the end of the list's address (RSS 2.0, `domain`; RFC 4287, section 4.2.2.2)."""
    return scheme.rstrip("/").rpartition("/")[2] or "category"
