"""The authoring format: which keys each kind of file has, and what may stand in them.

Everything is validated here, since the constructors of `pressgen.model` do not validate. Fields are named as the keys that
authors write. Every value arrives as text (see `load.format.yaml_document`). Validators raise `Fault`, and take the newsroom's
settings from the validation context, a `ValueContext`.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    PlainValidator,
    RootModel,
    ValidationInfo,
    model_validator,
)
from pydantic import Tag as PydanticTag

from pressgen.load.format import address_values, code_values, setting_values, values
from pressgen.load.format.event_times import agreeing_times
from pressgen.load.format.faults import Fault
from pressgen.load.format.focus import read_focus
from pressgen.load.format.values import ValueContext
from pressgen.model.content import RedirectRules
from pressgen.problems import text


class Strict(BaseModel):
    """The base of every kind of file: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def _context(info: ValidationInfo) -> ValueContext:
    assert isinstance(info.context, ValueContext)  # noqa: S101 -- a programmer's mistake, not a user's
    return info.context


Line = Annotated[str, AfterValidator(values.one_line)]
"""Text on one line."""
Required = Annotated[Line, AfterValidator(values.not_empty)]
Id = Annotated[str, AfterValidator(values.identifier)]
"""The id that a file or an entry defines."""
Ref = Annotated[Line, AfterValidator(values.not_empty)]
"""A reference to the id of something else. `check` finds out whether that exists."""
Tag = Annotated[str, AfterValidator(values.language_tag)]
Mail = Annotated[str, AfterValidator(address_values.mail_address)]
HeaderMail = Annotated[str, AfterValidator(address_values.header_address)]
"""A mail address for the header of a mail."""
Url = Annotated[str, AfterValidator(address_values.web_address)]
LinkAddress = Annotated[Line, AfterValidator(address_values.link_address)]
SiteUrl = Annotated[str, AfterValidator(address_values.site_url)]
SitePath = Annotated[str, AfterValidator(address_values.old_path)]
FilePath = Annotated[Line, AfterValidator(address_values.file_beside)]
Boolean = Annotated[bool, BeforeValidator(values.flag)]
Integer = Annotated[int, BeforeValidator(values.whole)]
Day = Annotated[date, BeforeValidator(values.day)]
Instant = Annotated[datetime, BeforeValidator(lambda value, info: _context(info).instant(value))]
Start = Annotated[datetime, BeforeValidator(lambda value, info: _context(info).start(value))]
"""The beginning of an event: a day without a time means the whole day."""
End = Annotated[datetime, BeforeValidator(lambda value, info: _context(info).end(value))]
"""The end of something: a day without a time means the whole day."""
WithdrawalTime = Annotated[datetime, BeforeValidator(lambda value, info: _context(info).instant_rounded_down(value))]
"""The time of a withdrawal, rounded down to a second."""
Phone = Annotated[Any, PlainValidator(lambda value, info: _context(info).phone(value))]
Phones = Annotated[tuple[Phone, ...], BeforeValidator(values.listed)]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(values.no_repeats)]
Slug = Annotated[str, AfterValidator(values.slug_form)]
Code = Annotated[str, AfterValidator(setting_values.code)]
PathWord = Literal[
    "archive",
    "topics",
    "categories",
    "regions",
    "organisations",
    "contacts",
    "types",
    "languages",
    "page",
    "subscribe",
    "search",
]
Labels = Annotated[dict[str, Line], BeforeValidator(values.labels)]


MediaTopic = Annotated[Line, AfterValidator(code_values.media_topic)]
Area = Annotated[Line, AfterValidator(code_values.area)]
WikidataItem = Annotated[Line, AfterValidator(code_values.wikidata_item)]


class OrganisationCodes(Strict):
    scb: Area = ""
    wikidata: WikidataItem = ""


class TermCodes(Strict):
    iptc: MediaTopic = ""
    scb: Area = ""
    wikidata: WikidataItem = ""


CodesOfTerm = Annotated[TermCodes, BeforeValidator(code_values.with_their_list)]


