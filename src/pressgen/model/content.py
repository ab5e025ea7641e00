"""What authors write: one structure for each kind of file in `content/`, and `Config` for pressgen.yaml.

Fields are named as the keys of the authoring format, except `from` and `to`, which are `start` and `end` here (`from` is a
Python keyword). Instants are in UTC; a date without a time has the newsroom's publishing hour.
"""

from datetime import date, datetime, time
from typing import Any, Literal, Self

import msgspec

from pressgen.model.body import Body, Link, Outline
from pressgen.model.texts import Texts, derived_fields
from pressgen.model.value import Value


class Phone(Value, frozen=True):
    display: str
    """As the author grouped it: "072-215 57 95"."""
    e164: str = ""
    """+46722155795, or empty when the number cannot be read."""
    kind: str = ""
    """"switchboard", "mobile", ... or empty."""


class Role(Value, frozen=True):
    title: str
    start: date | None = None
    end: date | None = None


class Image(Value, frozen=True):
    src: str
    alt: str
    caption: str = ""
    credit: str = ""
    focus: str = ""
    """The focal point from the left and from the top, as "50% 30%"; empty for the middle."""


class Contact(Value, frozen=True):
    id: str
    name: str
    role: str = ""
    roles: tuple[Role, ...] = ()
    organisation: str = ""
    party: str = ""
    phone: tuple[Phone, ...] = ()
    email: str = ""
    start: date | None = None
    end: date | None = None
    image: Image | None = None
    """Of one in a file of its own."""
    source: str = ""
    """Path of that file; empty when written in a release."""


class ContactUse(Value, frozen=True):
    """A contact in a release: by id, by id with a role for this release, or written in place."""

    contact: str = ""
    """The id, or empty when written in place."""
    role: str = ""
    person: Contact | None = None


class Address(Value, frozen=True):
    street: str = ""
    postcode: str = ""
    city: str = ""
    country: str = ""


class Department(Value, frozen=True):
    id: str
    name: str
    address: Address | None = None
    phone: tuple[Phone, ...] = ()
    email: str = ""


class Codes(Value, frozen=True):
    """What official lists call a thing; empty where they do not, or nobody has said so."""

    iptc: str = ""
    """A media topic of the IPTC: "medtop:20000121"."""
    scb: str = ""
    """A municipality or a county of Sweden, by Statistics Sweden: "0880" or "08"."""
    wikidata: str = ""
    """"Q1754"."""


class Organisation(Value, frozen=True):
    id: str
    name: str
    short_name: str = ""
    address: Address | None = None
    phone: tuple[Phone, ...] = ()
    email: str = ""
    url: str = ""
    boilerplate: str = ""
    press_contacts: tuple[ContactUse, ...] = ()
    departments: tuple[Department, ...] = ()
    codes: Codes = Codes()


class Boilerplate(Value, frozen=True):
    """One version of one boilerplate; valid from `start` until the next version's."""

    id: str
    title: str
    source: str
    body: Body
    start: date | None = None


class Term(Value, frozen=True):
    """An entry of a closed vocabulary."""

    id: str
    labels: dict[str, str]
    """By language; the key "" holds for every language."""
    descriptions: dict[str, str] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """One or two sentences on what it is about, likewise by language."""
    codes: Codes = Codes()


class Vocabulary(Value, frozen=True):
    """A closed list of topics, categories or regions."""

    name: str
    terms: tuple[Term, ...] = ()


class Banner(Value, frozen=True):
    id: str
    severity: Literal["info", "warning", "danger"]
    end: datetime
    text: str
    start: datetime | None = None
    link: str = ""


class Attachment(Value, frozen=True):
    src: str
    title: str = ""


class AssetFault(Value, frozen=True):
    """What is wrong with a file beside a text: a picture that cannot be read (`unreadable`), is truncated (`cut`), has too
    many pixels to decode (`large`) or too many bytes to read (`heavy`), another format than its name says (`other`), or one from which private data cannot be
    taken out (`private`); a drawing that could run a program or
    load something (`active`).
    """

    kind: Literal["unreadable", "cut", "large", "heavy", "other", "private", "active"]
    detail: str = ""
    """The format that it has ("JPEG"), what is active ("script"), or how many megabytes are read at most ("200")."""
    line: int = 1
    column: int = 1


