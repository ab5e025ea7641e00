"""What programs read: feeds, calendars, address books, search engines and servers."""

from datetime import datetime

from pressgen.model.value import Value
from pressgen.model.views.release import ContactView, ReleaseView


class FeedView(Value, frozen=True):
    title: str
    path: str
    """Site path of the feed itself."""
    home: str
    """Site path of the listing that it belongs to."""
    id: str
    language: str
    subtitle: str
    author: str
    updated: datetime
    full: bool
    entries: tuple[ReleaseView, ...]
    """Newest first; a withdrawn release has the notice of its withdrawal as its text."""


class CalendarView(Value, frozen=True):
    """A file for calendars, with one event."""

    id: str
    title: str
    start: datetime
    end: datetime | None
    """Of whole days, the midnight after the last one."""
    whole_days: bool
    place: str
    description: str
    url: str
    changed: datetime
    """When the release was last modified."""


class VCardView(Value, frozen=True):
    """A file for address books, with one contact."""

    id: str
    contact: ContactView
    url: str


class GuideLink(Value, frozen=True):
    """A place of the site, for programs that read."""

    label: str
    path: str
    note: str = ""
    """What is there, in words."""
    published: datetime | None = None
    """Of a release."""


class GuideSection(Value, frozen=True):
    title: str
    links: tuple[GuideLink, ...]


class SiteGuide(Value, frozen=True):
    """Where things are on the site, for programs that read."""

    summary: str
    note: str
    """How to read the site."""
    sections: tuple[GuideSection, ...]


class SitemapEntry(Value, frozen=True):
    """A page in a sitemap."""

    path: str
    changed: datetime | None = None


class NewsView(Value, frozen=True):
    """A release in a news sitemap."""

    path: str
    title: str
    language: str
    published: datetime


class Redirect(Value, frozen=True):
    """An old address, as written, from its first slash, and the site path that it redirects to."""

    old: str
    path: str
    title: str = ""


class Header(Value, frozen=True):
    """A header of HTTP that servers are told to send."""

    name: str
    value: str


class ServerHeaders(Value, frozen=True):
    """What servers are told to send with files."""

    all: tuple[Header, ...]
    """With every file."""
    unchanging: tuple[str, ...] = ()
    """Site paths of files that never change, so that browsers may keep them for ever."""
