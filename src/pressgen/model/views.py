"""What a template or a feed may show: plain values, made by `plan`, with no way back to the records.

Paths in views are site paths: without a leading slash, "2021/bra-betyg/". A page turns one into a relative link by
putting its own `root` before it, a feed by putting `SiteView.url`. Datetimes are in the newsroom's time zone.
"""

from datetime import datetime
from typing import Literal

from pressgen.instants import latest
from pressgen.model.body import Quote
from pressgen.model.content import Address, Department, Phone
from pressgen.model.value import Value

Waits = Literal["", "draft", "embargo"]
"""What keeps a text from the public; empty for a public one."""


class Ref(Value, frozen=True):
    """A named place: `path` is a site path, or an absolute URL, or empty when there is no page for it."""

    label: str
    path: str = ""
    language: str = ""
    """Of the label, where it is a title of a text, which may be in another language than the page."""


class ListingCount(Value, frozen=True):
    """A listing with the number of its releases, for an overview of listings."""

    ref: Ref
    count: int
    children: tuple["ListingCount", ...] = ()


class FeedLink(Value, frozen=True):
    title: str
    """The listing's title and the format: "Äldreomsorg (RSS)"."""
    path: str
    mime: str
    format: str = ""
    """The format alone: "RSS"."""


class ListingFeeds(Value, frozen=True):
    """A listing with its feeds."""

    ref: Ref
    feeds: tuple[FeedLink, ...]


class FeedGroup(Value, frozen=True):
    """All listings of one kind that have feeds: "Ämnen"."""

    label: str
    listings: tuple[ListingFeeds, ...]


class SubscribeView(Value, frozen=True):
    """Every feed of the newsroom, for the page about feeds and for the OPML file that feed readers import."""

    title: str
    opml: str
    """Site path of the OPML file."""
    site: ListingFeeds
    kinds: tuple[FeedGroup, ...]
    email_service: str = ""
    """Web address at which readers subscribe by mail, or empty."""


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


class BodyView(Value, frozen=True):
    """A body with its links resolved."""

    html: str
    """With the markers of `model.body.Link`."""
    links: tuple[str, ...] = ()
    """By marker number: a site path, an absolute URL, a `#fragment` of the same page, or "" for a link that leads nowhere
    (its text is shown without a link)."""
    text: str = ""
    """The body as plain text: the blocks' texts with blank lines between."""
    pictures: tuple["PictureView | None", ...] = ()
    """By marker number; None for what is no picture. Empty for a body without pictures."""


class BannerView(Value, frozen=True):
    id: str
    severity: str
    text: str
    link: str = ""


class FeedbackView(Value, frozen=True):
    email: str = ""
    endpoint: str = ""
    to: str = ""
    """Who receives it, in words."""
    subject: str = ""
    privacy: str = ""
    """Link to the notice about personal data: a site path or a URL, or empty."""


class SiteView(Value, frozen=True):
    """What every page may show of the newsroom itself."""

    title: str
    url: str
    language: str
    timezone: str
    organisation: Ref
    accent: str
    logo: str
    """Site path; empty without one."""
    nav: tuple[Ref, ...]
    """The main menu; here the empty path is the front page."""
    footer: tuple[Ref, ...]
    banners: tuple[BannerView, ...]
    feedback: FeedbackView | None
    share: bool
    picture_terms: str = ""
    """What newspapers may do with the pictures, in the newsroom's language; or empty."""
    search: str = ""
    style: str = "static/style.css"
    """Site path of the style sheet."""
    print_style: str = "static/print.css"
    """Site path of the rules for paper."""
    font: str = ""
    """Site path of the face of headings; empty for the system's."""
    logo_dark: str = ""
    """Site path of the logo on dark screens; empty when it is the same."""
    logo_width: int = 0
    logo_height: int = 0
    """In pixels; 0 for a drawing."""
    logo_has_name: bool = False
    icon: str = ""
    """Site path of the icon of a tab."""
    touch_icon: str = ""
    """Site path of the icon on a telephone's start screen."""
    picture: str = ""
    """Site path of the preview picture for pages without one, where other sites link to them."""
    picture_width: int = 0
    picture_height: int = 0
    """In pixels."""
    subscribe: Ref | None = None
    """The page that explains the feeds."""
    preview: bool = False
    """Not the real site: every page is marked."""
    waiting: bool = False
    """A preview with releases that are not public; the front page lists them."""


