"""Feeds that go on in archived feeds (RFC 5005, section 4, and appendix B for RSS)."""

from typing import Any

from lxml import etree

from pressgen.model import FeedView, SiteView
from pressgen.render.feed_links import ATOM
from pressgen.render.feed_text import absolute

HISTORY = "http://purl.org/syndication/history/1.0"


class FeedArchive:
    """An extension of feedgen: the links from one document of a feed to the others, and the mark of an archived one."""

    def __init__(self) -> None:
        self._links: dict[str, str] = {}
        self._is_archive = False

    def extend_ns(self) -> dict[str, str]:
        """The namespace that the feed must declare, by prefix."""
        return {"fh": HISTORY}

    def add(self, view: FeedView, site: SiteView) -> None:
        """Take over where the others are."""
        found = {"current": view.current, "prev-archive": view.older, "next-archive": view.newer}
        self._links = {rel: absolute(path, site) for rel, path in found.items() if path}
        self._is_archive = bool(view.current)

    def extend_rss(self, feed: Any) -> Any:
        """Put them into the channel."""
        self._put_into(feed.find("channel"), f"{{{ATOM}}}link")
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Put them into the feed."""
        self._put_into(feed, "link")
        return feed

    def _put_into(self, channel: Any, name: str) -> None:
        if self._is_archive:
            etree.SubElement(channel, f"{{{HISTORY}}}archive")
        for rel, address in self._links.items():
            etree.SubElement(channel, name, rel=rel, href=address)
