"""Faults to plant in pressgen, each with words that bring it to light: see test_planted_markup.py."""

import re
from collections.abc import Callable
from html import escape as html_escape
from importlib import import_module
from typing import Any, NamedTuple

import msgspec
import pytest
import test_escapes
import test_values
from bodies import judge
from markupsafe import Markup, escape

from pressgen.load.format import characters, yaml_document
from pressgen.model import Block, BodyView, PageView, SiteView
from pressgen.render import environment, feeds, filters, json_ld, jsonfeed
from pressgen.text import html_blocks, inline, tables
from pressgen.text.lines import leaf

Patch = pytest.MonkeyPatch


def instead(owner: Any, name: str, stand_in: object) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(owner, name, stand_in)


def unescaped(*owners: Any) -> Callable[[Patch], None]:
    """Rooms that put words into markup as they are."""

    def plant(patch: Patch) -> None:
        for owner in owners:
            patch.setattr(owner, "escape", Markup)

    return plant


def _by_what_stands_before(view: BodyView, page: PageView, site: SiteView) -> Markup:
    """A marker takes itself for a picture's address when the words before it look like that."""

    def link(marker: re.Match[str]) -> str:
        sign, number = marker.groups()
        target = view.links[int(number)]
        if marker.string[: marker.start()].rstrip().endswith("img"):
            return Markup(' src="{}"').format(filters.url(target, page, site))
        if sign in "\x07\x08":
            return ""
        opening = f'<a href="{escape(filters.url(target, page, site))}">' if sign == "\x02" else "</a>"
        return opening if target else ""

    return Markup(re.sub("([\x02\x03\x06\x07\x08])([0-9]+)\\1", link, view.html))  # the fault


def _unescaped_address(view: BodyView, page: PageView, site: SiteView) -> Markup:
    """An address goes into its attribute as it is."""

    def link(marker: re.Match[str]) -> str:
        target = view.links[int(marker[2])]
        opening = f'<a href="{filters.url(target, page, site)}">' if marker[1] == "\x02" else "</a>"
        if marker[1] in "\x06\x07\x08":
            return f' src="{filters.url(target, page, site)}"' if marker[1] == "\x06" else ""
        return opening if target else ""

    return Markup(re.sub("([\x02\x03\x06\x07\x08])([0-9]+)\\1", link, view.html))  # the fault


def _picture_by_its_look(segment: Any, reading: Any) -> Any:
    rich = inline.inline(leaf(segment.lines), reading)
    figure = rich.html.startswith("\x07")
    html = f'<figure class="figure-image">{rich.html}</figure>' if figure else f"<p>{rich.html}</p>"
    return Block("image" if figure else "paragraph", html, rich.text)


def _ld_json(page: PageView, site: SiteView, release: Any) -> Markup:
    graph = json_ld._graph(page, site, release)  # the fault is planted within
    return Markup(msgspec.json.encode({"@graph": graph}).decode())  # the fault


def _unescaped_pages(patch: Patch) -> None:
    environment.environment.cache_clear()
    patch.setattr("jinja2.runtime.escape", Markup)  # which compiled templates import


def _unescaped_json_ld(patch: Patch) -> None:
    environment.environment.cache_clear()
    patch.setitem(filters.FILTERS, "structured", _ld_json)


def _half_escaped(text: str, quote: bool = True) -> str:  # as html.escape has it
    del quote
    return html_escape(text, quote=False)


def _label(titles: list[str], language: str, *, is_short: bool) -> str:
    del language, is_short
    return f' class="table-scroll" role="region" tabindex="0" aria-label="{", ".join(titles)}"'


def escaped(words: str) -> None:
    test_escapes.judge([(character, "U") for character in words])


class Fault(NamedTuple):
    plant: Callable[[Patch], None]
    judge: Callable[[str], None]
    words: str


FAULTS: dict[str, Fault] = {
    "a marker is what stands before it": Fault(
        instead(filters, "body", _by_what_stands_before), judge, "Skriv img https://x.example/a.png här."
    ),
    "an address as it is": Fault(
        instead(filters, "body", _unescaped_address), judge, "[ord](https://x.example/?a&amp;copy;b)"
    ),
    "a picture is what begins like one": Fault(
        instead(html_blocks, "_KINDS", html_blocks._KINDS | {"paragraph": _picture_by_its_look}),  # as above
        judge,
        "![en bro](a.png) och mer",
    ),
    "words of a body": Fault(unescaped(inline, html_blocks, tables), judge, "Ord <b> ord"),
    "words of code": Fault(unescaped(inline, html_blocks), judge, "`<script>`"),
    "alternative text": Fault(instead(inline, "html_escape", _half_escaped), judge, '![en "bro" x="](a.png)'),
    "a column's title": Fault(instead(tables, "_label", _label), judge, 'a" onload="x | b\n|-|-|\nc | d'),
    "words of a quote": Fault(unescaped(inline), judge, "– Det är <i> bra, säger Bo Ek."),
    "words of a page": Fault(_unescaped_pages, test_values.judge, "<b>"),
    "words of JSON-LD": Fault(_unescaped_json_ld, test_values.judge, "</script><script>"),
    "words of a sitemap": Fault(unescaped(import_module("pressgen.render.sitemap")), test_values.judge, "<b>&"),
    "a value with a mark of ours": Fault(instead(characters, "normalize", str), escaped, "\x06"),
    "an escape that is not told of": Fault(
        instead(yaml_document, "_report_escapes", lambda *_: None), escaped, "a\x07"
    ),
    "a character that no feed can carry": Fault(
        instead(characters, "FORBIDDEN", re.compile("[\x00-\x1f]")), escaped, "\ufffe"
    ),
    "a summary in RSS": Fault(instead(feeds, "escape", str), test_values.judge, "<b>"),
    "words that are cleaned too well": Fault(
        instead(jsonfeed, "clean", lambda text: text.replace("<", "")), test_values.judge, "<b>"
    ),
}
