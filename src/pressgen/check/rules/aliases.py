"""PG210: an old address that another page has.

`aliases` names addresses that the release had before, so that old links still work. An address that a page has today, or
that two releases claim, could lead to one of them only.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text


def aliases(newsroom: Newsroom) -> Iterator[Finding]:
    """An alias that is a page's address, or another release's alias."""
    taken = {address: source for source, address in newsroom.site.paths.items()}
    for source, release in newsroom.each(Release):
        for index, alias in enumerate(release.aliases):
            address = alias.strip("/") + "/"
            first = taken.setdefault(address, source.path)
            if first != source.path:
                message = text("The address {alias} belongs to {path}.", alias=alias, path=first)
                yield finding(source, ("aliases", index), message, text("Remove it from one of the two."))
