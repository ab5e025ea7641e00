"""Old addresses: a page that leads on from each, and rules for servers that can answer with a redirect of their own."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from urllib.parse import unquote

import msgspec

from pressgen import paths
from pressgen.model import Page, Redirect, Release
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view

REDIRECT = "redirect.html"
"""The template of a page that leads on."""
RULES = {
    "netlify": ("netlify", "_redirects"),
    "cloudflare": ("netlify", "_redirects"),
    "nginx": ("nginx", "redirects.nginx.conf"),
    "apache": ("apache", ".htaccess"),
}
"""The format and the file of each server's rules; Netlify and Cloudflare read the same."""


def redirects(builder: PageBuilder) -> Iterator[Page]:
    """A page at each old address that a page can have."""
    for one, release in _old(builder):
        yield from _page(builder, one, release.language, release.source)


def redirect_rules(builder: PageBuilder, pages: Sequence[Page]) -> Iterator[Page]:
    """The rules that the newsroom asks for. None of them takes the address of a file that is made."""
    made = {address for page in pages if page.template != REDIRECT for address in served(page.path)}
    folded = {address.casefold() for address in made}
    for format_, file in dict.fromkeys(RULES[server] for server in builder.context.config.redirects):
        taken = folded if format_ == "netlify" else made
        yield builder.file(format_, file, redirects=tuple(_free(builder, taken, fold=format_ == "netlify")))


def served(file: str) -> tuple[str, ...]:
    """The addresses at which servers show a file of the output, without slashes around them."""
    if file.endswith("index.html"):
        return (file, file.removesuffix("index.html").strip("/"))
    return (file, file.removesuffix(".html"))


def _free(builder: PageBuilder, taken: AbstractSet[str], *, fold: bool) -> Iterator[Redirect]:
    """The old addresses that nothing else has, each once. Netlify and Cloudflare do not tell capitals apart everywhere."""
    seen = set(taken)
    for one, _ in sorted(_old(builder), key=lambda pair: pair[0].old):
        address = unquote(one.old).strip("/")
        address = address.casefold() if fold else address
        if address not in seen:
            seen.add(address)
            yield one


def _old(builder: PageBuilder) -> Iterator[tuple[Redirect, Release]]:
    for release in builder.context.public.releases:
        for old in release.aliases:
            yield Redirect(old=old, path=builder.context.path(release), title=release.title), release


def _page(builder: PageBuilder, one: Redirect, language: str, source: str) -> Iterator[Page]:
    path = paths.redirect_page(one.old)
    if path:
        head = page_view(builder.context, path, one.title, language=language, noindex=True)
        head = msgspec.structs.replace(head, canonical=builder.site.url + one.path)
        yield builder.html(REDIRECT, head, source, redirects=(one,))
