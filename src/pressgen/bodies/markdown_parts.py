"""Parts of a document in Markdown, made of words that no reader of Markdown takes for markup."""

import re

from pressgen.bodies.elements import Element
from pressgen.bodies.markdown_words import inline, line, unbroken

_CLOSING = re.compile(r"#+\Z")


def words(text: str) -> str:
    """A run of words that may begin a line."""
    return line(inline([text]))


def heading(level: int, text: str) -> str:
    """A heading. Number signs at its end would be taken for its end (CommonMark, section 4.2)."""
    said = unbroken(inline([text])).strip()
    return f"{'#' * level} {_CLOSING.sub(lambda signs: chr(92) + signs[0], said)}"


def link(label: str, address: str) -> str:
    """A link, or the label alone without an address."""
    return inline([Element("a", {"href": address}, [label])]) if address else inline([label])


def image(alt: str, address: str) -> str:
    """A picture."""
    return inline([Element("img", {"alt": alt, "src": address}, [])])
