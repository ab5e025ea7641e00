"""Redirects from old addresses: a page at each, and rules for servers that can answer with a redirect themselves."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

import msgspec

from pressgen import paths
from pressgen.model import Page, Redirect, Release
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view
from pressgen.plan.server_headers import server_headers

_TEMPLATE = "redirect.html"
_RULES = {
    "netlify": ("netlify", "_redirects"),
    "cloudflare": ("netlify", "_redirects"),
    "nginx": ("nginx", "redirects.nginx.conf"),
    "apache": ("apache", ".htaccess"),
}
"""Format and file name of each server's rules; Netlify and Cloudflare read the same file."""


def redirects(builder: PageBuilder) -> Iterator[Page]:
    """A page at each old address at which the output can have one."""
    for redirect, release in _redirects(builder):
        path = paths.redirect_page(redirect.old)
        if path:
            head = page_view(builder.context, path, redirect.title, language=release.language, noindex=True)
            head = msgspec.structs.replace(head, canonical=builder.site.url + redirect.path)
            yield builder.html(_TEMPLATE, head, release.source, redirects=(redirect,))


def redirect_rules(builder: PageBuilder, pages: Sequence[Page]) -> Iterator[Page]:
    """The rule files that the settings ask for. No rule has the address of another output file."""
    used = {address for page in pages if page.template != _TEMPLATE for address in served_at(page.path)}
    folded = {address.casefold() for address in used}
    for format_, file in dict.fromkeys(_RULES[server] for server in builder.context.config.redirects):
        fold = format_ == "netlify"
        free = _free_redirects(builder, folded if fold else used, fold=fold)
        in_same_file = format_ == "apache" and "apache" in builder.context.config.headers
        found = server_headers(builder.context, pages) if in_same_file else None
        yield builder.file(format_, file, redirects=tuple(free), headers=found)


def served_at(file: str) -> tuple[str, ...]:
    """The addresses at which servers show an output file, without slashes around them."""
    if file.endswith("index.html"):
        return (file, file.removesuffix("index.html").strip("/"))
    return (file, file.removesuffix(".html"))


def _free_redirects(builder: PageBuilder, used: AbstractSet[str], *, fold: bool) -> Iterator[Redirect]:
    """One redirect for each old address that is not in use.

    With `fold`, addresses that differ only in letter case are the same, as they can be at Netlify and Cloudflare.
    """
    seen = set(used)
    for redirect, _ in sorted(_redirects(builder), key=lambda pair: pair[0].old):
        address = unquote(redirect.old).strip("/")
        address = address.casefold() if fold else address
        if address not in seen:
            seen.add(address)
            yield redirect


def _redirects(builder: PageBuilder) -> Iterator[tuple[Redirect, Release]]:
    """A redirect for each old address of each public release."""
    for release in builder.context.public.releases:
        for old in release.aliases:
            yield Redirect(old=old, path=builder.context.path(release), title=release.title), release
