"""Files that tell servers which headers to send."""

from collections.abc import Iterator, Sequence

from pressgen.model import Page
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.server_headers import server_headers

_FILES = {
    "netlify": ("netlify-headers", "_headers"),
    "cloudflare": ("netlify-headers", "_headers"),
    "nginx": ("nginx-headers", "headers.nginx.conf"),
    "apache": ("apache", ".htaccess"),
}
"""Format and file name for each server; Netlify and Cloudflare read the same file."""


def headers(builder: PageBuilder, pages: Sequence[Page]) -> Iterator[Page]:
    """The header files that the settings ask for. Apache's redirects stand in the same file, which `redirect_rules` then makes."""
    config = builder.context.config
    servers = [one for one in config.headers if one != "apache" or one not in config.redirects]
    found = server_headers(builder.context, pages) if servers else None
    for format_, file in dict.fromkeys(_FILES[server] for server in servers):
        yield builder.file(format_, file, headers=found)
