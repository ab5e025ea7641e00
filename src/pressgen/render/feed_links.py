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

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"


def entry_links(release: ReleaseView, site: SiteView) -> Iterator[Any]:
    """The title as a link, the day of publication in words, in the language of the release, and the type."""
    yield _element("a", release.title, href=absolute(release.path, site))
    yield _element("time", long_date(release.published, release.language))
    yield _element("span", release.type.label)


class WayBack:
    """An extension of feedgen: what a feed is, its address, and links to the newsroom and to the listing that it belongs to."""

    def __init__(self) -> None:
        self.first: list[Any] = []
        self.below_title: list[Any] = []

    def extend_ns(self) -> dict[str, str]:
        """The namespace that the feed must declare, by prefix."""
        return {"h": XHTML}

    def add(self, view: FeedView, site: SiteView) -> None:
        """Make the elements."""
        words = catalogue(view.language)
        self.first = [_element("a", site.title, href=absolute("", site))]
        self.below_title = [
            _element(
                "p",
                words.gettext(
                    "This is a feed. Copy its address into a feed reader, and it tells you when something new has been published."
                ),
            ),
            _element("code", absolute(view.path, site)),
            _element("a", words.gettext("Go to %(place)s") % {"place": view.title}, href=absolute(view.home, site)),
        ]

    def extend_rss(self, feed: Any) -> Any:
        """Put them into the channel."""
        self._put_into(feed.find("channel"))
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Put them into the feed."""
        self._put_into(feed)
        return feed

    def _put_into(self, channel: Any) -> None:
        """The link to the newsroom first, the rest below the title, in the order in which a browser shows them."""
        below = next(place for place, one in enumerate(channel, 1) if etree.QName(one).localname == "title")
        channel[below:below] = self.below_title
        channel[:0] = self.first


class HubLink:
    """An extension of feedgen, which writes no links but one in RSS: the hub of a feed (WebSub, section 4)."""

    def __init__(self) -> None:
        self.hub = ""

    def extend_ns(self) -> dict[str, str]:
        """The namespace that the feed must declare, by prefix; feedgen declares Atom's."""
        return {}

    def extend_rss(self, feed: Any) -> Any:
        """Put it into the channel."""
        etree.SubElement(feed.find("channel"), f"{{{ATOM}}}link", rel="hub", href=self.hub)
        return feed


def _element(name: str, text: str, **attributes: str) -> Any:
    element = etree.Element(f"{{{XHTML}}}{name}", attributes)
    element.text = clean(text)
    return element