class PageView(Value, frozen=True):
    """The page itself: its path and what its head says."""

    path: str
    """Site path of the page; a folder ends with a slash."""
    root: str
    """What goes before a site path on this page: "../../", or "./" on the front page, or the site's absolute path on 404."""
    canonical: str
    language: str
    title: str
    """Of the page alone; the theme adds the newsroom's title in `<title>`."""
    description: str = ""
    feeds: tuple[FeedLink, ...] = ()
    breadcrumbs: tuple[Ref, ...] = ()
    """The listings between the front page and this one, neither of them included."""
    card: str = ""
    """Site path of the page's own card for sharing, of 1200 × 630 pixels."""
    noindex: bool = False
    """Not for search engines, and in no sitemap."""


class ContactView(Value, frozen=True):
    name: str
    role: str = ""
    role_language: str = ""
    """Empty where it is the page's."""
    party: str = ""
    organisation: str = ""
    phone: tuple[Phone, ...] = ()
    email: str = ""
    path: str = ""
    """The contact's own page, or empty."""
    vcard: str = ""
    """Site path of the file for address books (vCard) beside that page, or empty."""


class BoilerplateView(Value, frozen=True):
    title: str
    body: BodyView


class OrganisationView(Value, frozen=True):
    name: str
    short_name: str = ""
    address: Address | None = None
    phone: tuple[Phone, ...] = ()
    email: str = ""
    url: str = ""
    path: str = ""
    department: Department | None = None


class PictureFile(Value, frozen=True):
    """One size of a picture."""

    path: str
    width: int
    """In pixels."""


class PictureSource(Value, frozen=True):
    """The sizes of a picture in one format, from the smallest (HTML, section 4.8.2, the element `source`)."""

    mime: str
    files: tuple[PictureFile, ...]


class PictureView(Value, frozen=True):
    """A picture as a page shows it: whole or cut, in the formats and sizes that a browser chooses from."""

    src: str
    """Site path of the file for browsers and feed readers that do not choose: in the original's format, not large."""
    width: int = 0
    """In CSS pixels, the most that it is shown with: never more than the file has. 0 when the size is unknown."""
    height: int = 0
    srcset: tuple[PictureFile, ...] = ()
    """Other sizes in the format of `src`."""
    sources: tuple[PictureSource, ...] = ()
    """Newer formats, the best first."""


class ImageView(Value, frozen=True):
    path: str
    """Of the whole picture, for those who want to print it; with `width`, `height`, `mime` and `size`."""
    alt: str
    shown: PictureView
    """As the page shows it: in a listing cut to a shape around `focus`."""
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0
    focus: str = ""
    mime: str = ""
    size: int = 0


class AttachmentView(Value, frozen=True):
    path: str
    title: str
    mime: str
    size: int


class Category(Value, frozen=True):
    """A term in a feed: RSS `domain` and Atom `scheme` are the vocabulary's own address."""

    id: str
    label: str
    path: str
    vocabulary: str
    """"topics", "categories", "regions" or "types"."""
    scheme: str
    """Absolute URL of the vocabulary's overview page."""


class ChangeView(Value, frozen=True):
    date: datetime
    note: str
    major: bool
    correction: bool = False


class EventView(Value, frozen=True):
    """When and where something takes place that a release invites to."""

    start: datetime
    place: str = ""
    end: datetime | None = None
    """Of whole days, an instant within the last one; None when no end is known, or it is on the same whole day."""
    whole_days: bool = False
    """Only the days count, not the times of `start` and `end`."""
    calendar: str = ""
    """Site path of the file for calendars (iCalendar)."""
    over: bool = False
    """Whether it has taken place: nobody needs it in a calendar any longer."""


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


