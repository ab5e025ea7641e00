"""RSS 2.0 and Atom with feedgen, which only this file uses. Every date in a feed comes from the content.

feedgen 1.0 writes the current time where no date is set; puts new entries first unless told otherwise; takes the last link
as the channel's; drops everything but the address of an Atom entry's links; and knows no language of an entry. The last two
are why `ExtraElements` exists. It is also slow, which is why finished entries are cached.
"""

from copy import deepcopy
from functools import lru_cache
from typing import Any

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator
from lxml import etree
from markupsafe import escape

from pressgen.model import Artifact, FeedView, ImageView, Page, ReleaseView, SiteView
from pressgen.render.environment import Templates
from pressgen.render.feed_archive import FeedArchive
from pressgen.render.feed_links import ATOM, HubLink, WayBack, entry_links
from pressgen.render.feed_text import absolute, author, clean, feed_of, full_text, summary, terms
from pressgen.render.feed_validation import validate_feed
from pressgen.render.pages import context_of

DC = "http://purl.org/dc/elements/1.1/"
TOMBSTONES = "http://purl.org/atompub/tombstones/1.0"
MEDIA = "http://search.yahoo.com/mrss/"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class ExtraElements:
    """An extension of feedgen for what it does not support: elements and attributes that are added to an entry unchanged."""

    def __init__(self) -> None:
        self.links: list[Any] = []
        self.elements: list[Any] = []
        self.attributes: dict[str, str] = {}

    def extend_ns(self) -> dict[str, str]:
        """The namespaces that the feed must declare, by prefix."""
        return {"dc": DC, "media": MEDIA}

    def extend_rss(self, entry: Any) -> Any:
        """Add them to an entry's element, those for browsers first."""
        entry[:0] = self.links
        entry.extend(self.elements)
        entry.attrib.update(self.attributes)
        return entry

    extend_atom = extend_rss


class Tombstones:
    """An extension of feedgen: an Atom feed's deleted entries (RFC 6721).

    Few readers support them, so the withdrawn release is an entry as well, as a notice. A reader that does support them
    compares the entry's `updated` with the tombstone's `when` (section 3). They are equal here, so it drops the entry.
    """

    def __init__(self) -> None:
        self.releases: list[ReleaseView] = []

    def extend_ns(self) -> dict[str, str]:
        """The namespace that the feed must declare, by prefix."""
        return {"at": TOMBSTONES}

    def extend_atom(self, feed: Any) -> Any:
        """Add an element for each withdrawn release, so that readers delete it."""
        for release in self.releases:
            if release.withdrawn:
                when = release.feed_updated.isoformat()
                deleted = _element(f"{{{TOMBSTONES}}}deleted-entry", "", ref=release.id, when=when)
                deleted.append(_element(f"{{{TOMBSTONES}}}comment", release.withdrawn.note))
                feed.append(deleted)
        return feed


class FinishedEntry:
    """Takes the place of feedgen's entry with an element that is finished: a release is in many feeds, but built once."""

    def __init__(self, element: Any) -> None:
        self.element = element

    def register_extension(self, *_: object) -> None:
        """Ignored: the element is finished."""

    def rss_entry(self) -> Any:
        """A copy of the element, as feedgen moves it into the feed's tree."""
        return deepcopy(self.element)

    atom_entry = rss_entry


def rss(page: Page, templates: Templates) -> Artifact:
    """RSS 2.0 by the RSS Advisory Board's profile (https://www.rssboard.org/rss-profile)."""
    site, view = feed_of(page)
    feed = _feed(view, site, "application/rss+xml")
    feed.register_extension("names", ExtraElements, None, atom=False)
    template = page.template if view.full else ""
    for release in view.entries:
        feed.add_entry(_rss_entry(release, site, template, templates), order="append")
    return validate_feed(Artifact(page.path, _with_style_sheet(feed.rss_str(), page)), len(view.entries))


def atom(page: Page, templates: Templates) -> Artifact:
    """Atom, RFC 4287."""
    site, view = feed_of(page)
    feed = _feed(view, site, "application/atom+xml")
    feed.author(name=clean(view.author))
    template = page.template if view.full else ""
    for release in view.entries:
        foreign = release.language != view.language
        feed.add_entry(_atom_entry(release, site, template, foreign, templates), order="append")
    if withdrawn := [release for release in view.entries if release.withdrawn]:
        feed.register_extension("tombstones", Tombstones, atom=True, rss=False)
        feed.tombstones.releases = withdrawn
    return validate_feed(Artifact(page.path, _with_style_sheet(feed.atom_str(), page)), len(view.entries))


