"""Headers in the syntax of servers. What comes from the settings in them is an origin and a path, without signs of servers."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from pressgen.model import Artifact, Header, Page, ServerHeaders
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of
from pressgen.render.site_root import in_quotes, root_path

_FOR_EVER = "public, max-age=31536000, immutable"
"""A year, the longest time that is of use (RFC 9111, section 5.2.2.1; RFC 8246)."""


def netlify_headers(page: Page, templates: Templates) -> Artifact:
    """`_headers` for Netlify and Cloudflare Pages."""
    del templates
    root, found = quote(root_path(page), safe="/~"), _headers_of(page)
    lines = [f"{root}*", *(f"  {one.name}: {one.value}" for one in found.all)]
    if found.embeds:
        other = (one for one in found.embedded if one not in found.all)
        lines += [f"{root}{found.embeds}*", *(f"  {one.name}: {one.value}" for one in other)]
    for path in found.unchanging:
        lines += [f"{root}{path}", f"  Cache-Control: {_FOR_EVER}"]
    return _file(page, lines)


def nginx_headers(page: Page, templates: Templates) -> Artifact:
    """A file for nginx, to be included in a `server` block.

    A location with a header of its own does not get those around it (ngx_http_headers_module, add_header), so it repeats them.
    """
    del templates
    root, found = root_path(page), _headers_of(page)
    everywhere = _nginx_lines(found.all)
    lines = [*everywhere]
    if found.embeds:
        lines += _nginx_location(f'^~ "{in_quotes(root + found.embeds)}"', _nginx_lines(found.embedded))
    for path in found.unchanging:
        inner = [*everywhere, f'add_header Cache-Control "{_FOR_EVER}";']
        lines += _nginx_location(f'= "{in_quotes(root + path)}"', inner)
    return _file(page, lines)


def _nginx_lines(headers: Iterable[Header]) -> list[str]:
    return [f'add_header {one.name} "{one.value}" always;' for one in headers]


def _nginx_location(place: str, inner: Iterable[str]) -> list[str]:
    return [f"location {place} {{", *(f"  {line}" for line in inner), "}"]


def apache_lines(headers: ServerHeaders, root: str) -> Iterator[str]:
    """The headers as lines of an `.htaccess`, for a server with mod_headers. `root` is the newsroom's path on it."""
    yield "<IfModule mod_headers.c>"
    yield from (f'Header always set {one.name} "{one.value}"' for one in headers.all)
    if headers.embeds:
        yield f'<If "%{{REQUEST_URI}} =~ m#^{apache_pattern(root + headers.embeds)}#">'
        yield from (f'Header always set {one.name} "{one.value}"' for one in headers.embedded if one not in headers.all)
        yield "</If>"
    if headers.unchanging:
        names = "|".join(re.escape(path.rpartition("/")[2]) for path in headers.unchanging)
        yield f'<FilesMatch "^(?:{names})$">'
        yield f'Header set Cache-Control "{_FOR_EVER}"'
        yield "</FilesMatch>"
    yield "</IfModule>"


def apache_pattern(path: str) -> str:
    """The path as a regular expression, escaped for quotation marks in Apache."""
    return re.escape(path).replace('"', '\\"')


def _headers_of(page: Page) -> ServerHeaders:
    found = context_of(page).headers
    assert found is not None, page.path  # noqa: S101 -- the maker sets them
    return found


def _file(page: Page, lines: list[str]) -> Artifact:
    return Artifact(page.path, "".join(f"{line}\n" for line in lines).encode())
