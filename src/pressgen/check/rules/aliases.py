"""PG210: an old address that is taken.

`aliases` names addresses that the release had before, and at each lies a page that leads on to it. So an old address belongs to
one release only, and nothing else may lie there now: no other text, and no listing.
"""

from collections.abc import Iterator

from pressgen import paths
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.addresses import taken_words
from pressgen.model import Release
from pressgen.problems import Text, text


def aliases(newsroom: Newsroom) -> Iterator[Finding]:
    """An alias that is a page's address, or another release's alias."""
    now = {address.casefold(): path for path, address in newsroom.site.paths.items()}
    reserved = taken_words(newsroom.site.config) | {"", "static", "404.html"}
    seen: dict[str, str] = {}
    for source, release in newsroom.each(Release):
        for index, old in enumerate(release.aliases):
            key = paths.redirect_page(old) or old.strip("/").removesuffix("index.html").casefold()
            message = _taken(old, key, now, seen, reserved)
            seen.setdefault(key, source.path)
            if message:
                hint = text("Remove it here, or change the other address.")
                yield finding(source, ("aliases", index), message, hint)


def _taken(old: str, key: str, now: dict[str, str], seen: dict[str, str], reserved: set[str]) -> Text | None:
    if key.split("/", maxsplit=1)[0] in reserved:
        return text("{old} is an address of the newsroom itself.", old=old)
    if key in now:
        return text("{path} lies at {old} now.", path=now[key], old=old)
    return text("{old} is already an old address of {path}.", path=seen[key], old=old) if key in seen else None
