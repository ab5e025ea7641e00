"""A release, and what belongs to it."""

from datetime import datetime
from typing import Literal

from pressgen.instants import latest
from pressgen.model.body import Quote
from pressgen.model.content import Address, Codes, Department, Phone
from pressgen.model.value import Value
from pressgen.model.views.page import Ref

Waits = Literal["", "draft", "embargo"]
"""What keeps a text from the public; empty for a public one."""


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
    portrait: ImageView | None = None
    """A picture, square; None without one, or without a page of the contact."""


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
    codes: Codes = Codes()


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
    codes: Codes = Codes()


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


class ReleaseRef(Value, frozen=True):
    """A link to a release."""

    title: str
    path: str
    language: str
    published: datetime


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
    follows: ReleaseRef | None = None
    """The earlier release that this one follows up, when it is public."""
    follows_id: str = ""
    """Its feed id."""
    follow_ups: tuple[ReleaseRef, ...] = ()
    """The public releases that follow this one up, newest first."""
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


class NearbyView(Value, frozen=True):
    """Releases to go on to from a release, in its language. None is withdrawn or expired."""

    newer: ReleaseRef | None = None
    """The next one published."""
    older: ReleaseRef | None = None
    same_topic: tuple[ReleaseRef, ...] = ()
    """The three before it that share a topic with it, newest first. They stay the same when something new is published."""


class PlainView(Value, frozen=True):
    title: str
    body: BodyView
