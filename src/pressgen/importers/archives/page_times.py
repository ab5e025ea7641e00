"""The days of a page of a generator, and whether readers could see it."""

import re
from datetime import datetime
from typing import NamedTuple

from pressgen.importers.archives.archive import Asked
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.times import ReadTime, read_time
from pressgen.importers.dates import read_date_line
from pressgen.model.foreign import Assumption, Rest, Standing
from pressgen.problems import text

_LOOSE = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?[ \t]*(Z|UTC|[+-]\d{2}:?\d{2})?\Z",
    re.IGNORECASE,
)
"""How people write instants in YAML: "2019-3-6 9:00 -0500"."""
_UPDATED = ("lastmod", "last_modified_at", "last_modified", "updated", "modified", "last_updated", "update_date")
_GONE = ("expirydate", "unpublishdate", "expires")


class PageTimes(NamedTuple):
    """What a page says of its days."""

    published: datetime | None
    has_time: bool
    updated: datetime | None
    standing: Standing
    assumptions: tuple[Assumption, ...]
    rest: tuple[Rest, ...]


def read_page_times(keys: Keys, named: str, asked: Asked, *, zone_is_sure: bool) -> PageTimes:
    """The days of a page. `named`: the day in the name of its file, when the generator takes that. A page becomes visible at the
    later one of `date` and `publishDate`, and is gone from `expiryDate` on (gohugo.io, "Front matter").
    """
    reader = _Reader(asked, zone_is_sure=zone_is_sure)
    first = reader.read("published", keys.string("date", "datum", "published_at")) or reader.read("published", named)
    visible = reader.read(
        "publishDate", keys.string("publishdate", "pubdate", "published_date", "embargo", "embargo_until")
    )
    gone = reader.read("expiryDate", keys.string(*_GONE))
    updated = reader.read("updated", keys.string(*_UPDATED))
    if visible and (first is None or visible.at > asked.now):
        first = visible
    hidden = reader.is_unread("publishDate") or (gone is not None and gone.at <= asked.now)
    at = first.at if first else None
    return PageTimes(
        at,
        first.has_time if first else True,
        updated.at if updated else None,
        _standing(keys, at, asked.now, hidden=hidden),
        tuple(reader.assumptions),
        tuple(reader.rest),
    )


class _Reader:
    def __init__(self, asked: Asked, *, zone_is_sure: bool) -> None:
        self._asked, self._sure = asked, zone_is_sure
        self.assumptions: list[Assumption] = []
        self.rest: list[Rest] = []

    def read(self, key: str, written: str) -> ReadTime | None:
        """The instant; one that cannot be read is told of."""
        if not written:
            return None
        found = read_time(_strict(written), key, self._asked.zone) or self._read_words(written)
        if found is None:
            self.rest.append(Rest(key, "", text("“{written}” is no time that can be read.", written=written)))
        elif found.assumption and not self._sure:
            self.assumptions.append(found.assumption)
        return found

    def _read_words(self, written: str) -> ReadTime | None:
        line = read_date_line(written)
        return ReadTime(line.at.replace(tzinfo=self._asked.zone), line.has_time) if line else None

    def is_unread(self, key: str) -> bool:
        """Whether a value of the key could not be read."""
        return any(one.name == key for one in self.rest)


def _strict(written: str) -> str:
    found = _LOOSE.match(written.strip())
    if not found:
        return written
    day = f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if not found[4]:
        return day
    return f"{day}T{int(found[4]):02}:{found[5]}:{found[6] or '00'}{(found[7] or '').replace('UTC', '+00:00')}"


def _standing(keys: Keys, at: datetime | None, now: datetime, *, hidden: bool) -> Standing:
    if keys.flag("draft", "utkast") or keys.flag("published", "publish", "public") is False:
        return "draft"
    if keys.flag("private", "hidden", "unlisted", "protected") or keys.flag("headless") or _is_not_built(keys):
        return "private"
    if hidden:
        return "removed"
    return "scheduled" if at and at > now else "public"


def _is_not_built(keys: Keys) -> bool:
    """Whether Hugo makes no page of it (gohugo.io, "Build options")."""
    build = keys.peek("build") or keys.peek("_build")
    value = build.get("render") if isinstance(build, dict) else None
    return str(value).casefold() in ("never", "false", "link")