class PrivateMetadata(Value, frozen=True):
    """Metadata of a picture file that reveals something about people or places."""

    kind: Literal["position", "serial", "name", "thumbnail"]
    value: str = ""
    """A name."""


class PictureCredit(Value, frozen=True):
    """What a picture's file says of who made it, and of what others may do with it. It is not published."""

    credit: str
    """As one line: "Kim Ek/Storköpings kommun"."""
    terms: str = ""


class Asset(Value, frozen=True):
    """A file beside a text: a picture or an attachment."""

    path: str
    """From the newsroom's folder, with `/`."""
    digest: str
    """Of the file as it is in the newsroom."""
    size: int
    """Bytes of the file as it is in the site: of a picture, without private data."""
    mime: str
    width: int = 0
    """In pixels, as it is shown: upright. 0 for what is not a picture, or cannot be shown."""
    height: int = 0
    fault: AssetFault | None = None
    """Why it cannot be published."""
    private: tuple[PrivateMetadata, ...] = ()
    """Private metadata of a picture, which the site does not get."""
    animated: bool = False
    """Whether it has more than one frame."""
    credit: PictureCredit | None = None


class Change(Value, frozen=True):
    date: datetime
    note: str
    major: bool = False
    correction: bool = False
    """An error that matters to people who have read it: always major."""


class Withdrawal(Value, frozen=True):
    date: datetime
    reason: str


class Pin(Value, frozen=True):
    """That a release leads the front page."""

    until: datetime
    """The first instant at which it no longer does."""


class Occasion(Value, frozen=True):
    """What a release invites to, under the key `event`: when and where it takes place."""

    start: datetime
    end: datetime | None = None
    """Of whole days, the midnight after the last one."""
    place: str = ""
    whole_days: bool = False
    """Without a time of day: from the first instant of a day to the last of the same or a later one."""


