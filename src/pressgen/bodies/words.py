"""Texts as HTML and as plain text, for programs that read no Markdown of pressgen's."""

import re
from collections.abc import Callable, Iterable
from html import escape, unescape

from pressgen.model import Block, Body, Link, Target
from pressgen.model.body import CHOICES, CHOSEN, CLOSES, JOINER, OPENS, SHOWS

_MARKER = re.compile(rf"([{OPENS}{CLOSES}{SHOWS}{CHOICES}{CHOSEN}])([0-9]+)\1")
_QUOTE = re.compile(
    r'<figure class="quote-block[^>]*><blockquote>(.*?)</blockquote>(?:<figcaption>(.*)</figcaption>)?</figure>',
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]*>")
_TAG_IN_WORD = re.compile(r"</?(?:a|abbr|b|code|em|i|s|small|span|strong|sub|sup|u|wbr)\b[^>]*>")
Address = Callable[[Link], str]
"""The address of a link; empty when it leads nowhere."""


def addresses(source: str, targets: dict[tuple[str, str], Target], address: Callable[[Target], str]) -> Address:
    """What gives the addresses of the links in the text at the path `source`. A speaker's name is no link here."""

    def of(link: Link) -> str:
        if link.kind == "speaker":
            return ""
        return address(targets.get((source, link.target), Target("nowhere")))

    return of


def html(bodies: Iterable[Body], address: Address) -> str:
    """The texts one after the other, with their links."""
    return "\n".join(_MARKER.sub(_replacement(body, address), block.html) for body in bodies for block in body.blocks)


def html_with_dashes(body: Body, address: Address, *, wrapped: bool = False) -> str:
    """The text, with quotes as paragraphs that begin with a dash, as their author wrote them: other systems know no quote with a speaker.
    Lines are not wrapped, since WordPress breaks them where they are (developer.wordpress.org, wpautop), unless they shall be `wrapped` as
    they were written.
    """
    replaced = _replacement(body, address)
    shown = ((block, _with_dash(block)) for block in body.blocks)
    return "\n".join(_MARKER.sub(replaced, one if wrapped else _unwrapped(block, one)) for block, one in shown)


def _unwrapped(block: Block, html: str) -> str:
    return html if block.kind == "code" else html.replace("<br>\n", "<br>").replace("\n", " ")


def _with_dash(block: Block) -> str:
    found = _QUOTE.fullmatch(block.html)
    if not found or not found[2]:
        return found[1] if found else block.html
    return f"{found[1].removesuffix('</p>')}{_between(block, found)}{found[2]}</p>"


def _between(block: Block, found: re.Match[str]) -> str:
    """What stands between a quote and its speaker: ", "."""
    said, speaker = (unescape(_TAG.sub("", _MARKER.sub("", part))) for part in (found[1], found[2]))
    if block.text.startswith(said) and block.text.endswith(speaker):
        return escape(block.text[len(said) : len(block.text) - len(speaker)])
    return ", "


def without_markup(html: str) -> str:
    """The words of a block's HTML, and none of its addresses."""
    return unescape(_TAG.sub(" ", _TAG_IN_WORD.sub("", _MARKER.sub("", html))))


def plain(bodies: Iterable[Body]) -> str:
    """The words, with a blank line between blocks."""
    return "\n\n".join(block.text.replace(JOINER, "") for body in bodies for block in body.blocks)


def plain_for_all(bodies: Iterable[Body], address: Address) -> str:
    """The words without the targets of links that lead nowhere: a target may name what is not public."""
    found = []
    for body in bodies:
        words = plain((body,))
        for link in body.links:
            words = words if address(link) or link.kind == "speaker" else words.replace(f" ({link.target})", "")
        found.append(words)
    return "\n\n".join(found)


def plain_outward(bodies: Iterable[Body], address: Address, url: str) -> str:
    """The words, with the addresses of links that lead out of the site at `url`."""

    def outward(link: Link) -> str:
        found = address(link)
        return "" if found.startswith(url) else found

    return plain_for_all(bodies, outward)


def _replacement(body: Body, address: Address) -> Callable[[re.Match[str]], str]:
    """What replaces a marker (see `model.body.Link`)."""
    found = [address(link) for link in body.links]

    def replaced(marker: re.Match[str]) -> str:
        target = found[int(marker[2])]
        if marker[1] == SHOWS:
            return f' src="{escape(target)}"'
        if marker[1] in (CHOICES, CHOSEN) or not target:
            return ""
        return f'<a href="{escape(target)}">' if marker[1] == OPENS else "</a>"

    return replaced
