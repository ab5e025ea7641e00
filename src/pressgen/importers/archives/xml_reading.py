"""Reads XML that holds many entries, such as a feed, one entry at a time, so that a broken one does not take the others with it.

An entry is cut out of the file and parsed on its own (XML 1.0, section 2.4, for what is markup and what is not), so no entity but the
predefined ones means anything, no other file is opened, and a whole archive is never a tree in memory.
"""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from lxml import etree

from pressgen.errors import PressgenError
from pressgen.importers.archives.mended_text import mended
from pressgen.problems import Text, text

_MARKUP = r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>"
_ROOT = re.compile(rf"(?:\s|{_MARKUP}|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*(<([\w:.-]+)(?:\s[^>]*)?/?>)", re.DOTALL)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_BARE = re.compile(r"&(?!(?:[A-Za-z][\w.-]*|#\d+|#x[0-9A-Fa-f]+);)")
_BAD_NUMBER = re.compile(r"&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));")
"""References to control characters, which XML 1.0 forbids (section 2.2)."""
_TAGS = re.compile(r"<!\[CDATA\[|\]\]>|<[^>]*>")
_SECTIONS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
"""How what is no tag begins and ends (XML 1.0, sections 2.5 to 2.7)."""


class Entry(NamedTuple):
    """One entry of an XML file."""

    number: int
    """From 1."""
    line: int
    element: etree._Element | None
    """None when it is broken; then `reason` says why."""
    reason: Text | None = None
    words: str = ""
    """Of a broken one: what stands between its tags."""


class XmlFile(NamedTuple):
    """A file before its entries are read."""

    root: str
    """The name of its outermost element, without a prefix."""
    head: etree._Element
    """The outermost element without the entries."""
    entries: Callable[[], Iterator[Entry]]
    """Reads them anew each time, so that none is kept."""
    notes: tuple[Text, ...]
    """What was mended."""


def is_xml(data: bytes) -> bool:
    """Whether a file begins as XML does, in any encoding."""
    return b"<" in data.lstrip(b"\xef\xbb\xbf \t\r\n")[:4]


def read_xml(name: str, data: bytes, tag: str) -> XmlFile:
    """The file, whose entries are the elements `tag`, with or without a prefix. PressgenError when it is no XML, or defines entities."""
    source, notes = mended(data)
    root = _ROOT.match(source)
    if "<!ENTITY" in source[: root.start(1) if root else len(source)]:
        raise PressgenError(
            text(
                "{file} defines entities, which no export does and which can fill the memory. It was not opened.",
                file=name,
            ),
            text("Save the export anew."),
        )
    if root is None:
        raise PressgenError(
            text("{file} is no XML.", file=name), text("Save the export anew, as the documentation says.")
        )
    spans = list(_spans(source, tag))
    around = _without(source[root.start(1) :], spans, root.start(1))
    head = _parsed_head(name, around, root[1])
    return XmlFile(root[2].rpartition(":")[2], head, partial(_entries, source, spans, root[1], root[2]), tuple(notes))


def _spans(source: str, tag: str) -> Iterator[tuple[int, int]]:
    """Where each entry begins and ends; one that does not end goes on to the next one, or to the end."""
    tags = rf"(<(?:[\w.-]+:)?{tag}(?=[\s>]))|(</(?:[\w.-]+:)?{tag}\s*>)"
    begin = -1
    for found in _outside(source, _SECTIONS, tags):
        if found[1]:
            if begin >= 0:
                yield begin, found.start()
            begin = found.start()
        elif begin >= 0:
            yield begin, found.end()
            begin = -1
    if begin >= 0:
        yield begin, len(source)


def _outside(source: str, sections: Mapping[str, str], pattern: str) -> Iterator[re.Match[str]]:
    """What matches `pattern` outside the sections. One pass: the end of a kind of section that has none is looked for only once."""
    token = re.compile("|".join([pattern, *map(re.escape, sections)]))
    endless: set[str] = set()
    found = token.search(source)
    while found:
        end = sections.get(found[0])
        at = -1 if end is None or end in endless else source.find(end, found.end())
        if end is None:
            yield found
        elif at < 0:
            endless.add(end)
        found = token.search(source, found.end() if end is None or at < 0 else at + len(end))


def _without(source: str, spans: list[tuple[int, int]], offset: int) -> str:
    kept, at = [], 0
    for begin, end in spans:
        kept.append(source[at : begin - offset])
        at = end - offset
    return "".join([*kept, source[at:]])


def _parsed_head(name: str, around: str, opening: str) -> etree._Element:
    try:
        return _element(around)
    except etree.XMLSyntaxError:
        pass
    recovering = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        found = etree.fromstring(_plain(around).encode(), recovering)
    except etree.XMLSyntaxError:
        found = None
    if found is None:
        raise PressgenError(
            text("{file} is damaged at its beginning: {part}", file=name, part=opening[:80]),
            text("Save the export anew."),
        )
    return found


def _entries(source: str, spans: list[tuple[int, int]], opening: str, root: str) -> Iterator[Entry]:
    line, at = 1, 0
    opening = opening.removesuffix("/>").removesuffix(">") + ">"
    for number, (begin, end) in enumerate(spans, start=1):
        line, at = line + source.count("\n", at, begin), begin
        try:
            element = _element(f"{opening}{source[begin:end]}</{root}>")[0]
            yield Entry(number, line, element)
        except (etree.XMLSyntaxError, IndexError) as error:
            words = html.unescape(_TAGS.sub(" ", source[begin:end]))
            reason = text("The entry is broken XML: {reason}.", reason=str(error).partition(", line ")[0].rstrip("."))
            yield Entry(number, line, None, reason, " ".join(words.split()))


def _element(source: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=True)
    return etree.fromstring(_plain(source).encode(), parser)


def _plain(source: str) -> str:
    """The source with what HTML knows and XML does not: `&nbsp;`, and a `&` that means itself. CDATA stays as it is."""
    closed, end, rest = source.rpartition("]]>")
    parts = re.split(r"(<!\[CDATA\[.*?\]\]>)", closed + end, flags=re.DOTALL)
    parts[::2] = map(_references, parts[::2])
    return "".join([*parts, _references(rest)])


def _references(part: str) -> str:
    named = _NAMED.sub(_character, _BAD_NUMBER.sub("", part))
    return _BARE.sub("&amp;", named)


def _character(found: re.Match[str]) -> str:
    meant = html.unescape(found[0])
    return meant if meant != found[0] else f"&amp;{found[1]};"


def name_of(element: etree._Element) -> str:
    """The element's name without its namespace or, in a damaged file, its prefix."""
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""


def text_of(element: etree._Element, *names: str) -> str:
    """The text of the first child with one of these names, in their order: with `{namespace}`, or without for one in any; empty when
    there is none or it is blank.
    """
    for name in names:
        for child in element.iterchildren(name if name.startswith("{") else f"{{*}}{name}"):
            found = "".join(child.itertext()).strip()
            if found:
                return found
    return ""
