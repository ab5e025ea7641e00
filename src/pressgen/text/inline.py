"""Renders a run of text as safe HTML with link markers, and as plain text."""

import re
from collections.abc import Sequence
from html import escape as html_escape
from typing import Literal, NamedTuple

from pressgen.addresses import RefusedError, scheme_of
from pressgen.model import Link
from pressgen.model.body import CHOICES, CHOSEN, CLOSES, OPENS, SHOWS
from pressgen.soft_breaks import address_parts
from pressgen.text import footnotes, inline_reports, links, markdown_inline, near_addresses, phones, strikethrough
from pressgen.text.lines import Leaf
from pressgen.text.reading import Reading
from pressgen.text.typography import set_text


class Rich(NamedTuple):
    """The same content as HTML and as plain text."""

    html: str
    text: str
    words: str | None = None
    """The words alone, where `text` also has addresses of links and alternative texts."""
    picture: bool = False
    """Whether the content is one picture and nothing else."""


_OPENING = re.compile(r"^(?:https?://|mailto:)")
_PLACEHOLDER = re.compile("\ufdd0(\\d+)\ufdd1")
_TAGS = {sign + tag: Rich(f"<{sign}{tag}>", "") for sign in ("", "/") for tag in ("em", "strong", "code")}
_TAGS["br"] = Rich("<br>\n", "\n")


def _tag(tag: str, reading: Reading) -> Rich:
    """A tag as HTML. Line breaks and strikethrough show in plain text too."""
    if tag in {"s", "/s"}:
        return Rich(f"<{tag}>", strikethrough.plain_text_marks(reading.options.language)[tag == "/s"], "")
    return _TAGS[tag]


def escape(text: str) -> str:
    """The text escaped for HTML content."""
    return html_escape(text, quote=False)


def words_of(rich: Rich) -> str:
    """The words alone, without addresses of links and alternative texts."""
    return rich.text if rich.words is None else rich.words


def join(parts: Sequence[Rich]) -> Rich:
    """The parts joined into one."""
    if len(parts) == 1:
        return parts[0]
    words = None if all(one.words is None for one in parts) else "".join(map(words_of, parts))
    return Rich("".join(one.html for one in parts), "".join(one.text for one in parts), words)


def wrapped(opening: str, rich: Rich, closing: str) -> Rich:
    """The content with HTML around it."""
    return Rich(f"{opening}{rich.html}{closing}", rich.text, rich.words)


def as_link(rich: Rich, number: int) -> Rich:
    """The content between the markers of link `number`."""
    return wrapped(f"{OPENS}{number}{OPENS}", rich, f"{CLOSES}{number}{CLOSES}")


def inline(leaf: Leaf, reading: Reading, *, in_link: bool = False) -> Rich:
    """The run with its emphasis, code and links; within the words of a link only pictures are read.

    Links are cut out first and leave numbered placeholders (U+FDD0 number U+FDD1), so that emphasis is parsed without them.
    """
    text = leaf.text
    scan = links.EMPTY_SCAN
    if _may_hold_link(text, reading.options.region):
        scan = links.scan(text, reading.options.region, reading.definitions)
    if scan.crowded:
        inline_reports.report_unmatched_brackets(leaf, reading)
        return _plain(text)
    if not in_link:
        near_addresses.report(leaf, scan.taken, reading)
    shown = footnotes.with_references(scan.found, text, reading)
    if not shown:
        return _with_markup(leaf, text, [], reading)
    contents: list[Rich] = []
    masked, last = [], 0
    for found in shown:
        if found.start >= last and (found.image or not in_link):
            masked += [text[last : found.start], f"\ufdd0{len(contents)}\ufdd1"]
            contents.append(_placeholder_content(found, leaf, reading))
            last = found.end
    return _with_markup(leaf, "".join([*masked, text[last:]]), contents, reading)


def _may_hold_link(text: str, region: str) -> bool:
    """Whether the text may contain a link, an address or a telephone number. A quick test: most paragraphs do not."""
    if "[" in text or "<" in text or "`" in text or "@" in text or "://" in text or "ww." in text or "WW." in text:
        return True
    return phones.may_hold(text, region)


def _plain(text: str) -> Rich:
    text = set_text(text)
    return Rich(escape(text), text)


