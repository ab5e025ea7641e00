"""The body of a foreign text as a document, with what a text cannot hold listed."""

import html
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import absolute
from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Document
from pressgen.importers.html import read_html
from pressgen.importers.html_depth import refuse_depth
from pressgen.importers.markdown import read_markdown
from pressgen.importers.plain_text import read_text
from pressgen.model.foreign import ForeignText, Markup, Rest
from pressgen.problems import text

_LONGEST = 5_000_000
"""Characters of a body: more than the longest book."""
_MOST_KEPT = 20_000_000
"""Characters of bodies that are kept: those of some ten thousand press texts."""
_EMBEDDED = ("iframe", "embed", "object", "video", "audio", "script")
_INSIDE = re.compile(
    r"<(?:a|iframe|embed|object|video|audio|script|source|img|form|input|select|textarea)\b", re.IGNORECASE
)


class ReadBody(NamedTuple):
    """A body, ready to be sorted."""

    document: Document
    rest: tuple[Rest, ...] = ()
    """What was embedded in it."""
    links: tuple[str, ...] = ()
    """The addresses that its links lead to."""


ReadWhole = Callable[[ForeignText], ReadBody]


def read_body(foreign: ForeignText) -> ReadBody:
    """The body of the text. PressgenError when it is too long or nested too deeply to be a press text."""
    if len(foreign.body) > _LONGEST:
        raise PressgenError(text("The text is longer than a press text can be."))
    for part in (foreign.lead, foreign.contact_html):
        refuse_depth(part)
    if foreign.markup == "markdown":
        return ReadBody(read_markdown(foreign.body))
    if foreign.markup == "text":
        return ReadBody(read_text(foreign.body))
    return _read_html(foreign)


class ReadBodies:
    """Reads bodies that are asked for twice: first when the whole archive is looked at, then when each text is made."""

    def __init__(self, most: int = _MOST_KEPT) -> None:
        self._room = most
        self._kept: dict[tuple[str, ...], ReadBody] = {}

    def first(self, foreign: ForeignText) -> ReadBody:
        """The body, which is kept for the second time while there is room; never one with pictures. PressgenError as `read_body`."""
        found = read_body(foreign)
        if len(foreign.body) <= self._room and not any(one.data for one in foreign.pictures):
            self._room -= len(foreign.body)
            self._kept[(foreign.id, foreign.body, *foreign.addresses[:1])] = found
        return found

    def again(self, foreign: ForeignText) -> ReadBody:
        """The same body, which is kept no longer."""
        return self._kept.pop((foreign.id, foreign.body, *foreign.addresses[:1]), None) or read_body(foreign)


def plain_words(source: str, markup: Markup) -> str:
    """The words of a short value, such as a lead, as a reader sees them."""
    if markup == "html" and ("<" in source or "&" in source):
        return one_line(clean(BeautifulSoup(source, "lxml").get_text(" ") if "<" in source else html.unescape(source)))
    return one_line(clean(source))


def _read_html(foreign: ForeignText) -> ReadBody:
    if not _INSIDE.search(foreign.body):
        return ReadBody(read_html(_within_body(foreign.body), whole=True))
    soup = BeautifulSoup(_within_body(foreign.body), "lxml")
    base = next(iter(foreign.addresses), "")
    rest = tuple(_take_embedded(soup, base))
    links = tuple(_absolute_links(soup, base))
    pictures = {one.address: one.data for one in foreign.pictures if one.data}
    document = read_html(str(soup), lambda address: pictures.get(absolute(base, address)), whole=True)
    return ReadBody(document, rest, links)


def _within_body(body: str) -> str:
    """A fragment begins in the body of a page: its own `<head>` or `<title>` would be none of the text."""
    return body if re.search(r"<body\b", body, re.IGNORECASE) else f"<html><body>{body}</body></html>"


def _take_embedded(soup: BeautifulSoup, base: str) -> Iterator[Rest]:
    """Videos, sound, maps and forms, which no text can hold; what readers without them saw within stays a part of the text."""
    for node in soup.find_all(_EMBEDDED):
        if node.decomposed or node.find_parent(_EMBEDDED):
            continue
        inner = node.find("source")
        source = node.get("src") or node.get("data") or (inner.get("src") if isinstance(inner, Tag) else "") or ""
        address = absolute(base, str(source)) if source else ""
        if node.name == "script" and not address:
            node.decompose()
            continue
        words = one_line(clean(node.get_text(" "))) if node.name not in ("script", "iframe") else ""
        title = one_line(clean(str(node.get("title") or ""))) if node.name == "iframe" else ""
        why = text("It was embedded: {address}", address=address or "?")
        yield Rest(f"<{node.name}>", "\n".join(filter(None, [title, words])), why)
        node.decompose()
    yield from _take_forms(soup)


def _take_forms(soup: BeautifulSoup) -> Iterator[Rest]:
    for node in soup.find_all("form"):
        if not node.decomposed:
            yield Rest("<form>", one_line(clean(node.get_text(" "))), text("a form, which the site has no use for"))
            node.decompose()


def _absolute_links(soup: BeautifulSoup, base: str) -> Iterator[str]:
    for link in soup.find_all("a"):
        address = str(link.get("href") or "").strip()
        if address and not address.startswith("#"):
            link["href"] = absolute(base, address)
            yield str(link["href"])