class ReleaseView(Value, frozen=True):
    id: str
    """The feed id, a tag URI (RFC 4151)."""
    path: str
    title: str
    language: str
    type: Category
    published: datetime
    updated: datetime | None
    """Shown on the page."""
    feed_updated: datetime
    """Publication, or the latest major change: what feeds call `updated` (RFC 4287, section 4.2.15)."""
    summary: str
    """Plain text: the lead, or the first paragraph."""
    lead: BodyView | None
    body: BodyView
    leads_itself: bool
    """The body's first block also serves as the lead; it stays in its place."""
    organisation: OrganisationView
    topics: tuple[Category, ...] = ()
    categories: tuple[Category, ...] = ()
    regions: tuple[Category, ...] = ()
    contacts: tuple[ContactView, ...] = ()
    press_contacts: tuple[ContactView, ...] = ()
    boilerplate: BoilerplateView | None = None
    images: tuple[ImageView, ...] = ()
    attachments: tuple[AttachmentView, ...] = ()
    related: tuple[Ref, ...] = ()
    changes: tuple[ChangeView, ...] = ()
    withdrawn: ChangeView | None = None
    expired: datetime | None = None
    event: EventView | None = None
    waits: Waits = ""
    """As in `ItemView`."""
    translations: tuple["TranslationView", ...] = ()
    source: str = ""
    """The content file."""
    text: str = ""
    """Digest that represents the words of lead, body and quotes until they are filled in, when the page is rendered."""
    quotes: tuple[Quote, ...] = ()
    """The quotes of the text as data."""

    @property
    def modified(self) -> datetime:
        """The latest change of any size, for search engines."""
        changes = (*self.changes, self.withdrawn) if self.withdrawn else self.changes
        return latest(self.published, *(change.date for change in changes), *([self.updated] if self.updated else []))


class TranslationView(Value, frozen=True):
    language: str
    label: str
    path: str


class ItemView(Value, frozen=True):
    """A release in a listing."""

    path: str
    title: str
    language: str
    type: str
    published: datetime
    summary: str
    image: ImageView | None = None
    """Cut to 3:2; None when the release has no picture, or one that is too small for a list."""
    waits: Waits = ""
    """Only in a preview: a draft, or under embargo until `published`."""


class QuoteView(Value, frozen=True):
    """What a contact said, and in which release."""

    text: str
    language: str
    title: str
    path: str
    """Where the release's page has the quote: "2021/ny-bro/#citat-2"."""
    published: datetime


class MonthItems(Value, frozen=True):
    """Which items of a listing's page are from one month, or from one year: `items[start:end]`."""

    label: str
    """"juni 2021", or "2021" where most months have only one; in the language of the theme's words on the page."""
    start: int
    end: int


class PageLink(Value, frozen=True):
    """A page of a listing by its place among the pages, as readers count them: 1 at the listing's own address."""

    number: int
    path: str


class Wording(Value, frozen=True):
    """Words and their language, which may be another than the page's."""

    text: str
    language: str


class ListingView(Value, frozen=True):
    """One page of a listing. `number` 0 is the listing's own address; 1 holds the oldest twenty."""

    kind: str
    """"front", "year", "month", "topics", "categories", "regions", "organisations", "contacts", "types"."""
    title: str
    items: tuple[ItemView, ...]
    number: int = 0
    newer: str | None = None
    """Site path of the page with newer releases; "" is the front page, None means that there is none."""
    older: str | None = None
    pages: tuple[PageLink, ...] = ()
    """The newest page, this page with its neighbours, and the oldest, in this order; empty when there is only one page."""
    total: int = 1
    """How many pages the listing has."""
    position: int = 1
    """The place of this page among them as readers count, from 1 at the listing's own address, which has the newest."""
    item_months: tuple[MonthItems, ...] = ()
    """The items by month or year, for headings between them; empty in a listing of one month, and of a year with few. On the front page they begin at the
    fourth item, after a lead story and two seconds."""
    description: Wording | None = None
    """What the topic, category or region is about."""
    months: tuple[ListingCount, ...] = ()
    """Of a year; on the front page the years."""
    lead: ImageView | None = None
    """The first item's picture in the shape of a lead story, 16:9; only on the front page."""
    organisation: OrganisationView | None = None
    contact: ContactView | None = None
    quotes: tuple[QuoteView, ...] = ()
    """The contact's newest."""


