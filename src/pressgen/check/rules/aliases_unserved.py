"""PG219: an old address that only the server can lead on from.

A page of this site cannot have an address with capitals, or with an ending such as `.aspx`. Only the server can lead
readers on from such an address. With `redirects` in pressgen.yaml, pressgen writes the rules for it.
"""

from collections.abc import Iterator

from pressgen import paths
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.rules.aliases import written_aliases
from pressgen.problems import text


def aliases_unserved(newsroom: Newsroom) -> Iterator[Finding]:
    """An alias without a page, in a newsroom that asks for no rules for its server."""
    if newsroom.site.config.redirects:
        return
    for source, place, old in written_aliases(newsroom):
        if old.strip("/").removesuffix("index.html") and not paths.redirect_page(old):
            yield finding(
                source,
                place,
                text("No page can lie at {old}: only the server can lead readers on from there.", old=old),
                text(
                    "Ask for rules for your server in pressgen.yaml: “redirects: [nginx]”, apache, netlify or cloudflare."
                ),
            )
