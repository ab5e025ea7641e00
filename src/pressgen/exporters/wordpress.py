"""The archive as WordPress eXtended RSS 1.2 (WXR), which Tools, Import reads: releases as posts, plain pages as pages, files as its library.

Kinds and statuses of entries: developer.wordpress.org, Post Types and Post Status. docs/export.md says what WordPress has no place for.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from pressgen import languages
from pressgen.bodies.words import addresses, html_with_dashes, plain, plain_for_all
from pressgen.characters import FORBIDDEN
from pressgen.digests import digest
from pressgen.exporters.holdings import ExportedFile, HeldText, Holdings
from pressgen.instants import local
from pressgen.model import PlainPage, Release, Target

MAIN_FILE = "wordpress.xml"
_STATUS = {"public": "publish", "expired": "publish", "embargo": "future", "draft": "draft", "withdrawn": "private"}
_TAXONOMIES = {"topics": "post_tag", "categories": "category", "regions": "region"}
_SPACES = {
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "wp": "http://wordpress.org/export/1.2/",
}


def export_wordpress(holdings: Holdings) -> Iterator[ExportedFile]:
    """The export, and the pictures and documents at their paths."""
    yield ExportedFile(MAIN_FILE, _document(holdings))
    for asset in holdings.assets:
        yield ExportedFile(asset.path, (holdings.read(asset.path),))


class _File(NamedTuple):
    """A picture or document of a release."""

    path: str
    title: str = ""
    alt: str = ""
    caption: str = ""


def _document(holdings: Holdings) -> Iterator[bytes]:
    config = holdings.site.config
    spaces = "".join(f'\n xmlns:{name}="{address}"' for name, address in _SPACES.items())
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"{spaces}>\n<channel>\n'.encode()
    head = {
        "title": config.title,
        "link": config.url,
        "language": config.language,
        "wp:wxr_version": "1.2",
        "wp:base_site_url": config.url,
        "wp:base_blog_url": config.url,
    }
    yield _elements(head).encode()
    for held in holdings.texts:
        if isinstance(held.record, Release | PlainPage):
            yield "".join(_items(held, held.record, holdings)).encode()
    yield b"</channel>\n</rss>\n"


def _items(held: HeldText, record: Release | PlainPage, holdings: Holdings) -> Iterator[str]:
    """The entry of a text, and those of its files."""
    number = _number(held.path)
    files = tuple(_files(record)) if isinstance(record, Release) else ()
    numbers = [_number(f"{held.path} {one.path}") for one in files]
    more = _release(record, holdings) if isinstance(record, Release) else _page(record, holdings)
    address = addresses(held.path, holdings.site.targets, _WebAddress(holdings))
    lead = (record.lead,) if isinstance(record, Release) and record.lead else ()
    words = plain_for_all(lead, address) if holdings.public else plain(lead)
    values = {
        "title": record.title,
        "link": holdings.site.config.url + holdings.site.paths.get(held.path, ""),
        "guid": f"{holdings.site.config.url}?p={number}",
        "content:encoded": html_with_dashes(record.body, address),
        "excerpt:encoded": words,
        "wp:post_id": str(number),
        "wp:post_name": record.slug,
        **more,
    }
    terms = "".join(_terms(record, holdings)) if isinstance(record, Release) else ""
    picture = next((one for one, file in zip(numbers, files, strict=True) if file.alt), None)
    meta = _meta("_thumbnail_id", str(picture)) if picture else ""
    yield f"<item>\n{_elements(values)}{terms}{meta}</item>\n"
    for one, file in zip(numbers, files, strict=True):
        yield _library(file, one, number, holdings)


def _release(release: Release, holdings: Holdings) -> dict[str, str]:
    updated = release.updated or release.published
    if holdings.public:
        updated = min(updated, holdings.now)
    return {
        "pubDate": format_datetime(release.published.astimezone(UTC), usegmt=True),
        **_times("post_date", release.published, holdings),
        **_times("post_modified", updated, holdings),
        "wp:status": _STATUS[holdings.standings[release.source]],
        "wp:post_type": "post",
    }


def _page(page: PlainPage, holdings: Holdings) -> dict[str, str]:
    del page
    return {**_times("post_date", holdings.now, holdings), "wp:status": "publish", "wp:post_type": "page"}


def _times(key: str, instant: datetime, holdings: Holdings) -> dict[str, str]:
    """In the newsroom's zone and in UTC, as WordPress has both."""
    here, utc = local(instant, holdings.zone), instant.astimezone(UTC)
    return {f"wp:{key}": f"{here:%Y-%m-%d %H:%M:%S}", f"wp:{key}_gmt": f"{utc:%Y-%m-%d %H:%M:%S}"}


