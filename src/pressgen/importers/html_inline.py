"""The words within a paragraph of HTML, as Markdown and as a reader sees them."""

import re
from typing import NamedTuple

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from pressgen.addresses import RefusedError, normalize, scheme_of
from pressgen.importers.characters import clean, escape_inline

_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~", "strike": "~~"}
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>()]+\Z", re.IGNORECASE)
"""What can stand between the round brackets of a link."""
_FOOTNOTE = re.compile(r"#(?:foot|end)note-([\w-]+)\Z")
_FOOTNOTE_BACK = re.compile(r"#(?:foot|end)note-ref-")
_ADDRESS_SIGN = re.compile(r"[^\s.,:;!?)\]>}\"'»”’]")
"""What behind an address would be taken for a part of it."""
_SPACE = re.compile(r"[ \t\n]+")
_WITHIN = {*_MARKS, "a", "span", "font", "u", "small", "big", "sub", "sup", "abbr", "cite", "code", "mark", "q"}
"""Elements that stand within a line."""
_SIGNS = ("*", "~")
BREAK = "\n"
"""Where the document has `<br>`."""


class Inline(NamedTuple):
    """A run of words."""

    text: str
    plain: str


def inline(node: Tag) -> Inline:
    """The words of an element without those of pictures and blocks in it. Lines end where the document breaks them."""
    text = plain = ""
    for child in node.children:
        part = _part(child)
        if isinstance(child, Tag) and text.endswith(_SIGNS) and part.text.startswith(text[-1]):
            part = inline(child)  # two runs of signs would be taken for one
        text, plain = text + part.text, plain + part.plain
    return Inline(text, plain)


def _part(node: object) -> Inline:
    if isinstance(node, Tag):
        return _element(node)
    if type(node) is not NavigableString:  # a comment, a doctype
        return Inline("", "")
    words = _SPACE.sub(" ", clean(str(node)))
    return Inline(escape_inline(words), words)


def _element(node: Tag) -> Inline:
    if node.name == "br":
        return Inline(BREAK, BREAK)
    if node.name == "img":
        return Inline("", "")
    if node.name == "a":
        return _link(node)
    within = inline(node)
    mark = _MARKS.get(node.name, "")
    return Inline(marked(within.text, mark), within.plain) if mark and not _is_in_word(node, within.plain) else within


def _is_in_word(node: Tag, words: str) -> bool:
    """Whether the element begins or ends within a word, where Markdown's signs would mean themselves."""
    begins = beside(node, is_before=True).isalnum() and words[:1].isalnum()
    ends = beside(node, is_before=False).isalnum() and words[-1:].isalnum()
    return begins or ends


def beside(node: Tag, *, is_before: bool) -> str:
    """The character before an element, or behind it, in its line; empty when it begins or ends the line."""
    at: PageElement | None = node
    while at is not None:
        one = at.previous_sibling if is_before else at.next_sibling
        if one is None:
            at = at.parent if at.parent is not None and at.parent.name in _WITHIN else None
            continue
        if isinstance(one, Tag) and one.name in ("br", "img"):
            return ""
        words = clean(one.get_text()) if isinstance(one, Tag | NavigableString) else ""
        if words:
            return words[-1] if is_before else words[0]
        at = one
    return ""


def marked(text: str, mark: str) -> str:
    """The text between marks, with the white space outside of them; over several lines each on its own."""
    lines = []
    for line in text.split(BREAK):
        core = line.strip(" \u00a0")
        if not core or core.startswith(mark[0]) or core.endswith(mark[0]):
            lines.append(line)
            continue
        start = line.index(core)
        lines.append(f"{line[:start]}{mark}{core}{mark}{line[start + len(core) :]}")
    return BREAK.join(lines)


def _is_refused(address: str) -> bool:
    """Whether the newsroom refuses links to a URL, such as one without a host: then its words are left, and the text is not lost."""
    if not scheme_of(address):
        return False
    try:
        normalize(address)
    except RefusedError:
        return True
    return False


def _link(node: Tag) -> Inline:
    within = inline(node)
    address = str(node.get("href") or "").strip()
    if _FOOTNOTE_BACK.match(address):
        return Inline("", "")
    if note := _FOOTNOTE.match(address):
        return Inline(f"[^{note[1]}]", "")
    words = within.plain.strip()
    if not words or BREAK in words or not _SAFE.match(address) or _is_refused(address):
        return within
    if address in (
        words,
        f"mailto:{words}",
        f"tel:{words}",
        f"http://{words}",
        f"https://{words}",
        f"https://{words}/",
    ) and not _ADDRESS_SIGN.match(beside(node, is_before=False)):
        return within
    lead, tail = re.match(r"\s*", within.text), re.search(r"\s*\Z", within.text)
    core = within.text.strip()
    assert lead is not None  # noqa: S101 -- it matches the empty string
    assert tail is not None  # noqa: S101 -- as above
    return Inline(f"{lead[0]}[{core}]({address}){tail[0]}", within.plain)
