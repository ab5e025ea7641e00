"""Instants as exports write them: RFC 822 and RFC 3339 forms, with a zone or without."""

import re
from datetime import datetime, time
from email.utils import parsedate_to_datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.model.foreign import Assumption
from pressgen.problems import text

_ZONES = {
    "CET": "+0100",
    "CEST": "+0200",
    "MET": "+0100",
    "MEST": "+0200",
    "MEZ": "+0100",
    "MESZ": "+0200",
    "BST": "+0100",
}
"""Names that RFC 822 does not know and European systems write."""
_ZONE_NAME = re.compile(rf"\b({'|'.join(_ZONES)})\s*\Z")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_UTC_WORD = re.compile(r"\s*(?:UTC|GMT)\Z", re.IGNORECASE)


class ReadTime(NamedTuple):
    """An instant, and what was assumed for it."""

    at: datetime
    has_time: bool = True
    assumption: Assumption | None = None


def read_time(written: str, key: str, zone: ZoneInfo) -> ReadTime | None:
    """The instant that is written; one without a zone is in `zone`, and that is said. None when it cannot be read."""
    plain = _ZONE_NAME.sub(lambda found: _ZONES[found[1]], written.strip())
    found = _iso(plain) or _mail(plain)
    if found is None:
        return None
    has_time = not _DAY.match(plain)
    if found.tzinfo is not None:
        return ReadTime(found, has_time)
    why = text(
        "“{written}” has no time zone: that of the newsroom, {zone}, was assumed.",
        written=written.strip(),
        zone=zone.key,
    )
    return ReadTime(found.replace(tzinfo=zone), has_time, Assumption(key, why) if has_time else None)


def _iso(written: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(_UTC_WORD.sub("+00:00", written))
    except ValueError:
        return None
    return datetime.combine(found.date(), time()) if _DAY.match(written) else found


def _mail(written: str) -> datetime | None:
    """RFC 5322, section 3.3."""
    try:
        return parsedate_to_datetime(written)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