class Release(Value, frozen=True):
    source: str
    """Path of its file from the newsroom's folder, with `/`."""
    id: str
    title: str
    type: str
    published: datetime
    slug: str
    language: str
    digest: str = ""
    """Of the file's bytes and of the options that its text is parsed with. Equal digests mean equal releases."""
    draft: bool = False
    updated: datetime | None = None
    changes: tuple[Change, ...] = ()
    withdrawn: Withdrawal | None = None
    expires: datetime | None = None
    pin: Pin | None = None
    event: Occasion | None = None
    organisation: str = ""
    department: str = ""
    boilerplate: str = ""
    topics: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    contacts: tuple[ContactUse, ...] = ()
    press_contacts: tuple[ContactUse, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    related: tuple[str, ...] = ()
    follows: str = ""
    """The id of the earlier release that this one follows up."""
    aliases: tuple[str, ...] = ()
    translation_of: str = ""
    texts: Texts = Texts()
    summary: str = ""
    """Plain text for lists and feeds."""
    leads_itself: bool = False
    """Whether the body's first block also serves as the lead; it stays in its place."""
    outline: Outline = Outline()
    """Of the body."""
    lead_outline: Outline | None = None
    """Of the front matter's lead; None without one."""
    quotes: str = ""
    """Digest of its quotes and their speakers; empty without quotes."""

    @property
    def body(self) -> Body:
        """The body, loaded on each access."""
        return self.texts.words().body

    @property
    def lead(self) -> Body | None:
        """The front matter's lead, or None; then the body's first block may serve as the lead."""
        return self.texts.words().lead

    @property
    def links(self) -> tuple[Link, ...]:
        """All links of the texts, with pictures and speakers."""
        return self.outline.links + self.lead_outline.links if self.lead_outline else self.outline.links

    def with_texts(self, body: Body, lead: Body | None = None) -> Self:
        """The same release with these texts and the fields derived from them."""
        return msgspec.structs.replace(self, **derived_fields(body, lead))

    @classmethod
    def of(cls, body: Body, lead: Body | None = None, **fields: Any) -> Self:
        """A release with these texts and the fields derived from them."""
        return cls(**derived_fields(body, lead), **fields)


class PlainPage(Value, frozen=True):
    source: str
    title: str
    slug: str
    language: str
    body: Body


class Identity(Value, frozen=True):
    """RFC 4151 (the 'tag' URI scheme), section 2.1: the authority of the feeds' ids, and since when."""

    authority: str
    since: str


class Feedback(Value, frozen=True):
    email: str = ""
    endpoint: str = ""
    to: str = ""
    subject: str = ""


class SubscribeOptions(Value, frozen=True):
    email_service: str = ""
    """Web address at which readers subscribe by mail, of whichever service."""


class AnnounceOptions(Value, frozen=True):
    """Who is told when something new is public."""

    hub: str = ""
    """Web address of a WebSub hub, which feeds name."""
    indexnow: str = ""
    """The key by which search engines know the newsroom."""


class MailOptions(Value, frozen=True):
    """Who sends mails to subscribers, and to whom."""

    sender: str
    """Mail address; in the settings, `from`."""
    name: str = ""
    """The sender's name; empty for the newsroom's title."""
    to: str = ""
    """Mail address, such as that of a mailing list; empty where the sending program knows to whom."""
    unsubscribe: str = ""
    """Where readers unsubscribe: an address of the web, or one that begins with mailto:."""


class FeedOptions(Value, frozen=True):
    entries: int = 30
    """How many releases a feed holds."""
    content: Literal["full", "summary"] = "full"
    archive: bool = False
    """Whether the newsroom's feed goes on in archived feeds."""


HeaderStyle = Literal["plain", "tinted", "accent"]
"""The ground of the pages' top: none, a tint of the accent, or the accent itself."""

Typeface = Literal["schibsted-grotesk", "system"]
"""The face of headings: one that comes with pressgen, or that of the reader's system."""


class Theme(Value, frozen=True):
    accent: str = ""
    """A colour, "#rrggbb"."""
    header: HeaderStyle | None = None
    """None: plain behind a logo, which was drawn for a white ground, and the accent where there is none."""
    font: Typeface = "schibsted-grotesk"
    logo: str = ""
    logo_dark: str = ""
    """The logo on dark screens; empty when it is the same."""
    logo_has_name: bool = False
    """Whether readers see the newsroom's name in the logo, so that it need not stand beside it."""
    cards: bool = True
    """Whether each release has a card for sharing."""
    pictures: Literal["webp", "avif"] = "webp"
    """The format of the sizes that are made of pictures, beside the original's."""


RedirectRules = Literal["netlify", "cloudflare", "nginx", "apache"]
"""Servers that read redirects and headers from a file."""


class Config(Value, frozen=True):
    title: str
    url: str
    """Absolute, ends with a slash; may have a path."""
    language: str
    timezone: str
    publish_time: time
    identity: Identity
    organisation: str = ""
    region: str = "SE"
    types: tuple[Term, ...] = ()
    permalink: str = "/{year}/{slug}/"
    paths: dict[str, str] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """Path words that replace those of the language, by their English name."""
    verbs: tuple[str, ...] = ()
    rules: dict[str, Literal["off", "note", "warning", "error"]] = {}  # noqa: RUF012 -- as above
    """Levels of problems that differ from the default, by code."""
    feeds: FeedOptions = FeedOptions()
    feedback: Feedback | None = None
    subscribe: SubscribeOptions = SubscribeOptions()
    redirects: tuple[RedirectRules, ...] = ()
    headers: tuple[RedirectRules, ...] = ()
    picture_terms: str = ""
    """What newspapers may do with the pictures, in the newsroom's language."""
    privacy: str = ""
    share: bool = False
    api: bool = False
    """Whether the archive is published as data."""
    announce: AnnounceOptions = AnnounceOptions()
    mail: MailOptions | None = None
    search: bool = False
    """Whether readers can search the texts."""
    embed: bool = False
    """Whether there are lists for frames on other websites."""
    markdown: bool = False
    """Whether each release has a text in Markdown beside its page."""
    calendar: bool = False
    """Whether calendars of what releases invite to are published."""
    ninjs: bool = False
    """Whether releases are published for news agencies."""
    theme: Theme = Theme()
