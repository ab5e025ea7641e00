"""PG219: an old address where no page can lie.

A page that leads on can lie in a folder, or in a file that ends in `.html`, in small letters. From the addresses of other systems,
such as `/Nyheter/Artikel.aspx`, only the server itself can lead readers on. It does so by the rules that `redirects` in
pressgen.yaml asks for: `redirects: [nginx]`, `apache`, `netlify` or `cloudflare`.
"""

from collections.abc import Iterator

from pressgen import paths
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text


def unservable_alias(newsroom: Newsroom) -> Iterator[Finding]:
    """An alias that needs the server's rules, in a newsroom that asks for none."""
    if newsroom.site.config.redirects:
        return
    for source, release in newsroom.each(Release):
        for index, old in enumerate(release.aliases):
            if old.strip("/").removesuffix("index.html") and not paths.redirect_page(old):
                yield finding(
                    source,
                    ("aliases", index),
                    text("No page can lie at {old}: only the server can lead readers on from there.", old=old),
                    text("Ask for rules for your server in pressgen.yaml, such as “redirects: [nginx]”."),
                )
