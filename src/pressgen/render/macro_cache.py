"""Keeps what a macro made: a contact's card or a listing's item looks the same on every page but for where links begin.

The macro sees a page that has a language and nothing else of its own, so what is kept can depend on nothing else.
"""

from collections.abc import Iterable
from types import CodeType
from typing import Any, Protocol

import msgspec
from markupsafe import Markup, escape

from pressgen.model import PageView, SiteView
from pressgen.model.value import Value


class Macro(Protocol):
    """A macro as Jinja hands it to a function."""

    _func: Any

    def __call__(self, value: object, page: PageView, site: SiteView, /) -> Markup: ...


_ROOT = "\x04"
"""Stands for a page's root until it is known. No author can write it (see `load.format.characters`)."""
_PATH = "\x05"
"""Stands for a page's path, which a feed's links within the page begin with."""
_MOST = 50_000
"""How many pieces are kept: some 50 MB."""
_encode = msgspec.msgpack.Encoder().encode


class MacroCache:
    """The template functions `kept(macro, value, page, site)` and `kept_each(macro, values, page, site)`.

    They give what `macro(value, page, site)` gives, made once for each value; the second one for all values, line by line.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[int, str, bytes, bytes], str] = {}
        self._codes: dict[int, CodeType] = {}
        """By place in memory, where they stay as long as they are here."""
        self._site: SiteView | None = None
        self._site_key = b""

    def one(self, macro: Macro, value: Value, page: PageView, site: SiteView) -> Markup:
        return self._placed(self._piece(macro, value, page, site), page)

    def each(self, macro: Macro, values: Iterable[Value], page: PageView, site: SiteView) -> Markup:
        return self._placed("\n".join([self._piece(macro, value, page, site) for value in values]), page)

    def _placed(self, html: str, page: PageView) -> Markup:
        html = html.replace(_ROOT, escape(page.root))
        if _PATH in html:
            html = html.replace(_PATH, escape(page.path))
        return Markup(html)  # noqa: S704  # as safe as the macro's own

    def _piece(self, macro: Macro, value: Value, page: PageView, site: SiteView) -> str:
        if site is not self._site:
            self._site, self._site_key = site, _encode(site)
        root = page.root if "://" in page.root else _ROOT  # in a feed, links are absolute and fragments too
        key = (self._number(macro), root, self._site_key, _encode(value))
        made = self._made.get(key)
        if made is None:
            bare = PageView(path=_PATH, root=root, canonical="", language=page.language, title="")
            made = str(macro(value, bare, site))
            if len(self._made) < _MOST:
                self._made[key] = made
        return made

    def _number(self, macro: Macro) -> int:
        """Which macro it is. Two templates may have one of the same name, even with the same text, that calls others."""
        code: CodeType = macro._func.__code__  # noqa: SLF001 -- Jinja has no other way to tell
        return id(self._codes.setdefault(id(code), code))
