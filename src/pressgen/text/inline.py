"""A run of text as safe HTML with link markers, and as plain text."""

import re
from collections.abc import Sequence
from html import escape as html_escape
from typing import Literal, NamedTuple

from pressgen.addresses import RefusedError, scheme_of
from pressgen.model import Link
from pressgen.model.body import CLOSES, OPENS, SHOWS
from pressgen.text import footnotes, inline_reports, links, markdown_inline, near_addresses, phones, strikethrough
from pressgen.text.reading import Leaf, Reading
from pressgen.text.typography import set_text


class Rich(NamedTuple):
    """The same words as HTML and as plain text."""

    html: str
    text: str
    words: str | None = None
    """The words alone, when the text says more: addresses of links, what pictures show."""
    picture: bool = False
    """Whether it is one picture and nothing else."""


_OPENING = re.compile(r"^(?:https?://|mailto:)")
_ATOM = re.compile("\ufdd0(\\d+)\ufdd1")
_TAGS = {sign + tag: Rich(f"<{sign}{tag}>", "") for sign in ("", "/") for tag in ("em", "strong", "code")}
_TAGS["br"] = Rich("<br>\n", "\n")


def _tag(tag: str, reading: Reading) -> Rich:
    """A tag; words that are struck out are said to be so in plain text."""
    if tag in {"s", "/s"}:
        return Rich(f"<{tag}>", strikethrough.plain_text_marks(reading.options.language)[tag == "/s"], "")
    return _TAGS[tag]


def escape(text: str) -> str:
    """The text as HTML that shows it."""
    return html_escape(text, quote=False)


def words_of(rich: Rich) -> str:
    """The words alone, without addresses of links."""
    return rich.text if rich.words is None else rich.words


def join(parts: Sequence[Rich]) -> Rich:
    """The parts as one."""
    if len(parts) == 1:
        return parts[0]
    words = None if all(one.words is None for one in parts) else "".join(map(words_of, parts))
    return Rich("".join(one.html for one in parts), "".join(one.text for one in parts), words)


def wrapped(opening: str, rich: Rich, closing: str) -> Rich:
    """The same with HTML around it."""
    return Rich(f"{opening}{rich.html}{closing}", rich.text, rich.words)


def as_link(rich: Rich, number: int) -> Rich:
    """The same as the words of a link."""
    return wrapped(f"{OPENS}{number}{OPENS}", rich, f"{CLOSES}{number}{CLOSES}")


def inline(leaf: Leaf, reading: Reading, *, in_link: bool = False) -> Rich:
    """The run with its emphasis, code and links; within a link's words only pictures."""
    text = leaf.text
    scan = links.EMPTY_SCAN
    if _may_link(text, reading.options.region):
        scan = links.scan(text, reading.options.region, reading.definitions)
    if scan.crowded:
        inline_reports.report_unmatched_brackets(leaf, reading)
        return _plain(text)
    if not in_link:
        near_addresses.report(leaf, scan.taken, reading)
    shown = footnotes.with_references(scan.found, text, reading)
    if not shown:
        return _with_markup(leaf, text, [], reading)
    atoms: list[Rich] = []
    masked, last = [], 0
    for found in shown:
        if found.start >= last and (found.image or not in_link):
            masked += [text[last : found.start], f"\ufdd0{len(atoms)}\ufdd1"]
            atoms.append(_atom(found, leaf, reading))
            last = found.end
    return _with_markup(leaf, "".join([*masked, text[last:]]), atoms, reading)


def _may_link(text: str, region: str) -> bool:
    """Whether the text holds a sign of a link, an address or a telephone number; most paragraphs do not."""
    if "[" in text or "<" in text or "`" in text or "@" in text or "://" in text or "ww." in text or "WW." in text:
        return True
    return phones.may_hold(text, region)


def _plain(text: str) -> Rich:
    text = set_text(text)
    return Rich(escape(text), text)


def _with_markup(leaf: Leaf, text: str, atoms: list[Rich], reading: Reading) -> Rich:
    """The run by Python-Markdown where it holds something for it, and with its links."""
    if not markdown_inline.has_markup(text):
        return _restore_links(text, atoms, code=False) if atoms else _plain(text)
    pieces = markdown_inline.pieces(text)
    if pieces is None:
        inline_reports.report_too_much_markup(leaf, reading)
        return _restore_links(text, atoms, code=False)
    return join(
        [
            _restore_links(run, atoms, code=tag == "#code") if tag.startswith("#") else _tag(tag, reading)
            for tag, run in pieces
        ]
    )


def _restore_links(run: str, atoms: list[Rich], *, code: bool) -> Rich:
    """A run with the links back in their places."""
    if not atoms:
        return Rich(escape(run), run) if code else _plain(run)
    return join(
        [
            atoms[int(part)] if number % 2 else Rich(escape(part), part) if code else _plain(part)
            for number, part in enumerate(_ATOM.split(run))
            if part
        ]
    )


def _atom(found: links.FoundLink | footnotes.Reference, leaf: Leaf, reading: Reading) -> Rich:
    if isinstance(found, footnotes.Reference):
        return Rich(*footnotes.reference_html(found, leaf, reading), "")
    return _link_html(found, leaf, reading)


def _link_html(link: links.FoundLink, leaf: Leaf, reading: Reading) -> Rich:
    """A link or picture as HTML with its marker; one that leads nowhere, as its words alone."""
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
    """An address that is its own text, `&amp;` and the like as the signs that they stand for."""
    address = links.unescaped(address)
    return Rich(escape(address), address)


def _picture_html(link: links.FoundLink, target: str, leaf: Leaf, alt: str, reading: Reading) -> Rich:
    number = reading.link(_link(link, target, leaf, reading, alt.strip()))
    if not alt.strip():
        inline_reports.report_missing_alt(link, leaf, reading)
    title = f' title="{html_escape(link.title)}"' if link.title else ""
    html = f'<img src="{SHOWS}{number}{SHOWS}" alt="{html_escape(alt)}"{title}>'
    return Rich(html, alt, "", picture=True)


def _link(link: links.FoundLink, target: str, leaf: Leaf, reading: Reading, alt: str = "") -> Link:
    line, column = reading.place(leaf.at(link.start))
    end_line, end_column = reading.place(leaf.at(link.end - 1))
    kind: Literal["image", "link"] = "image" if link.image else "link"
    title = link.title if link.image else ""
    return Link(target, kind, alt, title, line, column, end_line, end_column + 1)


def _address(target: str, words: str) -> str:
    """The address in brackets, for plain text, unless the words say it.

    The path of another file leads nowhere from there, and would name it before it is public.
    """
    if scheme_of(target) in ("", "tel") or _without_scheme(target) == _without_scheme(words.strip()):
        return ""
    return f" ({target.removeprefix('mailto:')})"


def _without_scheme(address: str) -> str:
    return _OPENING.sub("", address).rstrip("/")