class CodedTerm(Strict):
    """Of an entry of a vocabulary, what official lists call it."""

    codes: CodesOfTerm = TermCodes()


class CodedTerms(RootModel[dict[str, CodedTerm]]):
    """The entries of a vocabulary, by id."""


class Term(Strict):
    """An entry of a vocabulary, when it is written with keys."""

    label: Labels
    description: Labels = {}
    codes: CodesOfTerm = TermCodes()


class Address(Strict):
    street: Line = ""
    postcode: Line = ""
    city: Line = ""
    country: Line = ""


class Role(Strict):
    title: Required
    start: Day | None = Field(None, alias="from")
    end: Day | None = Field(None, alias="to")


class Contact(Strict):
    name: Required
    role: Line = ""
    roles: tuple[Role, ...] = ()
    organisation: Ref = ""
    party: Line = ""
    phone: Phones = ()
    email: Mail = ""
    start: Day | None = Field(None, alias="from")
    end: Day | None = Field(None, alias="to")


class Portrait(Strict):
    """A picture of a contact; without `alt`, the name says whom it shows."""

    src: FilePath
    alt: Line = ""
    credit: Line = ""
    focus: Annotated[Line, AfterValidator(read_focus)] = ""


class ContactFile(Contact):
    """A contact in a file of its own, which can have a picture beside it."""

    image: Portrait | None = None


class ContactUse(Strict):
    """A contact by id, with a role for the occasion."""

    contact: Ref
    role: Line = ""


def _as_mapping(value: Any) -> Any:
    return {"contact": value} if isinstance(value, str) else value


def _kind_of_use(value: Any) -> str:
    return "#use" if isinstance(value, ContactUse) or not isinstance(value, dict) or "contact" in value else "#person"


ContactRef = Annotated[
    Annotated[ContactUse, PydanticTag("#use")] | Annotated[Contact, PydanticTag("#person")],
    Discriminator(_kind_of_use),
    BeforeValidator(_as_mapping),
]
ContactRefs = tuple[ContactRef, ...]


class Department(Strict):
    name: Required
    address: Address | None = None
    phone: Phones = ()
    email: Mail = ""


class Organisation(Strict):
    name: Required
    short_name: Line = ""
    address: Address | None = None
    phone: Phones = ()
    email: Mail = ""
    url: Url = ""
    boilerplate: Ref = ""
    press_contacts: ContactRefs = ()
    departments: dict[Id, Department] = {}
    codes: Annotated[OrganisationCodes, BeforeValidator(code_values.with_their_list)] = OrganisationCodes()


class Boilerplate(Strict):
    title: Required
    start: Day | None = Field(None, alias="from")


class Banner(Strict):
    severity: Literal["info", "warning", "danger"]
    start: Instant | None = Field(None, alias="from")
    end: End = Field(alias="to")
    text: Required
    link: LinkAddress = ""


class Image(Strict):
    src: FilePath
    alt: Required
    caption: Line = ""
    credit: Line = ""
    focus: Annotated[Line, AfterValidator(read_focus)] = ""


class Attachment(Strict):
    src: FilePath
    title: Line = ""


class Change(Strict):
    date: Instant
    note: Required
    major: Boolean = False
    correction: Boolean = False


class Withdrawal(Strict):
    date: WithdrawalTime
    reason: Required


class Event(Strict):
    """What a release invites to."""

    start: Start
    end: End | None = None
    place: Line = ""


class Pin(Strict):
    """How long a release leads the front page."""

    until: End


class Release(Strict):
    id: Id
    title: Required
    type: Ref
    published: Instant
    status: Literal["draft"] | None = None
    slug: Slug | None = None
    updated: Instant | None = None
    changes: tuple[Change, ...] = ()
    withdrawn: Withdrawal | None = None
    expires: End | None = None
    pin: Pin | None = None
    event: Annotated[Event, BeforeValidator(agreeing_times)] | None = None
    lead: str = ""
    organisation: Ref = ""
    department: Ref = ""
    boilerplate: Ref = ""
    topics: Refs = ()
    categories: Refs = ()
    regions: Refs = ()
    contacts: ContactRefs = ()
    press_contacts: ContactRefs = ()
    image: Image | None = None
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    related: Refs = ()
    follows: Ref = ""
    aliases: tuple[SitePath, ...] = ()
    language: Tag | None = None
    translation_of: Ref = ""


