"""What `load` hands to `check` (Sources), and `check` to `plan` (Site)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, Self

import msgspec

from pressgen.model.content import (
    Asset,
    Banner,
    Boilerplate,
    Config,
    Contact,
    Organisation,
    PlainPage,
    Release,
    Term,
    Vocabulary,
)
from pressgen.model.value import Value
from pressgen.problems import Problem

Kind = Literal["release", "contact", "organisation", "boilerplate", "vocabulary", "banner", "page"]
Record = Release | Contact | Organisation | Boilerplate | Vocabulary | Banner | PlainPage
Span = tuple[int, int, int, int]
"""Line, column, end line, end column; from 1, the end exclusive."""
Lines = Callable[[str], Sequence[str]]
"""Returns the lines of the text at a path as its author's editor shows them; none when they cannot be read."""


def no_lines(_path: str) -> tuple[str, ...]:
    """The `Lines` of sources whose texts are not available."""
    return ()


def encode_spans(spans: Mapping[tuple[str | int, ...], Span]) -> bytes:
    """The spans of a file's values by place, as `Source.encoded_spans` holds them: {("images", 1, "alt"): (7, 8, 7, 15)}."""
    return msgspec.msgpack.encode({".".join(map(str, place)): span for place, span in spans.items() if place})


class Source(Value, frozen=True):
    """One file of `content/`, read and validated on its own."""

    path: str
    kind: Kind
    digest: str
    record: Record | None
    """None when the file is too broken to use; then `problems` says why."""
    encoded_spans: bytes = b""
    """The span of each value, decoded only when `span` or `has` is called, which is seldom."""
    problems: tuple[Problem, ...] = ()
    partial_record: Record | None = None
    """For a file without a record, what could be read of it. Rules look for further problems in it; it is never published."""
    unread_keys: tuple[str, ...] = ()
    """Values of the file that the partial record lacks, as dotted keys: "images.1.alt"; "" for a line that could be any key."""

    def with_partial_record(self) -> Self:
        """The same source with the partial record, if any, as its record. Only for rules."""
        return self if self.partial_record is None else msgspec.structs.replace(self, record=self.partial_record)

    @property
    def is_mendable(self) -> bool:
        """Whether its spans match its bytes, so that fixes can be applied. In a file that is not UTF-8 they are guessed."""
        return not any(problem.code == "PG100" for problem in self.problems)

    def has_unread(self, *keys: str) -> bool:
        """Whether the file may have a value under one of these keys that could not be read."""
        if not self.unread_keys:
            return False
        written = {part for place in self.unread_keys for part in place.split(".")}
        return any(key in written or ("" in written and not self.has(key)) for key in keys)

    def span(self, *place: str | int) -> Span:
        """The span of the value at `place`, or of the nearest value around it: `span("contacts", 1)`."""
        spans = self._spans()
        keys = [".".join(map(str, place[:end])) for end in range(len(place), -1, -1)]
        return next((spans[key] for key in keys if key in spans), (1, 1, 1, 1))

    def has(self, key: str) -> bool:
        """Whether the file has this key at its top level."""
        return key in self._spans()

    def _spans(self) -> dict[str, Span]:
        return msgspec.msgpack.decode(self.encoded_spans, type=dict[str, Span]) if self.encoded_spans else {}


class ContentDigest(Value, frozen=True):
    """Digests of everything that the plan reads."""

    all: str = ""
    """Digest of everything but the words of releases; empty when unknown."""
    texts: dict[str, str] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """By path: the digest of the whole file."""

    def words_changed(self, now: Self) -> frozenset[str] | None:
        """The files in which only things have changed that the plan does not read, above all the words of releases; None when
        anything else may have changed.
        """
        if not now.all or self.all != now.all:
            return None
        return frozenset(path for path, digest in now.texts.items() if self.texts.get(path) != digest)


Newest = dict[str, dict[str, tuple[str, ...]]]
"""The ids of the newest releases in every listing, as many as a feed holds; by the listing's kind and name."""


class RunState(Value, frozen=True):
    """What a run found in the newsroom; the next run compares itself with it."""

    content_digest: ContentDigest = ContentDigest()
    problems: tuple[Problem, ...] = ()
    newest: Newest = {}  # noqa: RUF012 -- msgspec copies an empty default

    @property
    def broken_drafts(self) -> frozenset[str]:
        """The paths of the drafts that were left out because of their errors."""
        return frozenset(problem.path for problem in self.problems if problem.in_draft)


class Sources(Value, frozen=True):
    """Everything that was read, before ids are linked."""

    config: Config
    files: tuple[Source, ...]
    """Sorted by path."""
    assets: dict[str, Asset]
    """By path from the newsroom's folder."""
    templates: dict[str, str]
    """The newsroom's own by name, the theme's by "theme/" and name."""
    config_source: Source
    """pressgen.yaml as a source without a record, for the spans of its values."""
    problems: tuple[Problem, ...] = ()
    styles: dict[str, str] = {}  # noqa: RUF012 -- msgspec copies an empty default
    """The parts of the theme's style sheet, by name."""
    version: str = ""
    """Digest of pressgen's own code and of the versions of libraries that affect the output."""
    picture_libraries: str = ""
    """The versions of the libraries that make pictures; empty when the newsroom has no pictures."""
    content_digest: ContentDigest = ContentDigest()
    lines: Lines = no_lines
    """Called only to locate a problem, so that the texts of all files are not kept in memory."""


class Target(Value, frozen=True):
    """Where a link in a text leads. Whether the target is public is decided later, by the plan."""

    kind: Literal["external", "release", "page", "asset", "path", "contact", "anchor", "nowhere"]
    value: str = ""
    """The URL, the release's id, the plain page's or asset's source path, the site path, the contact's id."""
    fragment: str = ""
    """With its `#`, or empty."""


class Site(Value, frozen=True):
    """All of the content, linked: every id in it exists."""

    config: Config
    releases: dict[str, Release]
    """By id, newest first; equal instants by id."""
    contacts: dict[str, Contact]
    organisations: dict[str, Organisation]
    boilerplates: dict[str, tuple[Boilerplate, ...]]
    """By id; versions from the oldest."""
    vocabularies: dict[str, dict[str, Term]]
    """"topics", "categories", "regions" and "types", each by id."""
    banners: tuple[Banner, ...]
    pages: tuple[PlainPage, ...]
    assets: dict[str, Asset]
    paths: dict[str, str]
    """Site path by the source path of a release or plain page: "2021/bra-betyg/"."""
    targets: dict[tuple[str, str], Target]
    """By source path and the target as written."""
    templates: dict[str, str]
    styles: dict[str, str] = {}  # noqa: RUF012 -- as above
    version: str = ""
    picture_libraries: str = ""
    content_digest: ContentDigest = ContentDigest()
    broken_drafts: frozenset[str] = frozenset()
    """The paths of drafts with errors, of which the newsroom has only what could be read. They are shown nowhere."""
