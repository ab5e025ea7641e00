"""Emphasis, code, escapes and hard breaks by Python-Markdown: one instance, reused, thrown away when it raised."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from markdown import Markdown

_ENTITY = re.compile(r"&[#\w]+;")
_BACKSLASH_BREAK = re.compile(r"(?<!\\)((?:\\\\)*)\\\n")
_LINKS_AND_HTML = (
    *("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref"),
    *("autolink", "automail", "html", "entity"),
)
_EMPHASIS = re.compile(r"\*(\*?)([^\s*](?:[^*]*[^\s*])?)\*\1(?!\*)")
_EMPHASISED = {"": "em", "*": "strong"}
_LIMIT = 4_000_000
"""Of signs times letters in one paragraph: above it, the parser takes long."""


class Piece(NamedTuple):
    """A tag, or a run of text, of a parsed text."""

    tag: str
    text: str


@cache
def _engine() -> "Markdown":
    from markdown import Markdown  # noqa: PLC0415 - 60 ms, and most newsrooms' texts come from the cache

    engine = Markdown(output_format="html")
    for name in _LINKS_AND_HTML:
        engine.inlinePatterns.deregister(name)
    return engine


def acts_on(text: str) -> bool:
    """Whether Markdown would show something else than the text, links and raw HTML apart."""
    if "*" in text or "_" in text or "\\" in text or "`" in text or "  \n" in text:
        return True
    return "&" in text and bool(_ENTITY.search(text))


def pieces(text: str) -> list[Piece] | None:
    """The text as tags and plain runs, or None when it holds more markup than a person writes in one paragraph."""
    if sum(map(text.count, "*_`\\")) * len(text) > _LIMIT:
        return None
    return _emphasised(text) or _parsed(text)


def _emphasised(text: str) -> list[Piece] | None:
    """Most Markdown in press text is `**words**` and hard breaks, which need no parser; None when there is more than that.

    A test shows that this is what the parser makes of it.
    """
    if "_" in text or "\\" in text or "`" in text or "&" in text:
        return None
    parts = _EMPHASIS.split(text)
    if any("*" in part for part in parts[::3]):
        return None
    found = _broken(parts[0])
    for sign, words, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        tag = _EMPHASISED[sign]
        found += [Piece(tag, ""), *_broken(words), Piece(f"/{tag}", ""), *_broken(after)]
    return found


def _broken(run: str) -> list[Piece]:
    """A run of text with its hard breaks."""
    first, *others = run.split("  \n")
    found = [Piece("#text", first)] if first else []
    for line in others:
        found += [Piece("br", ""), *([Piece("#text", line)] if line else [])]
    return found


def _parsed(text: str) -> list[Piece] | None:
    root = Element("div")
    SubElement(root, "p").text = _BACKSLASH_BREAK.sub(r"\1  \n", text)
    try:
        engine = _engine()
        for name in ("inline", "unescape"):
            engine.treeprocessors[name].run(root)
        return list(_walk(root[0], code=False))[1:-1]
    except Exception:  # noqa: BLE001 - whatever it was (RecursionError too), the instance may be spoilt
        _engine.cache_clear()
        return None


def _walk(node: Element, *, code: bool) -> Iterator[Piece]:
    if node.tag == "br":
        yield Piece("br", "")
        return
    code = code or node.tag == "code"
    yield Piece(f"{node.tag}", "")
    yield from _run(node.text, code=code)
    for child in node:
        yield from _walk(child, code=code)
        yield from _run(child.tail, code=code)
    yield Piece(f"/{node.tag}", "")


def _run(text: str | None, *, code: bool) -> Iterator[Piece]:
    if text:
        yield Piece("#code" if code else "#text", unescape(text))
