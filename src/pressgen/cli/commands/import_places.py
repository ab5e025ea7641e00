"""Free places for imported texts: file names, addresses on the site, and old addresses, none of which two texts can share."""

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from pressgen import paths
from pressgen.check.link import permalink
from pressgen.check.rules.addresses import listing_words
from pressgen.edit.new_texts import file_name
from pressgen.model import PlainPage, Release, Site

_TRIES = 10_000
_LONGEST = 150
"""Characters of a name that a text has in its old address: it stays whole, so that its address does."""
_NAMELESS = {"index", "default", "article", "artikel"}
"""Last parts of addresses that name a program and no text."""


class Places:
    """What is taken in the newsroom, and by the texts that an import has made so far."""

    def __init__(self, site: Site) -> None:
        self._pattern = site.config.permalink
        self._zone = ZoneInfo(site.config.timezone)
        self._reserved = listing_words(site.config) | {"", "static", "404.html"}
        self._files = {path.casefold() for path in (*site.paths, *site.assets)}
        self._addresses = {address.casefold(): path for path, address in site.paths.items()}
        self._aliases = {_alias_key(old): one.source for one in site.releases.values() for old in one.aliases}

    def names(self, slug: str, title: str, id_: str) -> Iterator[str]:
        """Names for the file of a text, the best one first."""
        named = "" if slug.isdigit() or slug.casefold() in _NAMELESS else file_name(slug, _LONGEST)
        first = named or file_name(title) or id_
        yield first
        for number in range(2, _TRIES):
            yield f"{first}-{number}"

    def is_free(self, path: str, record: Release | PlainPage) -> bool:
        """Whether a new text can lie there."""
        address = self._address(record).casefold()
        reserved = isinstance(record, PlainPage) and address.split("/")[0] in self._reserved
        return not (
            path.casefold() in self._files or address in self._addresses or address in self._aliases or reserved
        )

    def take(self, path: str, record: Release | PlainPage) -> None:
        """A text lies there from now on."""
        self._files.add(path.casefold())
        self._addresses[self._address(record).casefold()] = path
        if isinstance(record, Release):
            self._aliases |= {_alias_key(old): path for old in record.aliases}

    def free_aliases(self, aliases: Iterable[str], path: str, record: Release | PlainPage) -> Iterator[str]:
        """Those old addresses that nothing else has and that the text itself does not have any more."""
        own = self._address(record).casefold()
        for old in aliases:
            key = _alias_key(old)
            taken = key == own or key in self._addresses or self._aliases.get(key, path) != path
            if not taken and key.split("/")[0] not in self._reserved:
                yield old

    def _address(self, record: Release | PlainPage) -> str:
        if isinstance(record, PlainPage):
            return paths.site_path(record.slug)
        return permalink(self._pattern, record, self._zone)


def _alias_key(old: str) -> str:
    """As rule PG210 compares old addresses."""
    return paths.redirect_page(old) or old.strip("/").removesuffix("index.html").casefold()