class ReleaseFile(Release):
    """A release that is a YAML file: the same keys, with the body among them."""

    body: str


class PlainPage(Strict):
    title: Required
    slug: Slug | None = None
    language: Tag | None = None


class Identity(Strict):
    authority: Annotated[Line, AfterValidator(setting_values.authority)]
    since: Annotated[Line, AfterValidator(setting_values.since)] = "2020-01-01"


class Feedback(Strict):
    email: Mail = ""
    endpoint: Url = ""
    to: Line = ""
    subject: Line = ""


class SubscribeOptions(Strict):
    email_service: Url = ""


class AnnounceOptions(Strict):
    hub: Url = ""
    indexnow: Annotated[Line, AfterValidator(setting_values.indexnow_key)] = ""


class MailOptions(Strict):
    sender: Annotated[HeaderMail, AfterValidator(values.not_empty)] = Field(alias="from")
    name: Line = ""
    to: HeaderMail = ""
    unsubscribe: Annotated[str, AfterValidator(address_values.unsubscribe_address)] = ""


class FeedOptions(Strict):
    entries: Annotated[Integer, Field(ge=1, le=500)] = 30
    content: Literal["full", "summary"] = "full"
    archive: Boolean = False


class Theme(Strict):
    accent: Annotated[Line, AfterValidator(setting_values.colour)] = ""
    header: Literal["plain", "tinted", "accent"] | None = None
    font: Literal["schibsted-grotesk", "system"] = "schibsted-grotesk"
    logo: FilePath = ""
    logo_dark: FilePath = ""
    logo_has_name: Boolean = False
    cards: Boolean = True
    pictures: Literal["webp", "avif"] = "webp"

    @model_validator(mode="after")
    def _has_a_logo(self) -> Self:
        for key in ("logo_dark", "logo_has_name"):
            if getattr(self, key) and not self.logo:
                raise Fault(
                    "PG113",
                    text("“{key}” is about a logo, but there is none.", key=key),
                    text(
                        "Write the path of the logo on a line of its own: logo: content/logo.svg. Or remove this line."
                    ),
                    within=(key,),
                )
        return self


class Config(Strict):
    """pressgen.yaml"""

    title: Required
    url: SiteUrl
    language: Tag
    timezone: Annotated[str, AfterValidator(setting_values.zone)]
    publish_time: Annotated[Any, BeforeValidator(values.clock_time)] = values.clock_time("08:00")
    identity: Identity | None = None
    organisation: Ref = ""
    region: Annotated[Line, AfterValidator(setting_values.country_code)] = ""
    types: dict[Id, Labels] = {}
    permalink: Annotated[Line, AfterValidator(setting_values.permalink)] = "/{year}/{slug}/"
    paths: dict[PathWord, Slug] = {}
    verbs: tuple[Line, ...] = ()
    rules: dict[Code, Literal["off", "note", "warning", "error"]] = {}
    feeds: FeedOptions = FeedOptions()
    feedback: Feedback | None = None
    subscribe: SubscribeOptions = SubscribeOptions()
    redirects: tuple[RedirectRules, ...] = ()
    headers: tuple[RedirectRules, ...] = ()
    picture_terms: Line = ""
    privacy: LinkAddress = ""
    share: Boolean = False
    api: Boolean = False
    announce: AnnounceOptions = AnnounceOptions()
    mail: MailOptions | None = None
    search: Boolean = False
    embed: Boolean = False
    markdown: Boolean = False
    calendar: Boolean = False
    ninjs: Boolean = False
    theme: Theme = Theme()
