"""Reads HTML: a saved page, the body of a mail, or what `docx` has made of a document."""

import re
import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import pairwise

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from bs4.element import NavigableString

from pressgen.importers.bullets import bullet, items
from pressgen.importers.characters import clean, escape_start, one_line
from pressgen.importers.document import Document, Piece
from pressgen.importers.furniture import PAGE
from pressgen.importers.html_depth import refuse_depth
from pressgen.importers.html_inline import BREAK, inline
from pressgen.importers.html_leads import lead_words
from pressgen.importers.html_mending import BLOCKS, holds, is_for_layout, mend, rows_of
from pressgen.importers.html_notes import is_note
from pressgen.importers.html_pictures import picture_of
from pressgen.importers.html_quotes import caption_as_speaker, is_dashed, quote_piece, spoken, take_speaker
from pressgen.importers.plain_text import written_table
from pressgen.model.draft import LeftOut

Fetch = Callable[[str], bytes | None]
"""Returns the file that an address in the page means, if it lies beside it. Never opens a connection."""
_SILENT = (
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "head",
    "title",
    "iframe",
    "object",
    "math",
    "canvas",
    "audio",
    "video",
)
_AROUND = ("nav", "aside", "footer", "form", "button", "select", "dialog", "menu")
_BLOCKS_AND_PICTURES = BLOCKS | {"img"}
_HEADING = re.compile(r"h[1-6]\Z")
_END_OF_BREAK = re.compile(r"</br\s*>", re.IGNORECASE)
"""A line break for browsers, too (HTML Standard, 13.2.6.4.7); lxml drops it."""
_SHORT_HEADING = 90
_NUMBER = re.compile(r"\A(\d{1,3}):(?=\s)")
"""A number that something else is said of: in a page, it is no item of a list."""
_ITEM = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s")
_DASH = re.compile(r"\s*[-–—]\s")
"""Of a quote, which begins a paragraph."""


def read_html(source: str, fetch: Fetch = lambda _: None, *, whole: bool = False) -> Document:
    """The document in a page. `whole`: nothing in it is a menu or the like, as in a mail. PressgenError when it is nested too deeply."""
    refuse_depth(source)
    soup = _parsed(source)
    for node in soup.find_all(_SILENT):
        if node.name not in ("head", "title") or node.parent:
            node.extract()
    published = _published(source)
    body = soup.body or soup
    main = body if whole else _main(body)
    around = tuple(_around(body, main))
    for node in [] if whole else main.find_all(_AROUND):
        if not (node.decomposed or (node.name == "footer" and node.find_parent("blockquote"))):
            around += tuple(_left_out(node))
            node.extract()
    mend(main)
    seen = "\n".join(_seen(main))
    reader = _Reader(fetch)
    found = [*reader.headline(body, main), *reader.blocks(main)]
    words = "\n".join(one.words for one in around) + "\n" + seen + "\n" + reader.extra
    return Document(tuple(found), clean(words), around, published=published)


