"""What `plan` hands to `render` (Page), and `render` to `write` (Artifact)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal, Protocol, TypeVar

from pressgen.model.recipes import Recipe
from pressgen.model.site import Newest
from pressgen.model.value import Value
from pressgen.model.views import Context

A = TypeVar("A")
B = TypeVar("B")

Showing = Literal["public", "preview", "drafts"]
"""Who a site is for: the public, reviewers of a later state, or reviewers of everything, with drafts and embargoed texts."""


class MapLike(Protocol):
    """Applies a function to values and yields the results in their order: the built-in `map`, or a `WorkerPool`."""

    def __call__(self, function: Callable[[A], B], values: Iterable[A], /) -> Iterable[B]: ...


class Page(Value, frozen=True):
    """A planned output file: rendered from `context`; for a picture or an attachment, a copy of `copy_of`; or made by a `recipe`."""

    path: str
    """The output file, from the output folder, with `/`: "2021/bra-betyg/index.html"."""
    format: str = "html"
    """What renders it, from the table in `render`: "html", "rss", "atom", "copy", "picture", ..."""
    template: str = ""
    """Of a page; of a feed, the one for its entries' whole text; of "static", the theme's file."""
    context: Context | None = None
    copy_of: str = ""
    """Path of the asset, from the newsroom's folder."""
    digest: str = ""
    """Digest of the asset: it represents its bytes in the page's fingerprint."""
    recipe: Recipe | None = None
    """Of a picture that is made."""
    source: str = ""
    """The content file that it is about, for messages."""
    sources: tuple[str, ...] = ()
    """Other texts that it shows: of a listing or a feed, those of its releases."""
    fingerprint: str = ""
    """Digest of everything that its bytes depend on. Equal fingerprints mean equal bytes; a page with an empty one is rendered
    in every build."""


def _unfilled(page: Page) -> Page:
    return page


class Waiting(Value, frozen=True):
    """Texts that are not public: how many there are, but not which ones."""

    count: int = 0
    """Those under embargo."""
    first: str = ""
    """When the first of these is published, as an author of the newsroom would write it."""
    drafts: int = 0
    """Those that wait for their authors, and not for a time."""


class Plan(Value, frozen=True):
    pages: tuple[Page, ...]
    """Sorted by path."""
    templates: dict[str, str]
    version: str = ""
    """Of pressgen and of the libraries that affect the output."""
    fill: Callable[[Page], Page] = _unfilled
    """Adds to a page the texts that it shows, which are long and needed only for pages that are rendered."""
    is_part: bool = False
    """Whether these pages are only a part of the site, and all other files of the output stay."""
    newest: Newest = {}  # noqa: RUF012 -- msgspec copies an empty default
    """The newest releases of each listing."""
    until: datetime | None = None
    """The first later instant at which the content says that something happens; None when only an edit can change anything."""
    waiting: Waiting = Waiting()


class Artifact(Value, frozen=True):
    """A finished output file: its bytes, the file to copy, or the recipe of a picture that has been made."""

    path: str
    data: bytes = b""
    copy_of: str = ""
    recipe: Recipe | None = None
    source: str = ""
    """The content file that it is about, for `pressgen why`."""
    sources: tuple[str, ...] = ()
    """The other files that it was made from, for `pressgen why`."""
    fingerprint: str = ""
    """The fingerprint of its page, for the manifest."""
    is_unchanged: bool = False
    """The output's file has this fingerprint already and stays as it is; the artifact has no bytes."""


class Written(Value, frozen=True):
    """The result of `write`."""

    files: int
    size: int
    """Bytes in the whole site."""
    changed: int = 0
    """Files that are new or hold other bytes than before."""
    removed: int = 0
    """Files that were removed."""
    waiting: Waiting = Waiting()
    """Texts that are not in the site yet."""


EventKind = Literal[
    "published",
    "no-news",
    "updated",
    "changed",
    "withdrawn",
    "expired",
    "event-over",
    "banner-begins",
    "banner-ends",
    "contact-begins",
    "contact-leaves",
    "role",
]


class Event(Value, frozen=True):
    """Something that the content says happens at an instant."""

    instant: datetime
    kind: EventKind
    what: str
    """The release's file, or the id of the banner or the contact."""


class Upcoming(Value, frozen=True):
    """Something that waits: an event to come, or a draft."""

    kind: EventKind | Literal["draft"]
    title: str
    """Of the release, the text of the banner, or the name of the contact."""
    what: str
    """As in `Event`."""
    instant: datetime | None = None
    """None for a draft, which waits for somebody."""


class SiteChange(Value, frozen=True):
    """An instant at which the site changes without an edit, and the events that change it."""

    instant: datetime
    reasons: tuple[Event, ...]