def _with_style_sheet(feed: bytes, page: Page) -> bytes:
    """The feed with a style sheet for browsers (https://www.w3.org/TR/xml-stylesheet/)."""
    declaration, _, rest = feed.partition(b"?>\n")
    sheet = f'<?xml-stylesheet type="text/css" href="{context_of(page).page.root}static/feed.css"?>\n'
    return declaration + b"?>\n" + sheet.encode() + rest


def _feed(view: FeedView, site: SiteView, mime: str) -> Any:
    feed = FeedGenerator()
    feed.id(view.id)
    feed.title(clean(view.title))
    feed.subtitle(clean(view.subtitle or view.title))
    feed.language(view.language)
    feed.updated(view.updated)
    feed.generator("pressgen")
    feed.register_extension("way", WayBack)
    feed.way.add(view, site)
    if view.older or view.current:
        feed.register_extension("archive", FeedArchive)
        feed.archive.add(view, site)
    feed.link(href=absolute(view.path, site), rel="self", type=mime)
    if view.hub:
        feed.link(href=view.hub, rel="hub")
        feed.register_extension("hub", HubLink, atom=False)
        feed.hub.hub = view.hub
    feed.link(href=absolute(view.home, site), rel="alternate", type="text/html")
    return feed


def _entry(release: ReleaseView, site: SiteView) -> Any:
    entry = FeedEntry()
    entry.register_extension("extra", ExtraElements)
    entry.extra.links.extend(entry_links(release, site))
    entry.id(release.id)
    entry.title(clean(release.title))
    entry.link(href=absolute(release.path, site), rel="alternate")
    entry.published(release.published)
    entry.updated(release.feed_updated)
    for term in terms(release):
        entry.category(term=term.id, scheme=term.scheme, label=clean(term.label))
    return entry


@lru_cache(maxsize=1024)
def _rss_entry(release: ReleaseView, site: SiteView, template: str, templates: Templates) -> FinishedEntry:
    entry = _entry(release, site)
    entry.description(str(escape(summary(release))))
    if template:
        entry.content(full_text(release, site, template, templates), type="html")
    for image in release.images[:1]:
        entry.enclosure(absolute(image.path, site), image.size, image.mime)
    entry.extra.elements.append(_element(f"{{{DC}}}creator", author(release, site)))
    if release.feed_updated != release.published:
        entry.extra.elements.append(_element(f"{{{ATOM}}}updated", release.feed_updated.isoformat()))
    entry.extra.elements.extend(_media(image, site) for image in release.images)
    return FinishedEntry(entry.rss_entry())


@lru_cache(maxsize=1024)
def _atom_entry(
    release: ReleaseView, site: SiteView, template: str, foreign: bool, templates: Templates
) -> FinishedEntry:
    entry = _entry(release, site)
    entry.summary(summary(release), type="text")
    if template:
        entry.content(full_text(release, site, template, templates), type="html")
    entry.author(name=author(release, site))
    for image in release.images[:1]:
        file = {"href": absolute(image.path, site), "type": image.mime, "length": str(image.size)}
        entry.extra.elements.append(_element("link", "", rel="enclosure", **file))
    if foreign:
        entry.extra.attributes[LANGUAGE] = release.language
    return FinishedEntry(entry.atom_entry())


def _media(image: ImageView, site: SiteView) -> Any:
    """The picture as Media RSS (https://www.rssboard.org/media-rss), its alternative text as the description."""
    file = {"url": absolute(image.path, site), "fileSize": str(image.size), "type": image.mime, "medium": "image"}
    size = {"width": str(image.width), "height": str(image.height)} if image.width else {}
    content = _element(f"{{{MEDIA}}}content", "", **file, **size)
    for name, text in (("title", image.caption), ("description", image.alt), ("credit", image.credit)):
        if text:
            content.append(_element(f"{{{MEDIA}}}{name}", text))
    return content


def _element(tag: str, text: str, **attributes: str) -> Any:
    element = etree.Element(tag, attributes)
    element.text = clean(text) or None
    return element
