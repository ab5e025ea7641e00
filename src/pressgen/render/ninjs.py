"""ninjs 3.1, "News in JSON" of the IPTC (https://iptc.org/standards/ninjs/; schema in github.com/iptc/newsinjson): what news agencies take in.

A canceled item has its headline and the reason, so that nobody who follows it publishes the text again.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from pressgen.bodies.text_links import TextLinks
from pressgen.bodies.words import html, plain_outward
from pressgen.model import (
    Artifact,
    AttachmentView,
    Category,
    Codes,
    ContactView,
    Context,
    ImageView,
    NinjsItem,
    Page,
    ReleaseView,
    SiteView,
)
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute, author, clean
from pressgen.render.official_codes import media_topic_uri, wikidata_uri
from pressgen.render.pages import context_of
from pressgen.render.plain_text import change_line, event_lines

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"
_STANDARD = {"name": "ninjs", "version": "3.1", "schema": _SCHEMA}


def ninjs(page: Page, templates: Templates) -> Artifact:
    """One release, with its words."""
    del templates
    context = context_of(page)
    if context.release is None or len(context.ninjs) != 1:
        raise ValueError(f"{page.path}: the format {page.format} needs a release")
    (item,), site, release = context.ninjs, context.site, context.release
    told = {**_head(item, site), "representationType": "full", "edNote": _note(release), **_about(release, site)}
    return _artifact(page, told if item.canceled else told | _texts(context, release) | _media(release, site))


def ninjs_list(page: Page, templates: Templates) -> Artifact:
    """The newest versions, as an item that refers to them."""
    del templates
    context = context_of(page)
    site, items = context.site, context.ninjs
    partial = [
        {"name": f"item-{number}", **_head(item, site), "representationType": "partial"}
        for number, item in enumerate(items, 1)
    ]
    whole = {
        "uri": site.url + page.path,
        "type": "composite",
        "versionCreated": items[0].changed.isoformat() if items else "",
        "language": site.language,
        "title": site.title,
        "associations": partial,
    }
    return _artifact(page, whole)


def _artifact(page: Page, item: dict[str, Any]) -> Artifact:
    text = msgspec.json.encode({"standard": _STANDARD, **_filled(item)})
    return Artifact(page.path, msgspec.json.format(text, indent=1) + b"\n")


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    """The properties that have a value."""
    return {key: value for key, value in values.items() if value}


def _head(item: NinjsItem, site: SiteView) -> dict[str, Any]:
    """What an item and a reference to it have in common."""
    return {
        "uri": item.id,
        "type": "text",
        "version": str(item.version),
        "firstCreated": item.published.isoformat(),
        "versionCreated": item.changed.isoformat(),
        "pubStatus": "canceled" if item.canceled else "usable",
        "language": item.language,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": clean(item.title)}],
        "renditions": [
            {"name": "ninjs", "href": site.url + item.data, "contentType": "application/json"},
            {"name": "web", "href": site.url + item.path, "contentType": "text/html"},
        ],
    }


def _note(release: ReleaseView) -> str:
    """For editors: why it is canceled, or what has been changed, the latest first."""
    if release.withdrawn:
        return clean(release.withdrawn.note)
    return clean(" ".join(change_line(one, release.language) for one in release.changes))


def _about(release: ReleaseView, site: SiteView) -> dict[str, Any]:
    sender = author(release, site)
    return {
        "copyrightHolder": sender,
        "infoSources": [{"name": sender, **_known_as(release.organisation.codes)}],
        "genres": [{"name": clean(release.type.label), "literal": release.type.id}],
        "expires": release.expired.isoformat() if release.expired else "",
    }


def _texts(context: Context, release: ReleaseView) -> dict[str, Any]:
    """Summary, body, people and subjects."""
    terms = (*release.topics, *release.categories, *release.regions)
    return {
        "descriptions": [{"role": "summary", "contentType": "text/plain", "value": clean(release.summary)}]
        if release.summary
        else [],
        "bodies": _bodies(context, release),
        "people": [_person(one, rel) for rel, many in _people(release) for one in many],
        "subjects": [subject for one in terms for subject in _subjects(one, context.site)],
        "places": [{"name": clean(one.label), **_known_as(one.codes)} for one in terms if one.codes.scb],
    }


def _subjects(term: Category, site: SiteView) -> Iterable[dict[str, Any]]:
    """A term as the newsroom has it, and as official lists do; a municipality or a county is a place beside it."""
    name, codes = clean(term.label), term.codes
    yield _filled({"name": name, "uri": absolute(term.path, site) if term.path else "", "literal": term.id})
    if codes.iptc:
        yield {"name": name, "uri": media_topic_uri(codes.iptc), "literal": codes.iptc}
    if codes.wikidata and not codes.scb:
        yield {"name": name, **_known_as(codes)}


def _known_as(codes: Codes) -> dict[str, str]:
    """What identifies a place, an organisation or a thing in official lists; SCB has no addresses for its codes."""
    literal = f"scb:{codes.scb}" if codes.scb else codes.wikidata
    return _filled({"uri": wikidata_uri(codes.wikidata), "literal": literal})


def _bodies(context: Context, release: ReleaseView) -> list[dict[str, Any]]:
    """Lead and body as plain text and as HTML with whole addresses; time and place of an event come last in the plain text."""
    if context.words is None:
        return []
    both = ((context.words.lead, release.lead), (context.words.body, release.body))
    texts = [
        (text, TextLinks(view.links, release.path, context.site.url).absolute(text))
        for text, view in both
        if text and view
    ]
    parts = [plain_outward((text,), way, context.site.url) for text, way in texts]
    said = clean("\n\n".join(filter(None, [*parts, "\n".join(event_lines(release.event, release.language))])))
    rich = clean("\n".join(html((text,), way) for text, way in texts))
    bodies: list[dict[str, Any]] = [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": len(said),
            "wordCount": len(said.split()),
            "value": said,
        },
        {"role": "richtext", "contentType": "text/html", "value": rich},
    ]
    return [one for one in bodies if one["value"]]


def _people(release: ReleaseView) -> Iterable[tuple[str, tuple[ContactView, ...]]]:
    return (("contact", release.contacts), ("press-contact", release.press_contacts))


def _person(one: ContactView, rel: str) -> dict[str, Any]:
    numbers = [{"type": "phone", "value": phone.e164 or phone.display} for phone in one.phone]
    mail = [{"type": "email", "value": one.email}] if one.email else []
    literal = ", ".join(filter(None, (one.role, one.organisation)))
    return _filled({"name": clean(one.name), "rel": rel, "literal": clean(literal), "contactInfo": numbers + mail})


def _media(release: ReleaseView, site: SiteView) -> dict[str, Any]:
    """The pictures and documents, each an item of its own."""
    pictures = [_picture(one, site) | {"name": f"picture-{number}"} for number, one in enumerate(release.images, 1)]
    files = [_file(one, site) | {"name": f"attachment-{number}"} for number, one in enumerate(release.attachments, 1)]
    return {"associations": [_filled(one) for one in [*_followed(release, site), *pictures, *files]]}


def _followed(release: ReleaseView, site: SiteView) -> Iterable[dict[str, Any]]:
    """The release that this one follows up."""
    if release.follows:
        page = {"name": "web", "href": absolute(release.follows.path, site), "contentType": "text/html"}
        known = {
            "name": "follows",
            "rel": "follows",
            "uri": release.follows_id,
            "type": "text",
            "language": release.follows.language,
        }
        yield {**known, "title": clean(release.follows.title), "renditions": [page]}


def _picture(one: ImageView, site: SiteView) -> dict[str, Any]:
    words = {"caption": one.caption, "alt": one.alt}
    size = _filled({"width": one.width, "height": one.height, "sizeInBytes": one.size})
    return {
        "uri": absolute(one.path, site),
        "type": "picture",
        "by": clean(one.credit),
        "usageTerms": clean(site.picture_terms),
        "descriptions": [
            {"role": role, "contentType": "text/plain", "value": clean(text)} for role, text in words.items() if text
        ],
        "renditions": [{"name": "original", "href": absolute(one.path, site), "contentType": one.mime, **size}],
    }


def _file(one: AttachmentView, site: SiteView) -> dict[str, Any]:
    address = absolute(one.path, site)
    file = {"name": "original", "href": address, "contentType": one.mime, "sizeInBytes": one.size}
    return {"uri": address, "title": clean(one.title), "renditions": [file]}
