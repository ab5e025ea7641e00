"""JSON Feed 1 and 1.1 (jsonfeed.org/version/1.1)."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from pressgen.errors import PressgenError
from pressgen.importers.archives.addresses_of import name_in
from pressgen.importers.archives.feed_site import SYSTEM, FeedSite, read_times, sorted_files
from pressgen.importers.archives.json_reading import list_of, read_json, string_of
from pressgen.model.foreign import ForeignFile, ForeignTerm, ForeignText, Rest, Trouble
from pressgen.problems import text

_TAKEN = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "author", "authors", "tags", "language", "attachments"}  # fmt: skip


def read_json_feed(data: bytes, site: FeedSite) -> Iterator[ForeignText | Trouble]:
    """The texts of a feed. PressgenError when the file is no JSON, or no feed."""
    feed, notes = read_json(site.path, data)
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise PressgenError(
            text("{file} is no JSON Feed: it has no list “items”.", file=site.path), text("Save the feed anew.")
        )
    site = site._replace(
        address=string_of(feed, "home_page_url") or string_of(feed, "feed_url"), language=string_of(feed, "language")
    )
    for note in notes:
        yield Trouble(site.path, note, harmless=True)
    for number, item in enumerate(items, start=1):
        place = f"{site.path}#{number}"
        if isinstance(item, dict):
            yield _text(item, place, site)
        else:
            yield Trouble(place, text("The entry is no object."), str(item))


def _text(item: Mapping[str, Any], place: str, site: FeedSite) -> ForeignText:
    html, plain = string_of(item, "content_html"), string_of(item, "content_text")
    address = string_of(item, "url")
    times = read_times(string_of(item, "date_published"), string_of(item, "date_modified"), site.asked)
    summary = string_of(item, "summary")
    has_body = bool(html or plain)
    pictures, documents = sorted_files(_files(item), html, address or site.address, site)
    return ForeignText(
        system=SYSTEM,
        id=site.identity(string_of(item, "id"), address, html or plain or summary),
        place=place,
        title=string_of(item, "title"),
        body=html or plain or summary,
        markup="html" if html else "text",
        lead=escape(summary, quote=False) if has_body and html else (summary if has_body else ""),
        standing="public" if times.published else "unknown",
        published=times.published,
        has_time=times.has_time,
        updated=times.updated,
        slug=name_in(address),
        addresses=(address,) if address else (),
        terms=tuple(ForeignTerm("tags", str(one)) for one in list_of(item, "tags") if str(one).strip()),
        language=string_of(item, "language") or site.language,
        pictures=pictures,
        documents=documents,
        assumptions=times.assumptions,
        rest=(*times.rest, *_rest(item, both=bool(html and plain))),
    )


def _files(item: Mapping[str, Any]) -> Iterator[tuple[ForeignFile, str]]:
    for key in ("image", "banner_image"):
        if string_of(item, key):
            yield ForeignFile(string_of(item, key)), "image"
    for one in list_of(item, "attachments"):
        if isinstance(one, dict) and string_of(one, "url"):
            yield ForeignFile(string_of(one, "url"), title=string_of(one, "title")), string_of(one, "mime_type")


def _rest(item: Mapping[str, Any], *, both: bool) -> Iterator[Rest]:
    for one in [*list_of(item, "authors"), *([item["author"]] if isinstance(item.get("author"), dict) else [])]:
        if isinstance(one, dict) and string_of(one, "name"):
            yield Rest("authors", string_of(one, "name"), text("A release has no place for it."))
    if both:
        why = text("The same text without markup.")
        yield Rest("content_text", string_of(item, "content_text"), why)
    if string_of(item, "external_url"):
        yield Rest("external_url", "", text("A value for programs: {value}", value=string_of(item, "external_url")))
    for key, value in item.items():
        if key not in _TAKEN:
            yield Rest(key, "\n".join(_strings(value)), text("A release has no place for it."))


def _strings(value: Any) -> Iterator[str]:
    """The words in a value, however deep; no numbers and addresses."""
    if isinstance(value, str) and not value.startswith("http"):
        yield value
    elif isinstance(value, list):
        yield from (one for part in value for one in _strings(part))
    elif isinstance(value, dict):
        yield from (one for part in value.values() for one in _strings(part))
