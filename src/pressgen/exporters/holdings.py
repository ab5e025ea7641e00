"""What is handed to an exporter, and what comes out of one."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.model import Asset, Record, Release, Site, Target
from pressgen.model.archived import ArchivedStanding, RawText
from pressgen.model.site import Kind


class HeldText(NamedTuple):
    """One text that is exported."""

    path: str
    kind: Kind
    record: Record | None
    """None when the file has mistakes: then only `raw` says what is in it."""


class Holdings(NamedTuple):
    """What a newsroom holds and an export takes: all of it, or what is public."""

    site: Site
    texts: tuple[HeldText, ...]
    """Sorted by path."""
    raw: Callable[[str], RawText]
    """The text at a path as written. Asked for once for each, so that not all are in memory."""
    assets: tuple[Asset, ...]
    """Sorted by path."""
    read: Callable[[str], bytes]
    """The bytes of an asset, by its path: of a public export, without private data."""
    standings: Mapping[str, ArchivedStanding]
    """By the path of each release."""
    address: Callable[[Target], str]
    """The whole address of what a link leads to, a fragment for a place in the same text; for a file its path in the newsroom,
    and for what leads nowhere an empty text."""
    settings: str
    """pressgen.yaml as written; empty when it is not exported."""
    now: datetime
    zone: ZoneInfo
    public: bool

    def releases(self) -> Iterator[Release]:
        """Those that are exported, in the order of their paths."""
        return (one.record for one in self.texts if isinstance(one.record, Release))


class ExportedFile(NamedTuple):
    """A file of an export."""

    path: str
    """From the folder of the export, with `/`."""
    parts: Iterable[bytes]
    """Its bytes, one part after the other."""


Make = Callable[[Holdings], Iterator[ExportedFile]]
"""Makes an export, one file at a time. Pure, and the same for the same holdings."""
