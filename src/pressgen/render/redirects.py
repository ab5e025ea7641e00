"""Old addresses in the words of servers. What could be a sign of theirs never gets here: see `load.values.old_path`."""

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote, urlsplit

from pressgen.model import Artifact, Page
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of


def netlify(page: Page, templates: Templates) -> Artifact:
    """`_redirects`, which Netlify and Cloudflare Pages read."""
    del templates
    return _file(page, (f"{quote(old, safe=_PLAIN)} {new} 301" for old, new in _pairs(page)))


def nginx(page: Page, templates: Templates) -> Artifact:
    """To be included in a `server` block."""
    del templates
    both = ((form, new) for old, new in _pairs(page) for form in dict.fromkeys((old, old.rstrip("/") or old)))
    return _file(page, (f'location = "{old}" {{ return 301 {new}; }}' for old, new in both))


def apache(page: Page, templates: Templates) -> Artifact:
    """`.htaccess`. A pattern, as Apache's plain `Redirect` would lead on everything below the old address too."""
    del templates
    return _file(page, (f'RedirectMatch 301 "^{re.escape(old.rstrip("/"))}/?$" "{new}"' for old, new in _pairs(page)))


_PLAIN = "/~!$&'()+,;=:@"
"""What may stand in a path as it is, beside letters and digits (RFC 3986, section 3.3)."""


def _pairs(page: Page) -> Iterator[tuple[str, str]]:
    """Old and new address from the host's root, the old one decoded: a newsroom may lie below a path."""
    context = context_of(page)
    root = urlsplit(context.site.url).path
    for one in context.redirects:
        yield unquote(root + one.old[1:]), root + one.path


def _file(page: Page, lines: Iterator[str]) -> Artifact:
    return Artifact(page.path, "".join(f"{line}\n" for line in lines).encode() or b"# \n")
