"""PG203: an address that two pages have.

The address of a release is made from its day and the name of its file (or its `slug`), that of a plain page from the
name of its file. Two pages cannot have the same address: give one of them a `slug` of its own. The words that the
addresses of listings begin with, such as `arkiv` and `amnen`, are taken.
"""

from collections.abc import Iterator

from pressgen import languages, paths
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Config, PlainPage, Release
from pressgen.problems import text


def addresses(newsroom: Newsroom) -> Iterator[Finding]:
    """An address that two pages have, or that belongs to a listing."""
    seen: dict[str, str] = {}
    reserved = listing_words(newsroom.site.config) | framed_folder(newsroom.site.config)
    for source in newsroom.sources.files:
        if not isinstance(source.record, Release | PlainPage) or source.path not in newsroom.site.paths:
            continue
        address = newsroom.site.paths[source.path].casefold()
        first = seen.setdefault(address, source.path)
        if first != source.path:
            message = text("{path} has the same address: /{address}", path=first, address=address)
            hint = text("Give one of them an address of its own: add a line “slug: …”, or rename its file.")
            yield finding(source, ("slug",), message, hint)
        elif address.split("/")[0] in reserved:
            message = text("The address /{address} belongs to a listing.", address=address)
            hint = text("Give the text an address of its own: add a line “slug: …”, or rename its file.")
            yield finding(source, ("slug",), message, hint)


def framed_folder(config: Config) -> set[str]:
    """The folder that other websites may frame, which has nothing else in it, when there is one."""
    return {paths.EMBEDS.rstrip("/")} if config.embed else set()


def listing_words(config: Config) -> set[str]:
    """The first words of the addresses of listings."""
    used = (word for word in languages.PATH_WORDS if word != "search" or config.search)
    return {config.paths.get(word) or languages.path_word(config.language, word) for word in used}
