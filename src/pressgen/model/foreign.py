"""What a saved export of another system says of one text, before anything of it is made into a release.

A reader of `importers/archives/` makes these, and what it knows for sure is told apart from what it assumed. Everything that a reader of
the old site could see, or that somebody filled in there, is in one of these fields: what no field takes is in `rest`.
"""

from datetime import datetime
from typing import Literal

from pressgen.model.archived import RawText
from pressgen.model.value import Value
from pressgen.problems import Text

Markup = Literal["html", "markdown", "text"]
Standing = Literal["public", "scheduled", "draft", "private", "removed", "unknown"]
"""What the old system did with the text. A text whose standing is unknown becomes a draft."""
ForeignKind = Literal["release", "page"]


class ForeignFile(Value, frozen=True):
    """A picture or a document of a text."""

    address: str
    """Where it lies, as the text names it."""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    title: str = ""
    """Of a document: the words of its link."""
    data: bytes = b""
    """Its bytes when the export has them; empty when it only names the file."""


class ForeignTerm(Value, frozen=True):
    """A word that the text was filed under."""

    vocabulary: str
    """As the old system calls the list: "category", "post_tag", "Topics"."""
    label: str
    id: str = ""
    """The term's own id there: "trafik-och-gator"."""


class ForeignPerson(Value, frozen=True):
    """Somebody to call, where the format has people as values. People who stand in the text are found there later."""

    name: str
    role: str = ""
    organisation: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    press: bool = False
    """Whether they answer journalists, and not everybody."""


class ForeignEvent(Value, frozen=True):
    """When and where the thing takes place that the text invites to."""

    start: datetime
    """With a zone, as `end`."""
    end: datetime | None = None
    place: str = ""


class Assumption(Value, frozen=True):
    """What the reader decided because the export does not say it."""

    key: str
    """The field that it is about: "published"."""
    why: Text


class Rest(Value, frozen=True):
    """Something of the export that a release has no place for."""

    name: str
    """As the export calls it: "post meta views", "[contact-form]"."""
    words: str
    """Words that people could read, or had written; they are counted. Empty for machine values."""
    why: Text


class WholeFile(Value, frozen=True):
    """A file of a newsroom of pressgen's own, which is written as it was."""

    path: str
    """In the newsroom."""
    raw: RawText | None = None
    """None for a picture or a document."""
    data: bytes = b""
    """Of a picture or a document."""


class ForeignText(Value, frozen=True):
    """One text of an export."""

    system: str
    """The name of the format, which is a part of the identity: "wordpress"."""
    id: str
    """The source's own id, with the site that it holds in: "press.example/123". The same in a later export."""
    place: str
    """Where in the export it stands, for people: "export.xml, entry 12"."""
    title: str
    body: str
    markup: Markup = "html"
    kind: ForeignKind = "release"
    own_id: str = ""
    """An id that pressgen itself has given: it is kept. Empty in every export but pressgen's own."""
    standing: Standing = "unknown"
    published: datetime | None = None
    """With a zone. One that the export leaves out is assumed, and `assumptions` says so."""
    has_time: bool = True
    """False when the export only says the day of publication."""
    updated: datetime | None = None
    lead: str = ""
    """As in `markup`."""
    slug: str = ""
    """The name that the text has in its old address."""
    addresses: tuple[str, ...] = ()
    """Where it lay: whole addresses, or paths from the first slash. The first is the one that its links are relative to."""
    type_words: tuple[str, ...] = ()
    terms: tuple[ForeignTerm, ...] = ()
    people: tuple[ForeignPerson, ...] = ()
    contact_html: str = ""
    """Whom to ask, where the format has that as one text in HTML."""
    organisation: str = ""
    language: str = ""
    """A tag: "sv", "en-GB"."""
    translation_of: str = ""
    """The id, in the same system, of the text that this one is a translation of. That text comes first."""
    event: ForeignEvent | None = None
    pictures: tuple[ForeignFile, ...] = ()
    """Those that belong to the text, and, with their bytes, those within its body."""
    documents: tuple[ForeignFile, ...] = ()
    assumptions: tuple[Assumption, ...] = ()
    rest: tuple[Rest, ...] = ()
    whole: WholeFile | None = None
    """Only in pressgen's own export: the file itself. Then the text is not sorted into fields, and `body` is what is read of it."""


class Trouble(Value, frozen=True):
    """An entry, or a file, of an export that no text could be made of. Its words are not in the newsroom, so people must see it."""

    place: str
    reason: Text
    words: str = ""
    """What can be read of it."""
    harmless: bool = False
    """Whether nothing of value is lost: a menu item, a picture's own entry, a text that was in the bin."""
