"""What `plan` hands to `render` (Page), and `render` to `write` (Artifact)."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Literal, Protocol, TypeVar

from pressgen.model.site import Newest
from pressgen.model.value import Value
from pressgen.model.views import Context

A = TypeVar("A")
B = TypeVar("B")

Showing = Literal["public", "preview", "drafts"]
"""What a site is for: the world; people who look at it beforehand; or those, with everything that is not public yet."""


class MapLike(Protocol):
    """What applies a function to values and gives the results in their order: the built-in `map`, or a pool's."""

    def __call__(self, function: Callable[[A], B], values: Iterable[A], /) -> Iterable[B]: ...


class Page(Value, frozen=True):
    """A planned output file: rendered from `context`, or, for a picture or an attachment, a copy of `copy_of`."""

    path: str
    """The output file, from the output folder, with `/`: "2021/bra-betyg/index.html"."""
    format: str = "html"
    """What renders it, from the table in `render`: "html", "rss", "atom", "copy", ..."""
    template: str = ""
    """Of a page; of a feed, the one for its entries' whole text; of "static", the theme's file."""
    context: Context | None = None
    copy_of: str = ""
    """Path of the asset, from the newsroom's folder."""
    digest: str = ""
    """Of the asset: what stands for its bytes in the page's fingerprint."""
    source: str = ""
    """The content file that it is about, for messages."""
    sources: tuple[str, ...] = ()
    """Other texts that it shows: of a listing or a feed, those of its releases."""
    fingerprint: str = ""
    """Stands for everything that its bytes come from; two pages with one fingerprint have the same bytes. Empty when that
    is not known: such a page is rendered every time."""


def _as_it_is(page: Page) -> Page:
    return page


class Waiting(Value, frozen=True):
    """Texts under embargo: how many, and nothing that says which."""

    count: int = 0
    first: str = ""
    """When the first of them is published, as an author of the newsroom would write it."""


class Plan(Value, frozen=True):
    pages: tuple[Page, ...]
    """Sorted by path."""
    templates: dict[str, str]
    fill: Callable[[Page], Page] = _as_it_is
    """Gives a page the texts that it shows: they are long, and wanted only for what is rendered."""
    is_part: bool = False
    """Whether what else stands in the output belongs to the site as well."""
    newest: Newest = {}  # noqa: RUF012 -- msgspec copies an empty default
    """What the listings begin with."""
    until: datetime | None = None
    """The first later instant at which the content says that something happens; None when only an edit can change anything."""
    waiting: Waiting = Waiting()


class Artifact(Value, frozen=True):
    """A finished output file: its bytes, or the file that is to be copied."""

    path: str
    data: bytes = b""
    copy_of: str = ""
    source: str = ""
    """The content file that it came from, for the manifest."""
    sources: tuple[str, ...] = ()
    """The others, for the manifest."""
    fingerprint: str = ""
    """Its page's, for the manifest."""
    is_unchanged: bool = False
    """The output's file has this fingerprint already and stays as it is; the artifact has no bytes."""


class Written(Value, frozen=True):
    """What `write` did."""

    files: int
    size: int
    """Bytes in the whole site."""
    changed: int = 0
    """Files that are new or hold other bytes than before."""
    removed: int = 0
    """Files that were there before and are not any more."""
    waiting: Waiting = Waiting()
    """What is not in the site yet."""


EventKind = Literal[
    "published",
    "no-news",
    "updated",
    "changed",
    "withdrawn",
    "expired",
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


class SiteChange(Value, frozen=True):
    """An instant at which the site changes though no file does, and why."""

    instant: datetime
    reasons: tuple[Event, ...]
