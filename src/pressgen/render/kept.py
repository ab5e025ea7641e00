"""Keeps what a macro made: a contact's card or a listing's item looks the same on every page but for where links begin.

The macro sees a page that has a language and nothing else of its own, so what is kept can depend on nothing else.
"""

from collections.abc import Iterable
from types import FunctionType
from typing import Protocol

import msgspec
from markupsafe import Markup

from pressgen.model import PageView, SiteView
from pressgen.model.noun import Noun


class Macro(Protocol):
    """A macro as Jinja hands it to a function."""

    _func: FunctionType

    def __call__(self, value: object, page: PageView, site: SiteView, /) -> Markup: ...


_ROOT = "\x04"
"""Stands for a page's root until it is known. No author can write it: text with such characters is refused."""
_MOST = 50_000
"""How many pieces are kept: some 50 MB."""
_encode = msgspec.msgpack.Encoder().encode


class Kept:
    """The template functions `kept(macro, value, page, site)` and `kept_each(macro, values, page, site)`.

    They give what `macro(value, page, site)` gives, made once for each value; the second one for all values, line by line.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, bytes, bytes], str] = {}
        self._site: SiteView | None = None
        self._site_key = b""

    def one(self, macro: Macro, value: Noun, page: PageView, site: SiteView) -> Markup:
        return self.each(macro, (value,), page, site)

    def each(self, macro: Macro, values: Iterable[Noun], page: PageView, site: SiteView) -> Markup:
        if "://" in page.root:  # in a feed, links are absolute and fragments too
            return Markup("\n").join(macro(value, page, site) for value in values)
        if site is not self._site:
            self._site, self._site_key = site, _encode(site)
        whole = "\n".join([self._piece(macro, value, page, site) for value in values])
        return Markup(whole.replace(_ROOT, page.root))  # noqa: S704  # as safe as the macro's own

    def _piece(self, macro: Macro, value: Noun, page: PageView, site: SiteView) -> str:
        key = (*_place(macro), self._site_key, _encode(value))
        made = self._made.get(key)
        if made is None:
            bare = PageView(path="", root=_ROOT, canonical="", language=page.language, title="")
            made = str(macro(value, bare, site))
            if len(self._made) < _MOST:
                self._made[key] = made
        return made


def _place(macro: Macro) -> tuple[str, int]:
    """The template and the place in it where the macro was written: another template may have one of the same name."""
    code = macro._func.__code__  # noqa: SLF001 -- Jinja has no other way to tell
    return code.co_filename, code.co_firstlineno
