"""Parts of a text that a system keeps in fields of their own, put together as HTML."""

import re
from collections.abc import Iterable
from html import escape

from pressgen.importers.words import words

_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:[a-zA-Z]\w*|#\d+);")
_SAME = 0.9
"""Share of the words of a part that stand in the text already, from which on it repeats it."""


def html_of(written: str) -> str:
    """Plain text as paragraphs; what has markup already as it is."""
    if _MARKUP.search(written):
        return written
    parts = [escape(part.strip(), quote=False) for part in re.split(r"\n\s*\n", written) if part.strip()]
    return "".join("<p>" + part.replace("\n", "<br>") + "</p>" for part in parts)


def linked_lines(links: Iterable[tuple[str, str]]) -> str:
    """Addresses with their words, each a paragraph; an address without words stands for itself."""
    lines = [(address, escape(said or address, quote=False)) for address, said in links if address]
    return "".join(f'<p><a href="{escape(address)}">{said}</a></p>' for address, said in lines)


def is_repeated(part: str, plain_text: str) -> bool:
    """Whether nearly all words of a part, such as a quote, stand in the text."""
    said = words(part)
    return bool(said) and (said & words(plain_text)).total() >= _SAME * said.total()
