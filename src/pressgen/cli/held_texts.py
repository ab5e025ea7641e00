"""What the newsroom holds, for an exporter: every text as written, every file, and what is public of it."""

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from pressgen.edit.block_edits import TooIntricate
from pressgen.edit.comments import Comments
from pressgen.errors import PressgenError
from pressgen.exporters import HeldText, Holdings
from pressgen.load.format import read_layout
from pressgen.model import Release, Site, Target
from pressgen.model.archived import SETTINGS, ArchivedStanding, RawText
from pressgen.model.layout import Layout
from pressgen.plan.listing_paths import ListingPaths
from pressgen.plan.publication import is_expired, is_withdrawn, waiting
from pressgen.problems import text

if TYPE_CHECKING:
    from datetime import datetime

    from pressgen.cli.commands.new import Desk

_CONTENT = "content/"


def whole_archive(desk: "Desk") -> Holdings:
    """Everything in `content/`, and the settings."""
    root, site = desk.session.root, desk.site
    texts = tuple(HeldText(one.path, one.kind, one.record) for one in desk.sources.files)
    unread = {one.path for one in texts if one.record is None}
    releases = [one.record for one in texts if isinstance(one.record, Release)]
    return Holdings(
        site=site,
        texts=texts,
        raw=lambda path: raw_text(path, read_file(root, path), is_read=path not in unread),
        assets=tuple(one for path, one in sorted(site.assets.items()) if path.startswith(_CONTENT)),
        read=lambda path: read_file(root, path),
        standings={one.source: standing(one, desk.now) for one in releases},
        address=Addresses(site).of,
        settings=read_file(root, SETTINGS).decode("utf-8-sig", errors="replace"),
        now=desk.now,
        zone=ZoneInfo(site.config.timezone),
        public=False,
    )


def standing(release: Release, now: "datetime") -> ArchivedStanding:
    """Whether readers see the release at an instant."""
    if waits := waiting(release, now):
        return waits
    if is_withdrawn(release, now):
        return "withdrawn"
    return "expired" if is_expired(release, now) else "public"


def read_file(root: Path, path: str) -> bytes:
    """The bytes of a file. PressgenError when it cannot be read."""
    try:
        return (root / path).read_bytes()
    except OSError as error:
        raise PressgenError(
            text("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error


def raw_text(path: str, data: bytes, *, is_read: bool) -> RawText:
    """The text with the content `data` as written; the whole file when its keys cannot be told from it for sure."""
    layout = read_layout(path, data)
    if layout.problems or not is_read:
        return RawText(written=layout.written)
    keys = dict(layout.data)
    body = layout.body if layout.body is not None else str(keys.pop("body", ""))
    return RawText(keys, body, _comments(layout))


def _comments(layout: Layout) -> tuple[str, ...]:
    """The comments of a text; none where they are too intricate to be told from its values."""
    try:
        notes = Comments(layout).notes.values()
    except TooIntricate:
        return ()
    return tuple(line for one in notes for line in (*one.above, *one.behind, *one.below) if line)


class Addresses:
    """The addresses that links lead to."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._listings = ListingPaths(site.config)

    def of(self, target: Target) -> str:
        """The whole address; a path in the newsroom for a file, a fragment within the same text, "" for what leads nowhere."""
        url = self._site.config.url
        match target.kind:
            case "external" | "asset":
                return target.value
            case "anchor":
                return target.fragment
            case "release":
                return url + self._site.paths.get(self._site.releases[target.value].source, "") + target.fragment
            case "page":
                return url + self._site.paths.get(target.value, "") + target.fragment
            case "contact":
                return url + self._listings.listing("contacts", target.value)
            case "path":
                return url + target.value + target.fragment
            case "nowhere":
                return ""