def _with_markup(leaf: Leaf, text: str, contents: list[Rich], reading: Reading) -> Rich:
    """The run with its emphasis, code and breaks, and with `contents` in place of the placeholders."""
    if not markdown_inline.has_markup(text):
        return _restore_links(text, contents, code=False) if contents else _plain(text)
    pieces = markdown_inline.pieces(text)
    if pieces is None:
        inline_reports.report_too_much_markup(leaf, reading)
        return _restore_links(text, contents, code=False)
    return join(
        [
            _restore_links(run, contents, code=tag == "#code") if tag.startswith("#") else _tag(tag, reading)
            for tag, run in pieces
        ]
    )


def _restore_links(run: str, contents: list[Rich], *, code: bool) -> Rich:
    """A run with `contents` in place of the placeholders."""
    if not contents:
        return Rich(escape(run), run) if code else _plain(run)
    return join(
        [
            contents[int(part)] if number % 2 else Rich(escape(part), part) if code else _plain(part)
            for number, part in enumerate(_PLACEHOLDER.split(run))
            if part
        ]
    )


def _placeholder_content(found: links.FoundLink | footnotes.Reference, leaf: Leaf, reading: Reading) -> Rich:
    if isinstance(found, footnotes.Reference):
        return Rich(*footnotes.reference_html(found, leaf, reading), "")
    return _link_html(found, leaf, reading)


def _link_html(link: links.FoundLink, leaf: Leaf, reading: Reading) -> Rich:
    """A link or picture as HTML with its markers; its words alone where it may not lead to its address."""
    words = leaf.part(*link.words)
    try:
        destination = links.destination(link, words.text, reading.options.region)
    except RefusedError as refused:
        inline_reports.report_refused(link, refused, leaf, reading)
        return _plain(words.text) if link.bare else _with_markup(words, words.text, [], reading)
    if destination.from_words:
        inline_reports.report_missing_target(link, destination, leaf, reading)
    if link.image:
        return _picture_html(link, destination.target, leaf, _with_markup(words, words.text, [], reading).text, reading)
    number = reading.link(_link(link, destination.target, leaf, reading))
    rich = _address_text(words.text) if link.bare else inline(words, reading, in_link=True)
    shown = as_link(rich, number)
    address = "" if link.bare else _address(destination.target, rich.text)
    return Rich(shown.html, shown.text + address, words_of(rich)) if address else shown


def _address_text(address: str) -> Rich:
    """An address shown as its own text, entities replaced by their characters. Lines may break between its parts."""
    address = links.unescaped(address)
    return Rich("<wbr>".join(map(escape, address_parts(address))), address)


def _picture_html(link: links.FoundLink, target: str, leaf: Leaf, alt: str, reading: Reading) -> Rich:
    number = reading.link(_link(link, target, leaf, reading, alt.strip()))
    if not alt.strip():
        inline_reports.report_missing_alt(link, leaf, reading)
    title = f' title="{html_escape(link.title)}"' if link.title else ""
    image = f'<img{SHOWS}{number}{SHOWS} alt="{html_escape(alt)}"{title}>'
    html = f"{CHOICES}{number}{CHOICES}{image}{CHOSEN}{number}{CHOSEN}"
    return Rich(html, alt, "", picture=True)


def _link(link: links.FoundLink, target: str, leaf: Leaf, reading: Reading, alt: str = "") -> Link:
    line, column = reading.place(leaf.at(link.start))
    end_line, end_column = reading.place(leaf.at(link.end - 1))
    kind: Literal["image", "link"] = "image" if link.image else "link"
    title = link.title if link.image else ""
    return Link(target, kind, alt, title, line, column, end_line, end_column + 1)


def _address(target: str, words: str) -> str:
    """The address in brackets for plain text, "" where the words have it.

    Paths of the newsroom's own files are left out: they lead nowhere from plain text, and could name an unpublished file.
    """
    if scheme_of(target) in ("", "tel") or _without_scheme(target) == _without_scheme(words.strip()):
        return ""
    return f" ({target.removeprefix('mailto:')})"


def _without_scheme(address: str) -> str:
    return _OPENING.sub("", address).rstrip("/")
