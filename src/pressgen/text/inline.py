"""A run of text as safe HTML with link markers, and as plain text."""

import re
from html import escape as html_escape
from typing import NamedTuple

from pressgen.model import Link
from pressgen.problems import text as say
from pressgen.text import links, markdown_inline
from pressgen.text.source import Leaf, Reading
from pressgen.text.typography import set_text


class Rich(NamedTuple):
    """The same words twice."""

    html: str
    text: str


_ATOM = re.compile("\ufdd0(\\d+)\ufdd1")
_NUMBER = re.compile(r"[0+][ (]?\d")
_TAGS = {"em", "strong", "code"}


def escape(text: str) -> str:
    """The text as HTML that shows it."""
    return html_escape(text, quote=False)


def inline(leaf: Leaf, reading: Reading) -> Rich:
    """The run with its emphasis, code and links."""
    text = leaf.text
    if not _may_link(text):
        return _marked(text, []) if markdown_inline.acts_on(text) else _plain(text)
    scan = links.scan(text, reading.options.region, reading.definitions)
    _refuse(scan, leaf, reading)
    if scan.crowded:
        _crowded(leaf, reading)
        return _plain(text)
    atoms: list[Rich] = []
    masked, last = [], 0
    for found in sorted(scan.found + scan.refused):
        if found.start >= last:
            masked += [text[last : found.start], f"\ufdd0{len(atoms)}\ufdd1"]
            atoms.append(_words_of(found, leaf) if found in scan.refused else _atom(found, leaf, reading))
            last = found.end
    return _marked("".join([*masked, text[last:]]), atoms)


def _may_link(text: str) -> bool:
    """Whether the text holds a sign of a link, an address or a telephone number; most paragraphs do not."""
    if "[" in text or "<" in text or "`" in text or "@" in text or "://" in text or "ww." in text or "WW." in text:
        return True
    return bool(_NUMBER.search(text))


def _words_of(found: links.Found, leaf: Leaf) -> Rich:
    """What is shown of a link that leads where no link may."""
    return _marked(leaf.text[slice(*found.words)], [])


def _plain(text: str) -> Rich:
    text = set_text(text)
    return Rich(escape(text), text)


def _marked(text: str, atoms: list[Rich]) -> Rich:
    """The run by Python-Markdown, where it holds something for it."""
    pieces = None
    if markdown_inline.acts_on(text):
        pieces = markdown_inline.pieces(text)
    html, plain = [], []
    for tag, run in pieces or [markdown_inline.Piece("#text", text)]:
        if tag == "br":
            html.append("<br>\n")
            plain.append("\n")
        elif tag.startswith("#"):
            rich = _filled(run, atoms, code=tag == "#code")
            html.append(rich.html)
            plain.append(rich.text)
        else:
            html.append(f"<{tag}>")
    return Rich("".join(html), "".join(plain))


def _filled(run: str, atoms: list[Rich], *, code: bool) -> Rich:
    """A run with the links back in their places."""
    parts = _ATOM.split(run) if atoms else [run]
    rich = [
        atoms[int(part)] if number % 2 else Rich(escape(part), part) if code else _plain(part)
        for number, part in enumerate(parts)
    ]
    return Rich("".join(one.html for one in rich), "".join(one.text for one in rich))


def _atom(found: links.Found, leaf: Leaf, reading: Reading) -> Rich:
    number = reading.link(_link(found, leaf, reading))
    words = leaf.part(*found.words)
    if found.image:
        alt = _marked(words.text, []).text
        return Rich(f'<img src="\x02{number}\x02" alt="{html_escape(alt)}">', alt)
    rich = Rich(escape(words.text), words.text) if found.bare else _marked_words(words, reading)
    return Rich(f"\x02{number}\x02{rich.html}\x03{number}\x03", rich.text + _address(found.target, rich.text))


def _marked_words(words: Leaf, reading: Reading) -> Rich:
    """A link's words: pictures may stand there, other links may not."""
    if "![" in words.text:
        return inline(words, reading)
    return _marked(words.text, [])


def _link(found: links.Found, leaf: Leaf, reading: Reading) -> Link:
    line, column = reading.place(leaf.at(found.start))
    end_line, end_column = reading.place(leaf.at(found.end - 1))
    return Link(
        target=links.normal(found.target, reading.options.region),
        kind="image" if found.image else "link",
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column + 1,
    )


def _address(target: str, words: str) -> str:
    """The address in brackets, for plain text, unless the words say it.

    The path of another file leads nowhere from there, and would name it before it is public.
    """
    if not links.has_scheme(target):
        return ""
    bare = re.sub(r"^(?:https?://|mailto:|tel:)", "", target).rstrip("/")
    if target.startswith("tel:") or bare in {
        words.strip().rstrip("/"),
        re.sub(r"^https?://", "", words.strip()).rstrip("/"),
    }:
        return ""
    return f" ({target.removeprefix('mailto:')})"


def _refuse(scan: links.Scan, leaf: Leaf, reading: Reading) -> None:
    for found in scan.refused:
        reading.problem(
            "PG401",
            "error",
            (leaf.at(found.start), leaf.at(found.end - 1) + 1),
            say("A link may not lead to “{target}”.", target=found.target[:60]),
            say("Write an address that begins with https://, mailto: or tel:."),
        )


def _crowded(leaf: Leaf, reading: Reading) -> None:
    reading.problem(
        "PG402",
        "note",
        (leaf.at(0), leaf.at(len(leaf.text) - 1) + 1),
        say(
            "This paragraph has more than {number} brackets without a partner, so it is shown as it stands.",
            number=links.MAX_UNMATCHED,
        ),
        say("Write each link as [words](address)."),
    )
