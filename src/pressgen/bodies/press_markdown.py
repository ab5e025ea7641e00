"""A body as Markdown that pressgen reads as the same text: quotes with a dash, headings without ids, which it makes itself."""

from pressgen.bodies.elements import Element, read
from pressgen.bodies.markdown import markdown_of
from pressgen.bodies.words import Address, html_with_dashes
from pressgen.model import Body

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def press_markdown(body: Body, address: Address) -> str:
    """The text, with the addresses that its links get."""
    return press_markdown_of(html_with_dashes(body, address, wrapped=True))


def press_markdown_of(html: str) -> str:
    """The HTML of a text, with its links, in the same way."""
    return markdown_of(_for_pressgen(read(html)))


def _for_pressgen(one: Element) -> Element:
    """The element without ids of headings, and with lists of terms in a line each."""
    children = [part if isinstance(part, str) else _for_pressgen(part) for part in one.children]
    name = "terms" if one.name == "dl" else one.name
    return Element(name, {} if name in _HEADINGS else one.values, children)
