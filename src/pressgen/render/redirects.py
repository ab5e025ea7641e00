"""Redirect rules in the syntax of servers. Old addresses with special characters of theirs are refused earlier: see
`load.format.address_values.old_path`.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from urllib.parse import quote, unquote

from pressgen.model import Artifact, Page
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of
from pressgen.render.server_headers import apache_lines, apache_pattern
from pressgen.render.site_root import in_quotes, root_path


def netlify(page: Page, templates: Templates) -> Artifact:
    """`_redirects` for Netlify and Cloudflare Pages."""
    del templates
    return _file(page, (f"{quote(old, safe=_SAFE_IN_OLD)} {new} 301" for old, new in _pairs(page)))


def nginx(page: Page, templates: Templates) -> Artifact:
    """A file for nginx, to be included in a `server` block. A rule for the address with and one without its last slash."""
    del templates
    pairs = ((form, new) for old, new in _pairs(page) for form in dict.fromkeys((old, old.rstrip("/") or old)))
    return _file(page, (f'location = "{in_quotes(old)}" {{ return 301 {new}; }}' for old, new in pairs))


def apache(page: Page, templates: Templates) -> Artifact:
    """`.htaccess` for Apache, with headers if there are any. With patterns, as `Redirect` would redirect everything below the old address too."""
    del templates
    headers = context_of(page).headers
    rules = (f'RedirectMatch 301 "^{apache_pattern(old.rstrip("/"))}/?$" "{new}"' for old, new in _pairs(page))
    return _file(page, chain(apache_lines(headers, root_path(page)) if headers else (), rules))


_SAFE_IN_NEW = "/~"
"""Characters of the new address that are not percent-encoded, beside letters, digits and `_.-`."""
_SAFE_IN_OLD = "/~!$&'()+,;=:@"
"""Characters that a path may have unencoded, beside letters, digits and `_.-` (RFC 3986, section 3.3)."""


def _pairs(page: Page) -> Iterator[tuple[str, str]]:
    """Old and new address of each redirect, from the host's root, as a newsroom may be below a path. The old one is decoded.

    The path of the newsroom comes from the settings, and may have special characters of servers (`;`, `$`). In the new
    address they are encoded here; the old one is put in quotation marks, or encoded, by the callers.
    """
    context = context_of(page)
    root = root_path(page)
    for redirect in context.redirects:
        yield root + unquote(redirect.old)[1:], quote(root + redirect.path, safe=_SAFE_IN_NEW)


def _file(page: Page, lines: Iterable[str]) -> Artifact:
    return Artifact(page.path, "".join(f"{line}\n" for line in lines).encode() or b"# \n")
