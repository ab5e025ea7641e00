"""The HTML of a body as elements. It is well formed, since `text` makes it; only void elements have no end tag."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple, Union

_VOID = {"br", "hr", "img", "wbr"}


class Element(NamedTuple):
    """One element, with the elements and words within it."""

    name: str
    values: dict[str, str]
    children: list[Union["Element", str]]

    @property
    def words(self) -> str:
        """The words within it."""
        return "".join(one if isinstance(one, str) else one.words for one in self.children)

    def elements(self) -> Iterator["Element"]:
        """The elements right within it."""
        return (one for one in self.children if isinstance(one, Element))


def read(html: str) -> Element:
    """An element that holds those of the text."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.open[0]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {}, [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {name: value or "" for name, value in attrs}, [])
        self.open[-1].children.append(found)
        if tag not in _VOID:
            self.open.append(found)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open[-1].name:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
