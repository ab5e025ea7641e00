"""What a newsroom holds, as it leaves in an export and comes back: the JSON of `pressgen export` in types (docs/export.md)."""

from datetime import datetime
from typing import Any, Literal

from pressgen.model.site import Kind
from pressgen.model.value import Value

FORMAT: Literal["pressgen"] = "pressgen"
VERSION = 1
"""Goes up when a key gets another name or meaning, not when one is added."""
MAIN_FILE = "pressgen.json"
SETTINGS = "pressgen.yaml"
ArchivedStanding = Literal["public", "embargo", "draft", "withdrawn", "expired"]
"""Whether readers see a release at the instant of the export."""


class RawText(Value, frozen=True):
    """A text as its author wrote it."""

    keys: dict[str, Any] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """Every value is text, a list or keys. Without the key `body` of a release in YAML."""
    body: str = ""
    """Markdown."""
    comments: tuple[str, ...] = ()
    """Comments among the keys, with their number signs."""
    written: str = ""
    """The whole file instead, when it has mistakes that keep it from being read."""


class QuoteData(Value, frozen=True, omit_defaults=True):
    """Something that somebody has said, for programs. What is unknown is empty."""

    text: str
    speaker: str = ""
    role: str = ""
    organisation: str = ""
    party: str = ""
    address: str = ""
    """Its place on the page."""


class ArchivedFile(Value, frozen=True, omit_defaults=True):
    """A picture or a document."""

    path: str
    """In the newsroom and in the export."""
    type: str
    """The media type: "image/jpeg"."""
    address: str = ""
    """Where the site has it; of the API only."""


class ArchivedText(Value, frozen=True, omit_defaults=True):
    """One file of `content/`. From `keys`, `body`, `comments` and `written` it is made again; the others are for other programs."""

    path: str
    kind: Kind
    id: str = ""
    title: str = ""
    standing: ArchivedStanding | Literal[""] = ""
    address: str = ""
    """Where the page is, or will be."""
    published: datetime | None = None
    updated: datetime | None = None
    language: str = ""
    summary: str = ""
    keys: dict[str, Any] = {}  # noqa: RUF012 -- as above
    body: str = ""
    html: str = ""
    """Lead and body, with whole addresses; those of pictures and documents are paths in the export."""
    text: str = ""
    """Lead and body without markup."""
    comments: tuple[str, ...] = ()
    written: str = ""
    quotes: tuple[QuoteData, ...] = ()
    """What is said in it; of the API only, as `files`."""
    files: tuple[ArchivedFile, ...] = ()

    @property
    def raw(self) -> RawText:
        """As its author wrote it."""
        return RawText(self.keys, self.body, self.comments, self.written)


class ArchivedSettings(Value, frozen=True):
    """What the texts were read with."""

    title: str
    url: str
    language: str
    timezone: str
    publish_time: str
    """"08:00"."""
    region: str
    organisation: str = ""
    types: dict[str, dict[str, str]] = {}  # noqa: RUF012 -- as above
    """Labels by language, by id; the key "" holds for every language."""


class ArchivedItem(Value, frozen=True, omit_defaults=True):
    """A release in a list of the API: enough to choose by."""

    id: str
    title: str
    standing: ArchivedStanding
    address: str
    data: str
    """Address of the file that has all of it."""
    published: datetime
    modified: datetime
    language: str
    type: str
    summary: str = ""


class ArchivedList(Value, frozen=True, omit_defaults=True):
    """A list of the API: of releases, newest first, or of whole texts."""

    releases: tuple[ArchivedItem, ...] = ()
    texts: tuple[ArchivedText, ...] = ()
    older: str = ""
    """Address of the list with the releases before these."""


class ArchiveIndex(Value, frozen=True, omit_defaults=True):
    """Where the API begins."""

    newsroom: ArchivedSettings
    settings: str
    """The public part of pressgen.yaml, from which the newsroom can be made again."""
    count: int
    """How many releases there are."""
    lists: dict[str, str]
    """Addresses of lists, by what is in them: "releases", "contacts", "organisations", "boilerplates", "vocabularies"."""
    changed: datetime | None = None
    """When a release was last published or changed."""


class ArchivedNewsroom(Value, frozen=True):
    """The whole document."""

    format: Literal["pressgen"]
    version: int
    instant: datetime
    """That the standing of each release holds for."""
    public: bool
    """Whether only what was public then is in it."""
    newsroom: ArchivedSettings
    settings: str
    """pressgen.yaml as written; empty in a public export."""
    files: tuple[ArchivedFile, ...]
    texts: tuple[ArchivedText, ...]
