"""The whole newsroom as one JSON document, from which `pressgen import pressgen` makes it again. docs/export.md describes its keys, and
the first of `archived_schemas` is its JSON Schema (2020-12).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from pressgen.archived_schemas import EXPORT_SCHEMA, export_schema
from pressgen.bodies.words import addresses, html, plain, plain_for_all
from pressgen.exporters.holdings import ExportedFile, HeldText, Holdings
from pressgen.instants import local
from pressgen.model import Banner, Body, Boilerplate, Contact, Organisation, PlainPage, Release, Vocabulary
from pressgen.model.archived import FORMAT, MAIN_FILE, VERSION, ArchivedFile, ArchivedSettings, ArchivedText

_encode = msgspec.json.Encoder().encode


def export_json(holdings: Holdings) -> Iterator[ExportedFile]:
    """The document, its schema, and the pictures and documents at their paths."""
    yield ExportedFile(MAIN_FILE, _document(holdings))
    yield ExportedFile(EXPORT_SCHEMA, (export_schema(),))
    for asset in holdings.assets:
        yield ExportedFile(asset.path, (holdings.read(asset.path),))


def _document(holdings: Holdings) -> Iterator[bytes]:
    """The document, each file and text on a line of its own."""
    head: dict[str, Any] = {
        "$schema": EXPORT_SCHEMA,
        "format": FORMAT,
        "version": VERSION,
        "instant": local(holdings.now, holdings.zone),
        "public": holdings.public,
        "newsroom": _settings(holdings),
        "settings": holdings.settings,
    }
    yield b"{\n" + b"".join(_encode(key) + b": " + _encode(value) + b",\n" for key, value in head.items())
    yield b'"files": ['
    yield from _rows(ArchivedFile(one.path, one.mime) for one in holdings.assets)
    yield b'],\n"texts": ['
    yield from _rows(_text(one, holdings) for one in holdings.texts)
    yield b"]\n}\n"


def _rows(values: Iterator[ArchivedFile] | Iterator[ArchivedText]) -> Iterator[bytes]:
    comma = b"\n"
    for one in values:
        yield comma + _encode(one)
        comma = b",\n"
    yield b"\n"


def _settings(holdings: Holdings) -> ArchivedSettings:
    config = holdings.site.config
    types = {id_: term.labels for id_, term in holdings.site.vocabularies["types"].items()}
    return ArchivedSettings(
        config.title,
        config.url,
        config.language,
        config.timezone,
        f"{config.publish_time:%H:%M}",
        config.region,
        config.organisation,
        types,
    )


def _text(held: HeldText, holdings: Holdings) -> ArchivedText:
    raw = holdings.raw(held.path)
    if held.record is None or raw.written:
        return ArchivedText(held.path, held.kind, written=raw.written)
    plain_text = ArchivedText(
        held.path, held.kind, keys=raw.keys, body=raw.body, comments=raw.comments, **_name(held, holdings)
    )
    bodies = _bodies(held)
    address = addresses(held.path, holdings.site.targets, holdings.address)
    more = _release(held.record, holdings) if isinstance(held.record, Release) else {}
    words = plain_for_all(bodies, address) if holdings.public else plain(bodies)
    return msgspec.structs.replace(plain_text, html=html(bodies, address), text=words, **more)


def _name(held: HeldText, holdings: Holdings) -> dict[str, Any]:
    """Id, title and address of what has them."""
    match held.record:
        case Contact() | Organisation():
            return {"id": held.record.id, "title": held.record.name}
        case Boilerplate() | Release():
            return {"id": held.record.id, "title": held.record.title}
        case Vocabulary():
            return {"id": held.record.name}
        case Banner():
            return {"id": held.record.id}
        case PlainPage():
            url = holdings.site.config.url + holdings.site.paths.get(held.path, "")
            return {"title": held.record.title, "language": held.record.language, "address": url}
    return {}


def _release(release: Release, holdings: Holdings) -> dict[str, Any]:
    return {
        "standing": holdings.standings[release.source],
        "address": holdings.site.config.url + holdings.site.paths.get(release.source, ""),
        "published": local(release.published, holdings.zone),
        "updated": _local(_told(release.updated, holdings), holdings),
        "language": release.language,
        "summary": release.summary,
    }


def _told(instant: datetime | None, holdings: Holdings) -> datetime | None:
    """The instant, unless it lies ahead and the export is public."""
    return None if instant and holdings.public and instant > holdings.now else instant


def _local(instant: datetime | None, holdings: Holdings) -> datetime | None:
    return local(instant, holdings.zone) if instant else None


def _bodies(held: HeldText) -> tuple[Body, ...]:
    """The texts in it, the lead first."""
    match held.record:
        case Release():
            words = held.record.texts.words()
            return (words.lead, words.body) if words.lead else (words.body,)
        case Boilerplate() | PlainPage():
            return (held.record.body,)
    return ()
