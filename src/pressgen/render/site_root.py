"""The path of the newsroom on its host, as rules of servers need it."""

from urllib.parse import unquote, urlsplit

from pressgen.model import Page
from pressgen.render.pages import context_of


def root_path(page: Page) -> str:
    """The newsroom's path from the host's root, decoded: "/press/". It comes from the settings, and may have signs of servers."""
    path = urlsplit(context_of(page).site.url).path
    return unquote(path) if unquote(path).isprintable() else path


def in_quotes(path: str) -> str:
    """The path escaped for quotation marks in nginx."""
    return path.replace("\\", "\\\\").replace('"', '\\"')
