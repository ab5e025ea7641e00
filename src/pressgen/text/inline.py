"""A run of text as safe HTML with link markers, and as plain text."""

import re
from html import escape as html_escape
from html import unescape
from typing import Literal, NamedTuple

from pressgen import problems
from pressgen.addresses import RefusedError, scheme_of
from pressgen.model import Link
from pressgen.text import footnotes, links, markdown_inline, phones, struck
from pressgen.text.source import Leaf, Reading
from pressgen.text.typography import set_text


class Rich(NamedTuple):
    """The same words twice."""

    html: str
    text: str


_OPENING = re.compile(r"^(?:https?://|mailto:)")
_ATOM = re.compile("\ufdd0(\\d+)\ufdd1")
_TAGS = {sign + tag: Rich(f"<{sign}{tag}>", "") for sign in ("", "/") for tag in ("em", "strong", "code")}
_TAGS["br"] = Rich("<br>\n", "\n")


def _tag(tag: str, reading: Reading) -> Rich:
    """A tag; words that are struck out are said to be so in plain text."""
    if tag in {"s", "/s"}:
        return Rich(f"<{tag}>", struck.around(reading.options.language)[tag == "/s"])
    return _TAGS[tag]


def escape(text: str) -> str:
    """The text as HTML that shows it."""
    return html_escape(text, quote=False)


_UNSEEN = re.compile(r"<sup class=\"note\".*?</sup>|\x02\d+\x02|\x03\d+\x03|<[^>]*>")


def words_of(rich: Rich) -> str:
    """The words alone, without addresses of links."""
    return unescape(_UNSEEN.sub("", rich.html)) if "\x02" in rich.html else rich.text


def inline(leaf: Leaf, reading: Reading, *, in_link: bool = False) -> Rich:
    """The run with its emphasis, code and links; within a link's words only pictures."""
    text = leaf.text
    if not _may_link(text, reading.options.region):
        return _marked(leaf, text, [], reading)
    scan = links.scan(text, reading.options.region, reading.definitions)
    if scan.crowded:
        _crowded(leaf, reading)
        return _plain(text)
    atoms: list[Rich] = []
    masked, last = [], 0
    for found in footnotes.with_references(scan.found, text, reading):
        if found.start >= last and (found.image or not in_link):
            masked += [text[last : found.start], f"\ufdd0{len(atoms)}\ufdd1"]
            atoms.append(_atom(found, leaf, reading))
            last = found.end
    return _marked(leaf, "".join([*masked, text[last:]]), atoms, reading)


def _may_link(text: str, region: str) -> bool:
    """Whether the text holds a sign of a link, an address or a telephone number; most paragraphs do not."""
    if "[" in text or "<" in text or "`" in text or "@" in text or "://" in text or "ww." in text or "WW." in text:
        return True
    return phones.may_hold(text, region)


def _plain(text: str) -> Rich:
    text = set_text(text)
    return Rich(escape(text), text)


def _marked(leaf: Leaf, text: str, atoms: list[Rich], reading: Reading) -> Rich:
    """The run by Python-Markdown where it holds something for it, and with its links."""
    if not markdown_inline.acts_on(text):
        return _filled(text, atoms, code=False) if atoms else _plain(text)
    pieces = markdown_inline.pieces(text)
    if pieces is None:
        _overloaded(leaf, reading)
        return _filled(text, atoms, code=False)
    html, plain = [], []
    for tag, run in pieces:
        rich = _filled(run, atoms, code=tag == "#code") if tag.startswith("#") else _tag(tag, reading)
        html.append(rich.html)
        plain.append(rich.text)
    return Rich("".join(html), "".join(plain))


def _filled(run: str, atoms: list[Rich], *, code: bool) -> Rich:
    """A run with the links back in their places."""
    if not atoms:
        return Rich(escape(run), run) if code else _plain(run)
    parts = _ATOM.split(run)
    rich = [
        atoms[int(part)] if number % 2 else Rich(escape(part), part) if code else _plain(part)
        for number, part in enumerate(parts)
    ]
    return Rich("".join(one.html for one in rich), "".join(one.text for one in rich))


def _atom(found: links.Found | footnotes.Reference, leaf: Leaf, reading: Reading) -> Rich:
    if isinstance(found, footnotes.Reference):
        return Rich(*footnotes.referred(found, leaf, reading))
    return _linked(found, leaf, reading)


