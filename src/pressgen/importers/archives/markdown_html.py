"""Markdown of other systems as HTML, so that it is read like any other page: CommonMark with tables, notes and lists of terms, as in
Hugo (Goldmark) and, in what texts use of it, Jekyll (kramdown).
"""

import html
import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_LIST_OF_CONTENTS = re.compile(
    r"^[ \t]*(?:[*-]|1\.)[^\n]*\n[ \t]*\{:[ \t]*toc[^}]*\}[ \t]*$|^[ \t]*\[TOC\][ \t]*$", re.MULTILINE
)
_ATTRIBUTES = re.compile(r"(?<!`)\{:[^{}\n]*\}|(?<=\S)[ \t]+\{[#.][^{}\n]*\}[ \t]*$", re.MULTILINE)
"""kramdown.gettalong.org/syntax.html, "Attribute List Definitions"; gohugo.io, "Markdown attributes"."""
_MORE = re.compile(r"<!--\s*more\s*-->|^[ \t]*#[ \t]*more[ \t]*$", re.MULTILINE)

_BLANK = re.compile(r"[^\S\n]*+(?:\n|\Z)")
"""The rest of a line without words."""


def markdown_html(source: str) -> str:
    """The text as HTML. What stands in it as HTML already stays."""
    plain = _ATTRIBUTES.sub("", _LIST_OF_CONTENTS.sub("", _MORE.sub("", source)))
    return str(_renderer().render(plain))


def inline_html(source: str) -> str:
    """Some words, such as a lead or a caption, as HTML."""
    return str(_renderer().renderInline(source.strip()))


@cache
def _renderer() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 -- only for texts of such sites
    from mdit_py_plugins.deflist import deflist_plugin  # noqa: PLC0415 -- as above
    from mdit_py_plugins.footnote import footnote_plugin  # noqa: PLC0415 -- as above

    found = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found.use(footnote_plugin, inline=False, move_to_end=True).use(deflist_plugin)
    found.add_render_rule("footnote_ref", _note_mark)
    found.add_render_rule("footnote_block_open", lambda *_: "<ol>\n")
    found.add_render_rule("footnote_block_close", lambda *_: "</ol>\n")
    found.add_render_rule("footnote_open", _note_open)
    found.add_render_rule("footnote_anchor", lambda *_: "")
    return found


def _note_mark(_: Any, tokens: Any, at: int, *__: Any) -> str:
    """A note's number as Word's documents have it, which is what the reader of pages knows."""
    return f'<a href="#footnote-{tokens[at].meta["id"] + 1}">{tokens[at].meta["id"] + 1}</a>'


def _note_open(_: Any, tokens: Any, at: int, *__: Any) -> str:
    return f'<li id="footnote-{tokens[at].meta["id"] + 1}">'


def figure(source: str, alt: str, caption: str = "") -> str:
    """A picture as HTML. `caption` is Markdown."""
    image = f'<img src="{html.escape(source)}" alt="{html.escape(alt)}">'
    return f"<figure>{image}<figcaption>{inline_html(caption)}</figcaption></figure>" if caption else image


def placed(before: str, made: str, source: str, end: int) -> str:
    """HTML where a code stood, which ended at `end`: a block of its own when it has a line to itself or a caption, else within the line."""
    alone = not before.rpartition("\n")[2].strip() and _BLANK.match(source, end) is not None
    return f"\n\n{made}\n\n" if made and (alone or made.startswith("<figure")) else made
