"""OPML 2.0 (http://opml.org/spec2.opml): all feeds in one file, which feed readers import."""

from lxml import etree

from pressgen.model import Artifact, ListingFeeds, Page, SiteView
from pressgen.render.environment import Templates
from pressgen.render.feed_text import absolute, clean
from pressgen.render.pages import context_of


def opml(page: Page, templates: Templates) -> Artifact:
    """Each listing once, as RSS: a reader that imported all three formats would show every release three times."""
    del templates
    context = context_of(page)
    if context.subscribe is None:
        raise ValueError(f"{page.path}: the format {page.format} needs the feeds")
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = clean(context.site.title)
    body = etree.SubElement(root, "body")
    _outline(body, context.subscribe.site, context.site)
    for kind in context.subscribe.kinds:
        group = etree.SubElement(body, "outline", text=clean(kind.label))
        for listing in kind.listings:
            _outline(group, listing, context.site)
    return Artifact(page.path, etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n")


def _outline(parent: etree._Element, listing: ListingFeeds, site: SiteView) -> None:
    label, feed = clean(listing.ref.label), listing.feeds[0]
    etree.SubElement(
        parent,
        "outline",
        type="rss",
        text=label,
        title=label,
        xmlUrl=absolute(feed.path, site),
        htmlUrl=absolute(listing.ref.path, site),
    )
