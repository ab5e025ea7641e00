"""All that one file of the site is made from."""

from pressgen.model.archived import ArchivedList, ArchivedText, ArchiveIndex
from pressgen.model.texts import Words
from pressgen.model.value import Value
from pressgen.model.views.for_programs import (
    CalendarListView,
    CalendarView,
    FeedView,
    NewsView,
    NinjsItem,
    Redirect,
    ServerHeaders,
    SiteGuide,
    SitemapEntry,
    VCardView,
)
from pressgen.model.views.listing import EmbedView, FrontView, ListingView, OverviewView, SubscribeView
from pressgen.model.views.mail import MailView
from pressgen.model.views.page import PageView, SiteView
from pressgen.model.views.release import ContactView, NearbyView, PlainView, ReleaseRef, ReleaseView
from pressgen.model.views.search import SearchIndex, SearchView


class Context(Value, frozen=True):
    """Everything that one page is rendered from, and nothing else."""

    site: SiteView
    """Everywhere."""
    page: PageView
    """Everywhere."""
    release: ReleaseView | None = None
    """`release.html`, `feed-content.html`, `mail.html`."""
    calendar: CalendarView | None = None
    calendar_list: CalendarListView | None = None
    vcard: VCardView | None = None
    nearby: NearbyView | None = None
    """`release.html`, beside `release`."""
    listing: ListingView | None = None
    """`listing.html`."""
    front: FrontView | None = None
    """`listing.html`, on the front page itself."""
    overview: OverviewView | None = None
    """`overview.html`."""
    embed: EmbedView | None = None
    """`embed.html`."""
    plain: PlainView | None = None
    """`plain.html`."""
    feed: FeedView | None = None
    mail: MailView | None = None
    """`mail.html`, `mail-digest.html`."""
    subscribe: SubscribeView | None = None
    """`subscribe.html`."""
    search: SearchView | None = None
    """`search.html`."""
    index: SearchIndex | None = None
    """A file of the index for searching."""
    latest: tuple[ReleaseRef, ...] = ()
    """`404.html` and, of what has been withdrawn, `release.html`: the newest three."""
    press_contacts: tuple[ContactView, ...] = ()
    """`404.html` and `plain.html`: those of the newsroom's organisation."""
    sitemap: tuple[SitemapEntry, ...] = ()
    news: tuple[NewsView, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    """`redirect.html`: where the old address leads, as the only one."""
    words: Words | None = None
    """The blocks of a release's text, for formats that are not HTML; filled in with the other words."""
    archived: ArchivedText | ArchivedList | ArchiveIndex | None = None
    """A file of the API."""
    ninjs: tuple[NinjsItem, ...] = ()
    """The version of the release; of the list, all of it."""
    guide: SiteGuide | None = None
    """`llms.txt`."""
    style: str = ""
    """The text of the style sheet."""
    headers: ServerHeaders | None = None
