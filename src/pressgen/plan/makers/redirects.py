"""Old addresses: a page that leads on from each, and rules for servers that can answer with a redirect of their own."""

from collections.abc import Iterator

import msgspec

from pressgen import paths
from pressgen.model import Page, Redirect
from pressgen.plan.frames import page_view
from pressgen.plan.makers.desk import Desk

RULES = {
    "netlify": ("netlify", "_redirects"),
    "cloudflare": ("netlify", "_redirects"),
    "nginx": ("nginx", "redirects.nginx.conf"),
    "apache": ("apache", ".htaccess"),
}
"""The format and the file of each server's rules; Netlify and Cloudflare read the same."""


def redirects(desk: Desk) -> Iterator[Page]:
    """A page at each old address that a page can have, and the rules that the newsroom asks for."""
    found = []
    for release in desk.ground.public.releases:
        for old in release.aliases:
            one = Redirect(old=old, path=desk.ground.path(release), title=release.title)
            found.append(one)
            yield from _page(desk, one, release.language, release.source)
    for format_, file in dict.fromkeys(RULES[server] for server in desk.ground.config.redirects):
        yield desk.file(format_, file, redirects=tuple(sorted(found, key=lambda one: one.old)))


def _page(desk: Desk, one: Redirect, language: str, source: str) -> Iterator[Page]:
    path = paths.redirect_page(one.old)
    if path:
        head = page_view(desk.ground, path, one.title, language=language, noindex=True)
        head = msgspec.structs.replace(head, canonical=desk.site.url + one.path)
        yield desk.html("redirect.html", head, source, redirects=(one,))
