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
    older: str = ""
    """Site path of the archived feed with the entries before these (RFC 5005, section 4)."""
    newer: str = ""
    """Of an archived feed: the one after it."""
    current: str = ""
    """Of an archived feed: the feed that people subscribe to."""
    hub: str = ""
    """Web address of a WebSub hub; or empty."""


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


class CalendarListView(Value, frozen=True):
    """A file for calendars to subscribe to, with all events of a listing."""

    id: str
    title: str
    path: str
    """Site path of the file itself."""
    url: str
    """Of the listing."""
    events: tuple[CalendarView, ...]
    """The latest published first."""


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


class NinjsItem(Value, frozen=True):
    """A version of a release for news agencies."""

    id: str
    data: str
    """Site path of the file that has all of it."""
    path: str
    title: str
    language: str
    published: datetime
    changed: datetime
    version: int
    """1 when it is published; one more after each change, and when it is withdrawn."""
    canceled: bool


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
    embeds: str = ""
    """Site path of the folder that other websites may frame; empty where there is none."""
    embedded: tuple[Header, ...] = ()
    """With the files in that folder, in the place of those for every file."""
    unchanging: tuple[str, ...] = ()
    """Site paths of files that never change, so that browsers may keep them for ever."""