def _terms(release: Release, holdings: Holdings) -> Iterator[str]:
    """The type as a category, and the terms of the vocabularies by their labels."""
    site, tag = holdings.site, holdings.site.config.language
    for kind, domain in _TAXONOMIES.items():
        for id_ in getattr(release, kind):
            term = site.vocabularies[kind].get(id_)
            yield _category(domain, id_, _label(term.labels, tag, id_) if term else id_)
    labels = site.vocabularies["types"][release.type].labels if release.type in site.vocabularies["types"] else {}
    own = _label(labels, tag, "") or (
        languages.type_label(tag, release.type) if release.type in languages.TYPE_LABELS else release.type
    )
    yield _category("category", release.type, own)


def _label(labels: dict[str, str], language: str, default: str) -> str:
    return labels.get(language) or labels.get("") or next(iter(labels.values()), default)


def _category(domain: str, id_: str, label: str) -> str:
    return f"<category domain={quoteattr(domain)} nicename={quoteattr(id_)}>{_cdata(label)}</category>\n"


def _files(release: Release) -> Iterator[_File]:
    folder = dirname(release.source)
    for image in release.images:
        caption = " ".join(filter(None, (image.caption, f"({image.credit})" if image.credit else "")))
        yield _File(normpath(join(folder, image.src)), image.alt, image.alt, caption)
    for one in release.attachments:
        yield _File(normpath(join(folder, one.src)), one.title or one.src)


def _library(file: _File, number: int, parent: int, holdings: Holdings) -> str:
    """The entry of a file. Its address ends in its path in the export."""
    values = {
        "title": file.title,
        "excerpt:encoded": file.caption,
        "wp:post_id": str(number),
        "wp:status": "inherit",
        "wp:post_parent": str(parent),
        "wp:post_type": "attachment",
        "wp:attachment_url": holdings.site.config.url + file.path,
    }
    alt = _meta("_wp_attachment_image_alt", file.alt) if file.alt else ""
    return f"<item>\n{_elements(values)}{alt}</item>\n"


def _meta(key: str, value: str) -> str:
    values = {"wp:meta_key": key, "wp:meta_value": value}
    return f"<wp:postmeta>\n{_elements(values)}</wp:postmeta>\n"


class _WebAddress:
    """Gives the whole address of what a link leads to: that of a file ends in its path in the export."""

    def __init__(self, holdings: Holdings) -> None:
        self._address, self._url = holdings.address, holdings.site.config.url

    def __call__(self, target: Target) -> str:
        found = self._address(target)
        return self._url + found if target.kind == "asset" and found else found


def _number(name: str) -> int:
    """The number that WordPress knows an entry by: always the same for the same file."""
    return int(digest(name.encode())[:12], 16) % 2_000_000_000 + 1


def _elements(values: dict[str, str]) -> str:
    return "".join(f"<{name}>{_cdata(value)}</{name}>\n" for name, value in values.items())


def _cdata(words: str) -> str:
    plain_words = FORBIDDEN.sub("", words)
    if not any(sign in plain_words for sign in "<>&"):
        return escape(plain_words)
    return "<![CDATA[" + plain_words.replace("]]>", "]]]]><![CDATA[>") + "]]>"