class PlainView(Value, frozen=True):
    title: str
    body: BodyView


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


class ContactGroup(Value, frozen=True):
    """Contacts that belong together: press contacts, or those of an organisation."""

    kind: str
    """"press", "organisation" or "others"."""
    label: str
    """Of an organisation, its name; of others, in the language of the theme's words."""
    entries: tuple[ContactView, ...]
    """By surname."""


class OverviewView(Value, frozen=True):
    """All listings of one kind, with counts: topics, years, ..."""

    kind: str
    title: str
    entries: tuple[ListingCount, ...] = ()
    """None in the overview of contacts."""
    groups: tuple[ContactGroup, ...] = ()
    """The contacts, in the overview of contacts."""


class WaysIn(Value, frozen=True):
    """The listings of a kind that hold the most, as ways into the newsroom."""

    kind: str
    """"topics" or "types"."""
    ref: Ref
    """The overview of them all."""
    entries: tuple[ListingCount, ...]
    """By label."""


class ReleaseRef(Value, frozen=True):
    """A link to a release."""

    title: str
    path: str
    language: str
    published: datetime


class NearbyView(Value, frozen=True):
    """Releases to go on to from a release, in its language. None is withdrawn or expired."""

    newer: ReleaseRef | None = None
    """The next one published."""
    older: ReleaseRef | None = None
    same_topic: tuple[ReleaseRef, ...] = ()
    """The three before it that share a topic with it, newest first. They stay the same when something new is published."""


class WaitingRef(Value, frozen=True):
    """In a preview: a link to a release that is not public."""

    title: str
    path: str
    language: str
    waits: Waits
    published: datetime


class FrontView(Value, frozen=True):
    """What stands beside the news on the front page."""

    press_contacts: tuple[ContactView, ...] = ()
    """Whom journalists call today."""
    ways: tuple[WaysIn, ...] = ()
    archive: Ref | None = None
    """The archive of all years, whose latest months `listing.months` has."""
    waiting: tuple[WaitingRef, ...] = ()
    """Only in a preview: what is not public, the first to be published first."""


class Context(Value, frozen=True):
    """Everything that one page is rendered from, and nothing else."""

    site: SiteView
    """Everywhere."""
    page: PageView
    """Everywhere."""
    release: ReleaseView | None = None
    """`release.html`, `feed-content.html`."""
    calendar: CalendarView | None = None
    vcard: VCardView | None = None
    nearby: NearbyView | None = None
    """`release.html`, beside `release`."""
    listing: ListingView | None = None
    """`listing.html`."""
    front: FrontView | None = None
    """`listing.html`, on the front page itself."""
    overview: OverviewView | None = None
    """`overview.html`."""
    plain: PlainView | None = None
    """`plain.html`."""
    feed: FeedView | None = None
    subscribe: SubscribeView | None = None
    """`subscribe.html`."""
    latest: tuple[ReleaseRef, ...] = ()
    """`404.html`: the newest three."""
    press_contacts: tuple[ContactView, ...] = ()
    """`404.html`: those of the newsroom's organisation."""
    sitemap: tuple[SitemapEntry, ...] = ()
    news: tuple[NewsView, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    """`redirect.html`: where the old address leads, as the only one."""
    style: str = ""
    """The text of the style sheet."""
    headers: ServerHeaders | None = None
