"""HTML as a browser reads it, in a form that can be compared.

The tokenizer is libxml2's, which since 2.14 is that of the HTML standard. How a browser then builds the tree could still
depend on what it mends; so `read` also demands that tags close in order and that elements lie only where they may, when there
is nothing to mend. Python's own parser must see the same tags, or one of the two has been deceived.
"""

from html.parser import HTMLParser
from typing import NamedTuple

from lxml import etree

VOID = {"br", "hr", "img", "meta", "link", "input", "wbr"}
PHRASING = {"a", "abbr", "br", "code", "em", "img", "span", "strong", "time", "wbr", "s", "sup"}
HOLDS_PHRASING = {
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "em",
    "strong",
    "code",
    "a",
    "span",
    "th",
    "time",
    "abbr",
    "dt",
    "dd",
}
assert etree.LIBXML_VERSION >= (2, 14)


class Tag(NamedTuple):
    """An element with its attributes, and how deep it lies."""

    name: str
    attributes: dict[str, str]
    depth: int


class Tree(NamedTuple):
    """All elements in order, and the text between all tags."""

    tags: list[Tag]
    text: str
    scripts: list[str]
    """What they hold."""


class _Strict(HTMLParser):
    """Fails where a browser would have to mend something."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[Tag] = []
        self.words: list[str] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        if HOLDS_PHRASING & set(self.open):
            assert tag in PHRASING, f"<{tag}> within {self.open}"
        assert tag != "a" or "a" not in self.open, "a link within a link"
        self.tags.append(Tag(tag, {key: value or "" for key, value in attrs}, len(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data: str) -> None:
        (self.scripts if self.open[-1:] == ["script"] else self.words).append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    handle_pi = unknown_decl = handle_comment


def read(html: str) -> Tree:
    """The tree of HTML without mistakes; AssertionError where it has any."""
    strict = _Strict()
    strict.feed(html)
    strict.close()
    assert not strict.open, f"never closed: {strict.open}"
    names = [tag.name for tag in strict.tags]
    assert names == [one.tag for one in _elements(html)], "two parsers see other elements"
    assert [tag.attributes for tag in strict.tags] == [dict(one.attrib) for one in _elements(html)]
    return Tree(strict.tags, "".join(strict.words), strict.scripts)


def _elements(html: str) -> list[etree._Element]:
    """All but the frame that the parser adds to a piece of a page."""
    whole = html.lstrip().lower().startswith("<!doctype")
    root = etree.fromstring(html if whole else f"<!doctype html><html><body>{html}</body></html>", etree.HTMLParser())
    found = [one for one in root.iter() if isinstance(one.tag, str)]
    return found if whole else found[2:]
