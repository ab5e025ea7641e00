"""Entries of Atom feeds (RFC 4287)."""

import html
from collections.abc import Iterator

from lxml import etree

from pressgen.importers.archives.addresses_of import absolute, name_in
from pressgen.importers.archives.feed_site import SYSTEM, FeedSite, list_in, read_times, sorted_files
from pressgen.importers.archives.xml_reading import name_of, text_of
from pressgen.model.foreign import ForeignFile, ForeignTerm, ForeignText, Rest
from pressgen.problems import text

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_TAKEN = {"id", "title", "link", "published", "updated", "content", "summary", "category"}


def read_atom_entry(entry: etree._Element, place: str, site: FeedSite) -> ForeignText:
    """The text of an entry. A summary beside its content is its lead; alone it is the text."""
    content, summary = _html(entry, "content"), _html(entry, "summary")
    links = [one for one in entry if name_of(one) == "link"]
    base = entry.get(_BASE) or site.address
    address = next(
        (absolute(base, one.get("href", "")) for one in links if one.get("rel", "alternate") == "alternate"), ""
    )
    times = read_times(text_of(entry, "published") or text_of(entry, "updated"), text_of(entry, "updated"), site.asked)
    body = content or summary
    enclosed = [
        (ForeignFile(one.get("href", ""), title=one.get("title", "")), one.get("type", ""))
        for one in links
        if one.get("rel") == "enclosure"
    ]
    pictures, documents = sorted_files(enclosed, body, address or base, site)
    return ForeignText(
        system=SYSTEM,
        id=site.identity(text_of(entry, "id"), address, body),
        place=place,
        title=_words(entry, "title"),
        body=body,
        lead=summary if content else "",
        standing="public" if times.published else "unknown",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        slug=name_in(address),
        addresses=(address,) if address else (),
        terms=tuple(_terms(entry)),
        language=entry.get(_LANG) or site.language,
        pictures=pictures,
        documents=documents,
        assumptions=times.assumptions,
        rest=(*times.rest, *_rest(entry)),
    )


def _html(entry: etree._Element, name: str) -> str:
    """A text construct as HTML (section 3.1): the default is plain text, whose signs mean themselves."""
    found = next((one for one in entry if name_of(one) == name), None)
    if found is None:
        return ""
    if found.get("type") == "xhtml":
        inner = next((one for one in found if name_of(one) == "div"), found)
        for one in inner.iter():
            if isinstance(one.tag, str):
                one.tag = name_of(one)
        etree.cleanup_namespaces(inner)
        return html.escape(inner.text or "", quote=False) + "".join(
            etree.tostring(one, encoding="unicode") for one in inner
        )
    words = (found.text or "").strip()
    if found.get("type") in ("html", "text/html"):
        return words
    lines = (" <br>".join(html.escape(line, quote=False) for line in part.split("\n")) for part in words.split("\n\n"))
    return "".join(f"<p>{one}</p>" for one in lines if one)


def _words(entry: etree._Element, name: str) -> str:
    """A text construct as plain words."""
    found = next((one for one in entry if name_of(one) == name), None)
    if found is None:
        return ""
    words = "".join(found.itertext()).strip()
    if found.get("type") == "html":
        from bs4 import BeautifulSoup  # noqa: PLC0415 -- only for such titles

        return BeautifulSoup(words, "lxml").get_text()
    return words


def _terms(entry: etree._Element) -> Iterator[ForeignTerm]:
    for one in entry:
        if name_of(one) == "category":
            label = one.get("label") or one.get("term") or ""
            if label.strip():
                yield ForeignTerm(list_in(one.get("scheme") or ""), label.strip(), one.get("term") or "")


def _rest(entry: etree._Element) -> Iterator[Rest]:
    for one in entry.iterchildren():
        name = name_of(one)
        if not name or name in _TAKEN:
            continue
        parts = [" ".join((part.text or "").split()) for part in one.iter() if isinstance(part.tag, str)]
        words = " ".join(part for part in parts if part and not part.startswith("http"))
        if words:
            yield Rest(name, words, text("A release has no place for it."))
