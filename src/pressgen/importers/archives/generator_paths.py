"""Addresses that generators make out of patterns such as `/:year/:month/:title/`."""

import re
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_TOKEN = re.compile(r":([a-z_]+)|:(?:\[([a-z_]+)\])")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip


def filled(pattern: str, values: Mapping[str, str], day: str) -> str:
    """The address of a pattern. `day`: the written day of the text. A token that is not known is left empty."""
    known = {**_dates(day), **values}
    made = _TOKEN.sub(lambda found: known.get(found[1] or found[2], ""), pattern)
    return re.sub(r"/{2,}", "/", f"/{made}")


def _dates(day: str) -> dict[str, str]:
    found = _DAY.match(day)
    try:
        at = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        at = None
    if at is None:
        return {}
    return {
        "year": f"{at.year}",
        "short_year": f"{at:%y}",
        "month": f"{at.month:02}",
        "i_month": f"{at.month}",
        "monthname": _MONTHS[at.month - 1],
        "day": f"{at.day:02}",
        "i_day": f"{at.day}",
        "y_day": f"{at:%j}",
        "yearday": f"{at.timetuple().tm_yday}",
        "week": f"{at:%V}",
        "w_year": f"{at:%G}",
        "short_day": f"{at:%a}",
    }


def tidy(name: str) -> str:
    """A name as these generators have it in addresses: small letters, hyphens for spaces, no other signs."""
    return re.sub(r"-{2,}", "-", re.sub(r"[^\w./+~-]", "", re.sub(r"\s+", "-", name.strip().casefold()))).strip("-")


def unique(*names: str) -> tuple[str, ...]:
    """The names that are not empty, each once."""
    return tuple(dict.fromkeys(filter(None, names)))


def zone_named(name: str) -> ZoneInfo | None:
    """The time zone of a configuration; None when it has none, or one that nobody knows."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
