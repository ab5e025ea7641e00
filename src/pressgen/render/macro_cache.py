"""Caches the HTML of macros: a contact's card or a listing's item is the same on every page, but for where its links begin.

A cached macro gets a page with a language and placeholders for root and path, so its HTML can depend on nothing else of
the page. The placeholders are replaced whenever the HTML is used.
"""

from collections.abc import Iterable
from types import CodeType
from typing import Any, Protocol

import msgspec
from markupsafe import Markup, escape

from pressgen.model import PageView, SiteView
from pressgen.model.value import Value


class Macro(Protocol):
    """A macro as Jinja passes it to a function."""

    _func: Any

    def __call__(self, value: object, page: PageView, site: SiteView, /) -> Markup: ...


_ROOT = "\x04"
"""Placeholder for a page's root. It cannot occur in content (see `load.format.characters`)."""
_PATH = "\x05"
"""Placeholder for a page's path, with which a feed's links within the page begin."""
_MAX_PIECES = 50_000
"""Pieces of HTML in the cache: some 50 MB."""
_encode = msgspec.msgpack.Encoder().encode


class MacroCache:
    """The template functions `kept(macro, value, page, site)` and `kept_each(macro, values, page, site)`.

    `kept` gives what `macro(value, page, site)` gives, but runs the macro once for each value. `kept_each` does so for
    several values and joins the results by line breaks.
    """

    def __init__(self) -> None:
        self._cache: dict[tuple[int, str, bytes, bytes], str] = {}
        """HTML by macro, root, encoded site and encoded value."""
        self._codes: dict[int, CodeType] = {}
        """The code of macros by its `id()`; being here keeps the id valid."""
        self._site: SiteView | None = None
        self._encoded_site = b""

    def one(self, macro: Macro, value: Value, page: PageView, site: SiteView) -> Markup:
        return self._fill_placeholders(self._piece(macro, value, page, site), page)

    def each(self, macro: Macro, values: Iterable[Value], page: PageView, site: SiteView) -> Markup:
        return self._fill_placeholders("\n".join([self._piece(macro, value, page, site) for value in values]), page)

    def _fill_placeholders(self, html: str, page: PageView) -> Markup:
        html = html.replace(_ROOT, escape(page.root))
        if _PATH in html:
            html = html.replace(_PATH, escape(page.path))
        return Markup(html)  # noqa: S704  # as safe as the macro's own

    def _piece(self, macro: Macro, value: Value, page: PageView, site: SiteView) -> str:
        """The macro's HTML for the value, with placeholders."""
        if site is not self._site:
            self._site, self._encoded_site = site, _encode(site)
        root = page.root if "://" in page.root else _ROOT  # in a feed, links are absolute and fragments too
        key = (self._macro_id(macro), root, self._encoded_site, _encode(value))
        html = self._cache.get(key)
        if html is None:
            bare = PageView(path=_PATH, root=root, canonical="", language=page.language, title="")
            html = str(macro(value, bare, site))
            if len(self._cache) < _MAX_PIECES:
                self._cache[key] = html
        return html

    def _macro_id(self, macro: Macro) -> int:
        """Identifies the macro by its code: macros of two templates may have the same name and even the same text."""
        code: CodeType = macro._func.__code__  # noqa: SLF001 -- Jinja has no other way to tell
        return id(self._codes.setdefault(id(code), code))
