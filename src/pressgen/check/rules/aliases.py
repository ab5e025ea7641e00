"""PG210: an old address that is taken.

`aliases` are the addresses that a release had before. So that old links still work, pressgen makes a page there that
leads on to the release. An old address belongs to one release, and no other page can have it.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping

from pressgen import paths
from pressgen.check.finding import Finding, Place, finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.addresses import listing_words
from pressgen.model import Config, Release, Source
from pressgen.problems import Text, text

_SITE_FILE = re.compile(
    r"(?:rss\.xml|atom\.xml|feed\.json|sitemap[a-z0-9-]*\.xml|robots\.txt|llms\.txt|calendar\.ics|[a-z-]+\.opml|logo(?:-dark)?\.[a-z]+|_redirects|_headers|(?:redirects|headers)\.nginx\.conf"
    r"|\.htaccess)\Z"
)
"""Files at the top of the site."""


def aliases(newsroom: Newsroom) -> Iterator[Finding]:
    """An alias that is a page's address, or another release's alias."""
    current = {address.casefold(): path for path, address in newsroom.site.paths.items()}
    config = newsroom.site.config
    reserved = listing_words(config) | {"", "static", "404.html", *_made_places(config)}
    seen: dict[str, str] = {}
    for source, place, old in written_aliases(newsroom):
        key = paths.redirect_page(old) or old.strip("/").removesuffix("index.html").casefold()
        if key.split("/")[0] in reserved or _SITE_FILE.match(key) or _is_file_of_release(newsroom, current, key):
            yield _taken(source, place, text("{old} is an address of the newsroom itself.", old=old))
        elif current.get(key) == source.path:
            message = text("{old} is where the release lies now, and no old address.", old=old)
            yield finding(source, place, message, text("Remove it from the list."))
        elif key in current:
            yield _taken(source, place, text("{path} lies at {old} now.", path=current[key], old=old))
        elif key in seen:
            yield _taken(source, place, text("{old} is already an old address of {path}.", path=seen[key], old=old))
        seen.setdefault(key, source.path)


def _made_places(config: Config) -> Iterator[str]:
    """Folders and a file at the top of the site that are there when the settings ask for them."""
    asked = {
        paths.API: config.api,
        paths.NINJS: config.ninjs,
        paths.ARCHIVED_FEEDS: config.feeds.archive,
        paths.EMBEDS: config.embed,
    }
    yield from (folder.rstrip("/") for folder, is_made in asked.items() if is_made)
    if config.announce.indexnow:
        yield f"{config.announce.indexnow}.txt".casefold()


def _is_file_of_release(newsroom: Newsroom, current: Mapping[str, str], key: str) -> bool:
    """Whether a file of a release is published at the address: its plain text, a picture, an attachment."""
    folder, _, name = key.strip("/").rpartition("/")
    text_file = current.get(f"{folder}/")
    if text_file is None:
        return False
    return (
        name in ("index.txt", "index.md") or posixpath.join(posixpath.dirname(text_file), name) in newsroom.site.assets
    )


def written_aliases(newsroom: Newsroom) -> Iterator[tuple[Source, Place, str]]:
    """Every former address of a release, with its place."""
    for source, release in newsroom.each(Release):
        for index, old in enumerate(release.aliases):
            yield source, ("aliases", index), old


def _taken(source: Source, place: Place, message: Text) -> Finding:
    return finding(source, place, message, text("Remove it here, or change the other address."))
