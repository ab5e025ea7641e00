"""What differs between two versions of a newsroom's site, for people who review a change."""

from typing import Literal

from pressgen.model.value import Value
from pressgen.model.views import Waits

FileKind = Literal["new", "changed", "gone"]
PageKind = Literal["new", "changed", "moved", "gone"]
Subject = Literal["release", "page", "contact", "list", "other"]
"""What a page is: a release, a plain page, a contact's page, a listing or an overview, or another page."""
EntryKind = Literal["new", "updated", "changed", "gone"]
"""Of a feed's entry: its id is new; its date of update is; only its words differ; it is no longer in the feed."""


class FileChange(Value, frozen=True):
    """An output file whose bytes differ, or that only one version has."""

    path: str
    kind: FileKind


class PartChange(Value, frozen=True):
    """One part of a page in words, as in the two versions."""

    name: str
    """"title", "text", "contacts", ...: the keys of `compare.labels.PARTS`."""
    before: tuple[str, ...]
    """Its lines: paragraphs, people, titles."""
    after: tuple[str, ...]


class PageChange(Value, frozen=True):
    """A page that readers see differently."""

    kind: PageKind
    subject: Subject
    path: str
    """Site path: of what is gone, where it was."""
    title: str
    """Now; of what is gone, before."""
    language: str
    parts: tuple[PartChange, ...] = ()
    """Those that differ; empty when only the looks differ, or links to other pages."""
    old_path: str = ""
    """Of what has moved: where it was."""
    leads_on: bool = False
    """Of what has moved or is gone: whether the old address leads on."""
    source: str = ""
    """The content file."""
    waits: Waits = ""
    """What keeps it from the public, where that was asked for."""


class EntryChange(Value, frozen=True):
    """An entry of one feed file that subscribers get differently."""

    feed: str
    """Path of the feed file."""
    listing: str
    """The feed's title."""
    id: str
    title: str
    kind: EntryKind
    again: bool = False
    """New by its id, while its page was in the feed before: subscribers get it a second time."""


class PersonChange(Value, frozen=True):
    """A person whom the site shows, no longer shows, or shows with other details."""

    name: str
    before: tuple[str, ...]
    """Each way in which the site shows the person: role, organisation, numbers, mail."""
    after: tuple[str, ...]


class RedirectChange(Value, frozen=True):
    """An old address that leads to another place than before."""

    old: str
    before: str | None
    """Site path; None when it led nowhere."""
    after: str | None


class Comparison(Value, frozen=True):
    """All that readers and subscribers see differently. Everything is sorted."""

    files: tuple[FileChange, ...] = ()
    """Exactly the output files that differ."""
    pages: tuple[PageChange, ...] = ()
    entries: tuple[EntryChange, ...] = ()
    """Exactly the entries of feed files that differ."""
    people: tuple[PersonChange, ...] = ()
    redirects: tuple[RedirectChange, ...] = ()
    everywhere: tuple[PartChange, ...] = ()
    """What differs on all pages: banners, menu, the newsroom's name."""
