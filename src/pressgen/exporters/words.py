"""Texts as HTML and as plain text, for programs that read no Markdown of pressgen's."""

import re
from collections.abc import Callable, Iterable
from html import escape

from pressgen.model import Body, Link, Target
from pressgen.model.body import CHOICES, CHOSEN, CLOSES, JOINER, OPENS, SHOWS

_MARKER = re.compile(rf"([{OPENS}{CLOSES}{SHOWS}{CHOICES}{CHOSEN}])([0-9]+)\1")
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


def plain(bodies: Iterable[Body]) -> str:
    """The words, with a blank line between blocks."""
    return "\n\n".join(block.text.replace(JOINER, "") for body in bodies for block in body.blocks)


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
