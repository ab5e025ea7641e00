"""Items of RSS 2.0, with content:encoded, Dublin Core, Media RSS 1.5.1 and enclosures; also RSS 1.0 and 0.91, whose items look the same."""

from collections.abc import Iterator

from lxml import etree

from pressgen.importers.archives.addresses_of import name_in
from pressgen.importers.archives.feed_site import SYSTEM, FeedSite, list_in, read_times, sorted_files
from pressgen.importers.archives.xml_reading import name_of, text_of
from pressgen.model.foreign import ForeignFile, ForeignTerm, ForeignText, Rest
from pressgen.problems import text

_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_TAKEN = {"title", "link", "guid", "description", "encoded", "pubDate", "category", "enclosure", "content", "group", "thumbnail", "date", "modified", "updated", "published", "language", "subject", "credit", "player"}  # fmt: skip
_MACHINE = {
    "comments",
    "commentRss",
    "comment-rss",
    "origLink",
    "origEnclosureLink",
    "post-id",
}
"""Elements that say nothing of the text to a reader."""


def read_rss_item(item: etree._Element, place: str, site: FeedSite) -> ForeignText:
    """The text of an item. A description beside a whole text is its lead; alone it is the text."""
    content, description = text_of(item, _CONTENT), _description(item)
    link = _link(item)
    times = read_times(
        text_of(item, "pubDate", f"{_DC}date", f"{_TERMS}created", f"{_ATOM}published"),
        text_of(item, f"{_ATOM}updated", f"{_TERMS}modified", f"{_DC}modified"),
        site.asked,
    )
    body = content or description
    pictures, documents = sorted_files(_files(item), body, link or site.address, site)
    return ForeignText(
        system=SYSTEM,
        id=site.identity(_guid(item), link, body),
        place=place,
        title=_plain_title(item),
        body=body,
        lead=description if content else "",
        standing="public" if times.published else "unknown",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        slug=name_in(link),
        addresses=(link,) if link else (),
        terms=tuple(_terms(item)),
        language=text_of(item, f"{_DC}language") or site.language,
        pictures=pictures,
        documents=documents,
        assumptions=times.assumptions,
        rest=(*times.rest, *_rest(item)),
    )


def _guid(item: etree._Element) -> str:
    return text_of(item, "guid") or item.get("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about", "")


def _link(item: etree._Element) -> str:
    guid = next((one for one in item if name_of(one) == "guid"), None)
    permanent = guid is not None and guid.get("isPermaLink", "true") != "false" and (guid.text or "").startswith("http")
    plain = next((one for one in item if name_of(one) == "link" and not one.tag.startswith(_ATOM)), None)
    written = (plain.text or "").strip() if plain is not None else ""
    return written or ((guid.text or "").strip() if guid is not None and permanent else "")


def _plain_title(item: etree._Element) -> str:
    found = next((one for one in item if name_of(one) == "title" and not one.tag.startswith(_MEDIA)), None)
    return "".join(found.itertext()).strip() if found is not None else ""


def _description(item: etree._Element) -> str:
    found = next((one for one in item if name_of(one) == "description" and not one.tag.startswith(_MEDIA)), None)
    return (
        "".join(found.itertext()).strip()
        if found is not None
        else text_of(item, f"{_DC}description", f"{_ATOM}summary")
    )


def _terms(item: etree._Element) -> Iterator[ForeignTerm]:
    for one in item:
        if name_of(one) in ("category", "subject") and (one.text or "").strip():
            list_ = list_in(one.get("domain", "")) if name_of(one) == "category" else "subject"
            yield ForeignTerm(list_, (one.text or "").strip(), one.get("nicename", ""))


def _files(item: etree._Element) -> Iterator[tuple[ForeignFile, str]]:
    """Enclosures and media with their types. Of a group, which is one thing in several versions, the first."""
    for one in item.iterchildren():
        if name_of(one) == "enclosure":
            yield ForeignFile(one.get("url", "")), one.get("type", "")
        elif one.tag == f"{_MEDIA}group":
            first = next(one.iterchildren(f"{_MEDIA}content"), None)
            if first is not None:
                yield _media(first, one, item)
        elif one.tag == f"{_MEDIA}content":
            yield _media(one, one, item)
        elif one.tag == f"{_MEDIA}thumbnail" and not list(item.iter(f"{_MEDIA}content")):
            yield ForeignFile(one.get("url", "")), "image"


def _media(content: etree._Element, around: etree._Element, item: etree._Element) -> tuple[ForeignFile, str]:
    """Media RSS 1.5.1: optional elements hold for what is around them, so nearer ones go first."""
    nearer = (content, around, item) if content is not around else (content, item)
    title, description, credit = (
        next((found for one in nearer if (found := text_of(one, f"{_MEDIA}{name}"))), "")
        for name in ("title", "description", "credit")
    )
    kind = content.get("type") or content.get("medium") or ""
    if kind.startswith("image"):
        return ForeignFile(
            content.get("url", ""), alt=title if description else "", caption=description or title, credit=credit
        ), kind
    return ForeignFile(content.get("url", ""), title=description or title, credit=credit), kind


def _rest(item: etree._Element) -> Iterator[Rest]:
    """What no field takes, such as the author."""
    for one in item.iterchildren():
        name = name_of(one)
        words = " ".join("".join(one.itertext()).split())
        if not name or name in _TAKEN or not words:
            continue
        label = f"{one.prefix}:{name}" if one.prefix else name
        if name in _MACHINE or words.startswith("http") or words.isdigit():
            yield Rest(label, "", text("A value for programs: {value}", value=words))
        else:
            yield Rest(label, words, text("A release has no place for it."))
