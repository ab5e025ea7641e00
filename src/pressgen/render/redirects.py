"""Old addresses in the words of servers. What could be a sign of theirs never gets here: see `load.format.values.old_path`."""

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
    return _file(page, (f'location = "{_in_quotes(old)}" {{ return 301 {new}; }}' for old, new in both))


def apache(page: Page, templates: Templates) -> Artifact:
    """`.htaccess`. A pattern, as Apache's plain `Redirect` would lead on everything below the old address too."""
    del templates
    return _file(page, (f'RedirectMatch 301 "^{_pattern(old.rstrip("/"))}/?$" "{new}"' for old, new in _pairs(page)))


def _in_quotes(path: str) -> str:
    """The path between quotation marks of nginx."""
    return path.replace("\\", "\\\\").replace('"', '\\"')


def _pattern(path: str) -> str:
    """The path as a regular expression between quotation marks of Apache."""
    return re.escape(path).replace('"', '\\"')


_BARE = "/~"
"""What stands as it is in the new address."""
_PLAIN = "/~!$&'()+,;=:@"
"""What may stand in a path as it is, beside letters and digits (RFC 3986, section 3.3)."""


def _pairs(page: Page) -> Iterator[tuple[str, str]]:
    """Old and new address from the host's root, the old one decoded: a newsroom may lie below a path.

    The path is the settings' own, and may hold signs that servers read as theirs (`;`, `$`): in the new address they are
    encoded. The old one stands in quotation marks, or is encoded too.
    """
    context = context_of(page)
    written = urlsplit(context.site.url).path
    root = unquote(written) if unquote(written).isprintable() else written
    for one in context.redirects:
        yield root + unquote(one.old)[1:], quote(root + one.path, safe=_BARE)


def _file(page: Page, lines: Iterator[str]) -> Artifact:
    return Artifact(page.path, "".join(f"{line}\n" for line in lines).encode() or b"# \n")
