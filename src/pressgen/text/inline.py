"""A run of text as safe HTML with link markers, and as plain text."""

import re
from collections.abc import Sequence
from html import escape as html_escape
from typing import Literal, NamedTuple

from pressgen import problems
from pressgen.addresses import RefusedError, scheme_of
from pressgen.model import Link
from pressgen.model.body import CLOSES, OPENS, SHOWS
from pressgen.problems import guess
from pressgen.text import footnotes, links, markdown_inline, near_addresses, phones, strikethrough
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
        return Rich(f"<{tag}>", strikethrough.around(reading.options.language)[tag == "/s"], "")
    return _TAGS[tag]


def escape(text: str) -> str:
    """The text as HTML that shows it."""
    return html_escape(text, quote=False)


def words_of(rich: Rich) -> str:
    """The words alone, without addresses of links."""
    return rich.text if rich.words is None else rich.words


def joined(parts: Sequence[Rich]) -> Rich:
    """The parts as one."""
    if len(parts) == 1:
        return parts[0]
    words = None if all(one.words is None for one in parts) else "".join(map(words_of, parts))
    return Rich("".join(one.html for one in parts), "".join(one.text for one in parts), words)


def within(opening: str, rich: Rich, closing: str) -> Rich:
    """The same with HTML around it."""
    return Rich(f"{opening}{rich.html}{closing}", rich.text, rich.words)


def marked(rich: Rich, number: int) -> Rich:
    """The same as the words of a link."""
    return within(f"{OPENS}{number}{OPENS}", rich, f"{CLOSES}{number}{CLOSES}")


def inline(leaf: Leaf, reading: Reading, *, in_link: bool = False) -> Rich:
    """The run with its emphasis, code and links; within a link's words only pictures."""
    text = leaf.text
    scan = links.NOTHING
    if _may_link(text, reading.options.region):
        scan = links.scan(text, reading.options.region, reading.definitions)
    if scan.crowded:
        _crowded(leaf, reading)
        return _plain(text)
    if not in_link:
        near_addresses.report(leaf, scan.taken, reading)
    shown = footnotes.with_references(scan.found, text, reading)
    if not shown:
        return _marked(leaf, text, [], reading)
    atoms: list[Rich] = []
    masked, last = [], 0
    for found in shown:
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
    return joined(
        [_filled(run, atoms, code=tag == "#code") if tag.startswith("#") else _tag(tag, reading) for tag, run in pieces]
    )


def _filled(run: str, atoms: list[Rich], *, code: bool) -> Rich:
    """A run with the links back in their places."""
    if not atoms:
        return Rich(escape(run), run) if code else _plain(run)
    return joined(
        [
            atoms[int(part)] if number % 2 else Rich(escape(part), part) if code else _plain(part)
            for number, part in enumerate(_ATOM.split(run))
            if part
        ]
    )


def _atom(found: links.Found | footnotes.Reference, leaf: Leaf, reading: Reading) -> Rich:
    if isinstance(found, footnotes.Reference):
        return Rich(*footnotes.referred(found, leaf, reading), "")
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
        _report_by_words(found, led, leaf, reading)
    if found.image:
        return _picture(found, led.target, leaf, _marked(words, words.text, [], reading).text, reading)
    number = reading.link(_link(found, led.target, leaf, reading))
    rich = _shown(words.text) if found.bare else inline(words, reading, in_link=True)
    shown = marked(rich, number)
    address = "" if found.bare else _address(led.target, rich.text)
    return Rich(shown.html, shown.text + address, words_of(rich)) if address else shown


def _shown(address: str) -> Rich:
    """An address that is its own text, `&amp;` and the like as the signs that they stand for."""
    address = links.unescaped(address)
    return Rich(escape(address), address)


def _picture(found: links.Found, target: str, leaf: Leaf, alt: str, reading: Reading) -> Rich:
    number = reading.link(_link(found, target, leaf, reading, alt.strip()))
    if not alt.strip():
        _unseen(found, leaf, reading)
    title = f' title="{html_escape(found.title)}"' if found.title else ""
    html = f'<img src="{SHOWS}{number}{SHOWS}" alt="{html_escape(alt)}"{title}>'
    return Rich(html, alt, "", picture=True)


def _link(found: links.Found, target: str, leaf: Leaf, reading: Reading, alt: str = "") -> Link:
    line, column = reading.place(leaf.at(found.start))
    end_line, end_column = reading.place(leaf.at(found.end - 1))
    kind: Literal["image", "link"] = "image" if found.image else "link"
    title = found.title if found.image else ""
    return Link(target, kind, alt, title, line, column, end_line, end_column + 1)


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
        message = problems.text(
            "“{address}” is not a web address, so it is no link.", address=leaf.text[slice(*found.words)]
        )
        fix = guess(_as_written(found, near_addresses.without_commas(target), leaf))
        hint = problems.text("Did you mean “{id}”?", id=fix.text) if fix else refused.advice or _WHOLE
        reading.problem("PG408", "warning", whole, message, hint, fix)
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


def _as_written(found: links.Found, meant: str, leaf: Leaf) -> str:
    """What was meant, in the form that the text has: with or without its scheme, in angle brackets or not."""
    written, words = leaf.text[found.start : found.end], leaf.text[slice(*found.words)]
    return written.replace(words, meant if "://" in words else meant.partition("://")[2]) if meant else ""


_WHOLE = problems.text("Write an address that begins with https://, mailto: or tel:.")


def _report_by_words(found: links.Found, led: links.Led, leaf: Leaf, reading: Reading) -> None:
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


def _unseen(found: links.Found, leaf: Leaf, reading: Reading) -> None:
    """Says that a picture has no words for those who cannot see it."""
    written = leaf.text[found.words[1] : found.end]
    reading.problem(
        "PG111",
        "error",
        _span(leaf, found.start, found.end),
        problems.text("This picture has no alternative text."),
        problems.text(
            "Say in the brackets what it shows, for those who cannot see it: ![Two children on a bridge{rest}.",
            rest=written,
        ),
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
