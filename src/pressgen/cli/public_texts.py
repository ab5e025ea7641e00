"""What an export has that anyone may read: public texts as their pages show them, and pictures without private data."""

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressgen.cli.held_texts import Addresses, read_file, standing
from pressgen.errors import PressgenError
from pressgen.exporters import HeldText, Holdings
from pressgen.model import Asset, PlainPage, Release, Site
from pressgen.model.archived import RawText
from pressgen.picture_cleaning import BrokenPictureError, cleaned, cleaned_drawing, format_of, is_drawing
from pressgen.plan.public_archive import public_address, public_keys, public_texts
from pressgen.problems import text

if TYPE_CHECKING:
    from pressgen.cli.commands.new import Desk


def public_archive(desk: "Desk") -> Holdings:
    """The public releases and the plain pages, with the files that they show."""
    root, site = desk.session.root, desk.site
    records = {one.source: one for one in public_texts(site, desk.now)}
    shown = {path for one in records.values() for path in _shown(one, site)}
    return Holdings(
        site=site,
        texts=tuple(HeldText(one.path, one.kind, one.record) for one in desk.sources.files if one.path in records),
        raw=lambda path: _raw(records[path]),
        assets=tuple(_found(site, shown)),
        read=lambda path: _without_private_data(path, read_file(root, path)),
        standings={path: standing(one, desk.now) for path, one in records.items() if isinstance(one, Release)},
        address=public_address(site, desk.now, Addresses(site).of),
        settings="",
        now=desk.now,
        zone=desk.zone,
        public=True,
    )


def _raw(record: Release | PlainPage) -> RawText:
    return RawText(public_keys(record)) if isinstance(record, Release) else RawText({"title": record.title})


def _shown(record: Release | PlainPage, site: Site) -> Iterator[str]:
    """The paths of the files that a text shows or links to."""
    folder = posixpath.dirname(record.source)
    if isinstance(record, Release):
        names = [*(one.src for one in record.images), *(one.src for one in record.attachments)]
        yield from (posixpath.normpath(posixpath.join(folder, one)) for one in names)
    links = record.links if isinstance(record, Release) else record.body.links
    targets = (site.targets[record.source, one.target] for one in links)
    yield from (one.value for one in targets if one.kind == "asset")


def _found(site: Site, shown: set[str]) -> Iterator[Asset]:
    return (one for path, one in sorted(site.assets.items()) if path in shown and path.startswith("content/"))


def _without_private_data(path: str, data: bytes) -> bytes:
    try:
        if format_of(data[:64]):
            return cleaned(data)
    except BrokenPictureError:
        raise PressgenError(
            text("Private data cannot be taken out of the picture {path}.", path=path), text("Run pressgen check.")
        ) from None
    return cleaned_drawing(data) if is_drawing(path) else data