def _linked(found: links.Found, leaf: Leaf, reading: Reading) -> Rich:
    """A link or picture as HTML with its marker; one that leads nowhere, as its words alone."""
    words = leaf.part(*found.words)
    try:
        led = links.led(found, words.text, reading.options.region)
    except RefusedError as refused:
        _refuse(found, refused, leaf, reading)
        return _plain(words.text) if found.bare else _marked(words, words.text, [], reading)
    if led.by_words:
        _tell_by_words(found, led, leaf, reading)
    number = reading.link(_link(found, led.target, leaf, reading))
    if found.image:
        return _picture(found, number, _marked(words, words.text, [], reading).text)
    rich = _shown(words.text) if found.bare else inline(words, reading, in_link=True)
    address = "" if found.bare else _address(led.target, rich.text)
    return Rich(f"\x02{number}\x02{rich.html}\x03{number}\x03", rich.text + address)


def _shown(address: str) -> Rich:
    """An address that is its own text, `&amp;` and the like as the signs that they stand for."""
    address = unescape(address)
    return Rich(escape(address), address)


def _picture(found: links.Found, number: int, alt: str) -> Rich:
    title = f' title="{html_escape(found.title)}"' if found.title else ""
    return Rich(f'<img src="\x02{number}\x02" alt="{html_escape(alt)}"{title}>', alt)


def _link(found: links.Found, target: str, leaf: Leaf, reading: Reading) -> Link:
    line, column = reading.place(leaf.at(found.start))
    end_line, end_column = reading.place(leaf.at(found.end - 1))
    kind: Literal["image", "link"] = "image" if found.image else "link"
    return Link(target=target, kind=kind, line=line, column=column, end_line=end_line, end_column=end_column + 1)


def _address(target: str, words: str) -> str:
    """The address in brackets, for plain text, unless the words say it.

    The path of another file leads nowhere from there, and would name it before it is public.
    """
    if scheme_of(target) in ("", "tel") or _bare(target) == _bare(words.strip()):
        return ""
    return f" ({target.removeprefix('mailto:')})"


def _bare(address: str) -> str:
    return _OPENING.sub("", address).rstrip("/")


def _span(leaf: Leaf, start: int, end: int) -> tuple[int, int]:
    return leaf.at(start), leaf.at(end - 1) + 1


def _refuse(found: links.Found, refused: RefusedError, leaf: Leaf, reading: Reading) -> None:
    """Says that a link leads where no link may, or nowhere."""
    target, whole = found.target, _span(leaf, found.start, found.end)
    if found.bare:
        message = problems.text("“{address}” is not a web address, so it is no link.", address=target)
        reading.problem("PG408", "warning", whole, message, refused.advice or _WHOLE)
    elif target.lower() in ("", "tel:", "mailto:"):
        hint = problems.text("Write it as [words](address).")
        reading.problem("PG406", "error", whole, problems.text("This link has no address."), hint)
    elif scheme_of(target) == "tel":
        message = problems.text("“{number}” is no telephone number.", number=target[4:])
        reading.problem("PG405", "error", _span(leaf, *links.target_span(leaf.text, found)), message, refused.advice)
    else:
        message = problems.text("A link may not lead to “{target}”.", target=target[:60])
        span = _span(leaf, *links.target_span(leaf.text, found))
        reading.problem("PG401", "error", span, message, refused.advice or _WHOLE)


_WHOLE = problems.text("Write an address that begins with https://, mailto: or tel:.")


def _tell_by_words(found: links.Found, led: links.Led, leaf: Leaf, reading: Reading) -> None:
    """Says that a link leads to its own words, and how to write it."""
    inline_target = leaf.text[found.words[1] + 1 : found.words[1] + 2] == "(" and not found.title
    span = (found.words[1] + 1, found.end) if inline_target else (found.start, found.end)
    reading.problem(
        "PG407",
        "warning",
        _span(leaf, *span),
        problems.text("This link has no address of its own, so it leads to its words: {address}.", address=led.target),
        problems.text("Write the address between the round brackets: ({address}).", address=led.target),
        fix=f"({led.target})" if inline_target else None,
    )


def _crowded(leaf: Leaf, reading: Reading) -> None:
    reading.problem(
        "PG402",
        "note",
        _span(leaf, 0, len(leaf.text)),
        problems.text(
            "This paragraph has more than {number} brackets without a partner, so it is shown as it stands.",
            number=links.MAX_UNMATCHED,
        ),
        problems.text("Write each link as [words](address)."),
    )


def _overloaded(leaf: Leaf, reading: Reading) -> None:
    reading.problem(
        "PG404",
        "note",
        _span(leaf, 0, len(leaf.text)),
        problems.text("This paragraph has more signs of emphasis than can be read, so it is shown as it stands."),
        problems.text("Divide the paragraph, or write fewer of *, _ and `."),
    )
