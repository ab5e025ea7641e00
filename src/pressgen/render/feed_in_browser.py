"""What makes a feed a page when a browser opens it: links, and dates in words, as elements of XHTML that the style sheet shows.

Browsers follow links in an XML document only where they are XHTML, and a style sheet cannot rewrite a date. Both feed formats
allow elements of other namespaces (RSS 2.0, "Extending RSS"; RFC 4287, section 6.4), and feed readers skip those.
"""

from typing import Any

from lxml import etree

from pressgen.characters import FORBIDDEN
from pressgen.languages import catalogue, long_date
from pressgen.model import ReleaseView

XHTML = "http://www.w3.org/1999/xhtml"
PREFIX = {"h": XHTML}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def headline(release: ReleaseView, address: str) -> Any:
    """The release's title as a link, and its day of publication in words."""
    paragraph = _element("p", "")
    paragraph.set(_LANGUAGE, release.language)
    paragraph.append(_element("a", release.title, href=address))
    day = long_date(release.published.date(), release.language)
    paragraph.append(_element("time", day, datetime=release.published.isoformat()))
    return paragraph


class WayBack:
    """An extension of feedgen: a link to the listing that the feed belongs to, before its entries."""

    def __init__(self) -> None:
        self.address = ""
        self.language = ""

    def extend_ns(self) -> dict[str, str]:
        """The namespaces that the feed must declare, by prefix."""
        return PREFIX

    def extend_atom(self, feed: Any) -> Any:
        """Put the link first in the feed."""
        words = catalogue(self.language).gettext("Back to the page")
        paragraph = _element("p", "")
        paragraph.append(_element("a", words, href=self.address))
        feed.insert(0, paragraph)
        return feed

    def extend_rss(self, feed: Any) -> Any:
        """Put the link first in the channel."""
        self.extend_atom(feed[0])
        return feed


def _element(name: str, text: str, **attributes: str) -> Any:
    element = etree.Element(f"{{{XHTML}}}{name}", attributes, nsmap=PREFIX)
    element.text = FORBIDDEN.sub("", text) or None
    return element