def _parsed(source: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        return BeautifulSoup(_END_OF_BREAK.sub("<br>", source), "lxml")


def _published(source: str) -> datetime | None:
    """What the page says of its publication to machines (Open Graph, "article:published_time")."""
    found = re.search(r"<meta[^>]+article:published_time[^>]*>", source, re.IGNORECASE)
    content = re.search(r"content=[\"']([^\"']+)", found[0], re.IGNORECASE) if found else None
    try:
        return datetime.fromisoformat(content[1].strip()) if content else None
    except ValueError:
        return None


def _main(body: Tag) -> Tag:
    """The element that holds the text: the one article, else what the page calls its main part, else all of it."""
    articles = [one for one in body.find_all("article") if one.find("h1")] or body.find_all("article")
    if len(articles) == 1:
        return articles[0]
    return body.find("main") or body.find(None, attrs={"role": "main"}) or body


def _around(body: Tag, main: Tag) -> Iterator[LeftOut]:
    """What lies outside of the main part, but for the page's headline."""
    if main is body:
        return
    keep = {id(main), *(id(parent) for parent in main.parents)}
    headline = None if main.find("h1") else body.find("h1")
    for parent in (body, *(one for one in main.parents if one is not body and body in one.parents)):
        for child in parent.children:
            if isinstance(child, Tag) and id(child) not in keep and child is not headline:
                if headline is not None and headline in child.descendants:
                    yield from (
                        one
                        for other in child.find_all(True)
                        if not other.find(True) and other is not headline
                        for one in _left_out(other)
                    )
                else:
                    yield from _left_out(child)
            elif type(child) is NavigableString and child.strip():
                yield LeftOut(one_line(clean(str(child))), PAGE)


def _left_out(node: Tag) -> Iterator[LeftOut]:
    for line in _seen(node):
        yield LeftOut(line, PAGE)


def _seen(node: Tag) -> list[str]:
    """The lines that a reader sees in an element, with what pictures show to those who cannot see them."""
    parts: list[str] = []
    _collect(node, parts)
    return [line for line in map(one_line, clean("".join(parts)).split("\n")) if line]


def _collect(node: Tag, parts: list[str], *, is_code: bool = False) -> None:
    block, is_code = node.name in BLOCKS, is_code or node.name == "pre"
    parts.append("\n" if block or node.name == "br" else "")
    if node.name == "img":
        parts.append(f"\n{str(node.get('alt') or '').strip()}\n")
    href = str(node.get("href") or "")
    if href.startswith(("#footnote-", "#endnote-")):
        return  # the number of a note, which the site counts anew
    for child in node.children:
        if isinstance(child, Tag):
            _collect(child, parts, is_code=is_code)
        elif type(child) is NavigableString:
            parts.append(str(child) if is_code else re.sub(r"\s*\n\s*", " ", str(child)))
    parts.append("\n" if block else "")


class _Reader:
    """Walks through the elements of one page."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._group = 0
        self._pictures = 0
        self.extra = ""
        """Words that are read although they lie outside of the main part."""

    def headline(self, body: Tag, main: Tag) -> Iterator[Piece]:
        """The page's headline, when it stands outside of the main part."""
        outside = None if main is body or main.find("h1") else body.find("h1")
        if outside:
            self.extra = one_line(inline(outside).plain)
            yield from self._lines(outside, "heading", 1)

    def blocks(self, node: Tag) -> Iterator[Piece]:
        """The pieces of an element that holds blocks, and perhaps words between them."""
        loose: list[object] = []
        for child in list(node.children):
            if isinstance(child, Tag) and (
                child.name in BLOCKS or child.name == "img" or holds(child, _BLOCKS_AND_PICTURES)
            ):
                yield from self._loose(loose)
                loose = []
                yield from self._block(child)
            else:
                loose.append(child)
        yield from self._loose(loose)

    def _loose(self, nodes: list[object]) -> Iterator[Piece]:
        if any(isinstance(one, Tag) or str(one).strip() for one in nodes):
            holder = BeautifulSoup("", "lxml").new_tag("p")
            for one in nodes:
                holder.append(one)  # type: ignore[arg-type]
            yield from self._lines(holder, "paragraph")

    def _block(self, node: Tag) -> Iterator[Piece]:
        self._group += 1
        name = node.name
        if _HEADING.match(name):
            yield from self._images(node)
            yield from self._lines(node, "heading", int(name[1]))
        elif name in ("ul", "ol"):
            yield from self._list(node)
        elif name == "table":
            yield from self._table(node)
        elif name in {"figure", "img"}:
            yield from self._figure(node)
        elif name == "blockquote":
            yield from self._quote(node)
        elif name == "pre":
            yield from self._code(node)
        elif holds(node, BLOCKS):
            yield from self.blocks(node)
        else:
            yield from self._images(node)
            yield from self._lines(node, "paragraph")

    def _code(self, node: Tag) -> Iterator[Piece]:
        yield from self._images(node)
        words = clean(_with_line_ends(node).get_text()).strip("\n")
        if one_line(words):
            code = "```\n" + words.replace("```", "'''") + "\n```"
            yield Piece("paragraph", code, words, group=self._group)

    def _quote(self, node: Tag) -> Iterator[Piece]:
        speaker = take_speaker(node)
        pieces = [Piece("paragraph", one.text, one.plain, group=self._group) for one in spoken(node)] or [
            *self.blocks(node)
        ]
        whole = quote_piece(pieces, speaker) if speaker else None
        if whole:
            yield whole
            return
        yield from pieces if is_dashed(pieces) else map(_quoted, pieces)
        if speaker:
            yield Piece("paragraph", f"> – {speaker.text}", speaker.plain, group=self._group)

    def _lines(self, node: Tag, kind: str, level: int = 0) -> Iterator[Piece]:
        """A paragraph or heading; lines with bullets in it are a list."""
        words = inline(node)
        written, seen = words.text.split(BREAK), words.plain.split(BREAK)
        if kind == "heading":
            if one_line(words.plain):
                yield Piece("heading", one_line(words.text), one_line(words.plain), level, self._group, sure=True)
            return
        at = 0
        while at < len(seen):
            end = at + 1
            listed = bool(bullet(seen[at]))
            while end < len(seen) and bool(bullet(seen[end])) == listed and not _DASH.match(seen[end]):
                end += 1
            part = [line for line in map(one_line, seen[at:end]) if line]
            if part and listed:
                yield Piece("list", items(seen[at:end]), "\n".join(part), group=self._group)
            elif part:
                whole = at == 0 and end == len(seen)
                yield self._paragraph(_markdown(written[at:end]), part, lead_words(node) if whole else "")
            at = end

    def _paragraph(self, text: str, lines: list[str], as_lead: str) -> Piece:
        """A paragraph; one that is short and bold is a heading, but only probably."""
        bold = re.fullmatch(r"\*\*([^*]+)\*\*:?", text)
        if bold and len(lines) == 1 and len(text) <= _SHORT_HEADING and not lines[0].endswith((".", ",", ":", ";")):
            return Piece("heading", bold[1], lines[0], 2, self._group)
        return Piece("paragraph", text, "\n".join(lines), group=self._group, as_lead=_markdown(as_lead.split(BREAK)))

    def _images(self, node: Tag) -> Iterator[Piece]:
        for image in node.find_all("img"):
            yield self._picture(image, "")

    def _figure(self, node: Tag) -> Iterator[Piece]:
        if node.find("figure"):  # a gallery: each of its pictures has a caption of its own
            yield from self.blocks(node)
            return
        images = [node] if node.name == "img" else node.find_all("img")
        caption = node.find("figcaption")
        words = one_line(inline(_joined(caption)).plain) if caption else ""
        for image in images:
            yield self._picture(image, words)
            words = ""
        if not images:
            caption_as_speaker(node)
            yield from self.blocks(node)
            return
        for inner in [*images, *([caption] if caption else [])] if node.name == "figure" else ():
            inner.extract()
        if node.name == "figure" and _seen(node):
            yield from self.blocks(node)

    def _picture(self, image: Tag, caption: str) -> Piece:
        self._pictures += 1
        found = picture_of(image, self._pictures, caption, self._fetch)
        words = "\n".join(filter(None, (found.alt, found.caption)))
        return Piece("picture", "", words, group=self._group, picture=found)

    def _list(self, node: Tag) -> Iterator[Piece]:
        notes = [one for one in node.find_all("li", recursive=False) if is_note(one)]
        if notes:
            yield from self._images(node)
            for note in notes:
                words = inline(_joined(note))
                name = str(note.get("id")).partition("-")[2]
                yield Piece("note", f"[^{name}]: {one_line(words.text)}", one_line(words.plain), group=self._group)
            return
        if node.find("figure"):  # pictures, of which a list is made for their looks
            yield from self.blocks(node)
            return
        if node.find("address"):  # cards of contacts (HTML Standard, 4.3.10)
            yield from self._images(node)
            yield from filter(None, map(self._card, node.find_all("li", recursive=False)))
            return
        yield from self._images(node)
        text, plain = _list_lines(node, 0)
        if any(plain):
            yield Piece("list", "\n".join(text), "\n".join(plain), group=self._group)

    def _card(self, node: Tag) -> Piece | None:
        """The lines of a contact, which end where a block in it begins or ends."""
        self._group += 1
        words = inline(_broken(node))
        plain = "\n".join(filter(None, map(one_line, words.plain.split(BREAK))))
        return Piece("paragraph", _markdown(words.text.split(BREAK)), plain, group=self._group) if plain else None

    def _table(self, node: Tag) -> Iterator[Piece]:
        if is_for_layout(node):
            yield from self.blocks(node)
            return
        yield from self._images(node)
        caption = node.find("caption")
        if caption:
            yield from self._lines(caption, "paragraph")
        yield written_table([[inline(cell) for cell in row] for row in rows_of(node)], self._group)


def _markdown(lines: list[str]) -> str:
    """The lines of a paragraph, which the document breaks there. Those that are counted are a list, whose items have no sign at their end."""
    shown = [_NUMBER.sub(r"\1\\:", escape_start(one_line(line))) for line in lines if one_line(line)]
    ends = ["\n" if _ITEM.match(one) and _ITEM.match(below) else "\\\n" for one, below in pairwise(shown)]
    return "".join(one + end for one, end in zip(shown, [*ends, ""], strict=False))


def _with_line_ends(node: Tag) -> Tag:
    for inner in node.find_all(["br", *BLOCKS]):
        inner.insert(0, "\n")
        if inner.name != "br":
            inner.append("\n")
    return node


def _broken(node: Tag) -> Tag:
    """The element, with breaks around the blocks in it."""
    for inner in node.find_all(list(BLOCKS)):
        inner.insert_before(BeautifulSoup("", "lxml").new_tag("br"))
        inner.insert_after(BeautifulSoup("", "lxml").new_tag("br"))
    return node


def _joined(node: Tag) -> Tag:
    """The element, with spaces around the paragraphs and other blocks in it."""
    for inner in node.find_all(list(BLOCKS)):
        inner.insert(0, " ")
        inner.append(" ")
    return node


def _list_lines(node: Tag, depth: int) -> tuple[list[str], list[str]]:
    """The lines of a list in Markdown, and its words. What stands in it without being an item, as on pages with mistakes, becomes one.
    A list in an item without words takes the item's place: there is nothing that it could stand below.
    """
    text: list[str] = []
    plain: list[str] = []
    number = 0
    for item in list(node.children):
        if isinstance(item, Tag) and item.name in ("ul", "ol"):  # as Word pastes it
            inner = [item]
        elif isinstance(item, Tag):
            inner = [
                _taken(one)
                for one in item.find_all(["ul", "ol"])
                if _nearest(one) is (item if item.name == "li" else node)
            ]
            number += 1
            mark = f"{number}." if node.name == "ol" else "*"
            words = inline(_joined(item))
            if one_line(words.plain):
                text.append(f"{'   ' * depth}{mark} {escape_start(one_line(words.text))}")
                plain.append(one_line(words.plain))
        else:
            continue
        for one in inner:
            more, said = _list_lines(one, depth + bool(text))
            text += more
            plain += said
    return text, plain


def _taken(inner: Tag) -> Tag:
    """A list taken out of its item, with a space in its place: words before it and behind it stay apart."""
    inner.insert_before(" ")
    return inner.extract()


def _nearest(inner: Tag) -> Tag | None:
    """The list, or item of one, that a list stands in."""
    return inner.find_parent(["li", "ul", "ol"])


def _quoted(piece: Piece) -> Piece:
    if piece.kind == "picture":
        return piece
    text = "\n".join(f"> {line}".rstrip() for line in piece.text.split("\n"))
    return Piece("paragraph", text, piece.plain, group=piece.group)
