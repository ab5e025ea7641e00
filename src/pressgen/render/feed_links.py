"""Links in RSS and Atom for people who open a feed in a browser: elements of XHTML, which every browser shows as in a page.

CSS alone cannot make a link of a feed's own `link`, and browsers are giving up XSLT (https://github.com/whatwg/html/issues/11523).
Feed readers leave elements of a foreign namespace alone (RSS 2.0, "Extending RSS"; RFC 4287, section 6.3).
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from pressgen.languages import catalogue
from pressgen.model import FeedView, ReleaseView, SiteView
from pressgen.render.feed_text import absolute, clean
from pressgen.render.filters import long_date

XHTML = "http://www.w3.org/1999/xhtml"


def entry_links(release: ReleaseView, site: SiteView) -> Iterator[Any]:
    """The title as a link, and the day of publication in words, in the language of the release."""
    yield _element("a", release.title, href=absolute(release.path, site))
    yield _element("time", long_date(release.published, release.language))


class WayBack:
    """An extension of feedgen: a link from the feed to the listing that it belongs to."""

    def __init__(self) -> None:
        self.elements: list[Any] = []

    def extend_ns(self) -> dict[str, str]:
        """The namespace that the feed must declare, by prefix."""
        return {"h": XHTML}

    def add(self, view: FeedView, site: SiteView) -> None:
        """Make the link."""
        words = catalogue(view.language).gettext("Read this on our website")
        self.elements.append(_element("a", words, href=absolute(view.home, site)))

    def extend_rss(self, feed: Any) -> Any:
        """Put the link first in the channel."""
        feed.find("channel")[:0] = self.elements
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Put the link first in the feed."""
        feed[:0] = self.elements
        return feed


def _element(name: str, text: str, **attributes: str) -> Any:
    element = etree.Element(f"{{{XHTML}}}{name}", attributes)
    element.text = clean(text)
    return element
