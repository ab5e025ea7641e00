"""The front page, listings, overviews and the page of feeds."""

from datetime import datetime

from pressgen.model.value import Value
from pressgen.model.views.page import FeedLink, Ref
from pressgen.model.views.release import ContactView, ImageView, OrganisationView, ReleaseRef, Waits


class ListingCount(Value, frozen=True):
    """A listing with the number of its releases, for an overview of listings."""

    ref: Ref
    count: int
    children: tuple["ListingCount", ...] = ()
    latest: ReleaseRef | None = None
    """Its newest release; only in the overview of a kind that has few listings."""
    items: tuple["ItemView", ...] = ()
    """Its newest releases without summaries and pictures; only in the archive, of the latest year, or of all years with few."""
    native: "Wording | None" = None
    """Of a language, its name in the language itself."""
    description: "Wording | None" = None
    """What the listing is about; only where its newest release is, too."""


class ItemView(Value, frozen=True):
    """A release in a listing."""

    path: str
    title: str
    language: str
    type: str
    """Empty in the listing of the type."""
    published: datetime
    summary: str
    image: ImageView | None = None
    """Cut to 3:2; None when the release has no picture, or one that is too small for a list."""
    waits: Waits = ""
    """Only in a preview: a draft, or under embargo until `published`."""
    over: bool = False
    """Whether what it invites to has taken place."""


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
    count: int = 0
    """How many releases a listing has that readers can follow; only at its own address, so that its other pages stay as they are."""
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
    """The items by month or year, for headings between them; empty in a listing of one month, of a year with few, and of few items. On the front page they begin at the
    fourth item, after a lead story and two seconds."""
    description: Wording | None = None
    """What the topic, category or region is about; of an organisation, the first paragraph of its boilerplate."""
    months: tuple[ListingCount, ...] = ()
    """Of a year, and of a month those of its year; on the front page the years."""
    years: tuple[Ref, ...] = ()
    """Of a year and of a month: all years of the archive, the latest first."""
    later: Ref | None = None
    """Of a month: the next one that has releases."""
    earlier: Ref | None = None
    lead: ImageView | None = None
    """The first item's picture in the shape of a lead story, 16:9; only on the front page."""
    organisation: OrganisationView | None = None
    press_contacts: tuple[ContactView, ...] = ()
    """Whom journalists call at the organisation, or instead of the contact."""
    contact: ContactView | None = None
    is_press: bool = False
    """Whether the contact is one whom journalists call."""
    sender: Ref | None = None
    """The contact's organisation."""
    more: Ref | None = None
    """Where all texts are of which a contact for the press has the newest here: an organisation."""
    colleagues: Ref | None = None
    """Where the overview of contacts has those of the organisation."""
    colleague_count: int = 0
    quotes: tuple[QuoteView, ...] = ()
    """The contact's newest."""


class ContactGroup(Value, frozen=True):
    """Contacts that belong together: press contacts, or those of an organisation."""

    kind: str
    """"press", "organisation" or "others"."""
    label: str
    """Of an organisation, its name; of others, in the language of the theme's words."""
    entries: tuple[ContactView, ...]
    """By surname; of press contacts, by organisation first."""
    anchor: str = ""
    """The id of the group on its page."""


class OverviewView(Value, frozen=True):
    """All listings of one kind, with counts: topics, years, ..."""

    kind: str
    title: str
    entries: tuple[ListingCount, ...] = ()
    """None in the overview of contacts."""
    groups: tuple[ContactGroup, ...] = ()
    """The contacts, in the overview of contacts."""
    siblings: tuple[Ref, ...] = ()
    """The overviews of topics, categories, regions, organisations, types and languages, this one among them; empty for the
    archive and the contacts, and where there is only one."""


class WaysIn(Value, frozen=True):
    """The listings of a kind that hold the most, as ways into the newsroom."""

    kind: str
    """"topics" or "types"."""
    ref: Ref
    """The overview of them all."""
    entries: tuple[ListingCount, ...]
    """By label."""
    total: int
    """How many there are of the kind, with those that are not among the entries."""


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


class EmbedView(Value, frozen=True):
    """A short list for a frame on another website: the newest releases of the newsroom, or of a topic."""

    items: tuple[ItemView, ...]
    """Without summaries and pictures."""
    topic: Ref | None = None
    """Without a path when nothing of it is in lists at present."""


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
    calendars: tuple[Ref, ...] = ()
    """The files for calendars, the one of the whole newsroom first; none where nothing is invited to, or the settings want none."""
    email_service: str = ""
    """Web address at which readers subscribe by mail, or empty."""
