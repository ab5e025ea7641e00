"""The dates in a file, with place and key, and a hint for a date whose year is unlikely."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.check.finding import Place
from pressgen.model import Banner, Config, Release, Source
from pressgen.problems import Text, text

_RESOLUTION = timedelta.resolution
"""A last day ends at the midnight after it, which may be in the next year. This much less is still in the written year."""


class DateValue(NamedTuple):
    """A date in a file, as an instant."""

    place: Place
    key: str
    instant: datetime


def date_values(source: Source) -> Iterator[DateValue]:
    """Every date in a release or a banner that could be read."""
    values = _all(source)
    if not source.unread_keys:
        return values
    return (value for value in values if ".".join(map(str, value.place)) not in source.unread_keys)


def _all(source: Source) -> Iterator[DateValue]:
    record = source.record
    if isinstance(record, Release):
        yield from _of_release(record)
    elif isinstance(record, Banner):
        if record.start:
            yield DateValue(("from",), "from", record.start)
        yield DateValue(("to",), "to", record.end - _RESOLUTION)


def _of_release(release: Release) -> Iterator[DateValue]:
    yield DateValue(("published",), "published", release.published)
    if release.updated:
        yield DateValue(("updated",), "updated", release.updated)
    for index, change in enumerate(release.changes):
        yield DateValue(("changes", index, "date"), "date", change.date)
    if release.withdrawn:
        yield DateValue(("withdrawn", "date"), "date", release.withdrawn.date)
    if release.expires:
        yield DateValue(("expires",), "expires", release.expires - _RESOLUTION)
    if release.pin:
        yield DateValue(("pin", "until"), "until", release.pin.until - _RESOLUTION)


def year_hint(written: int, now: datetime) -> Text:
    """The hint for an unlikely year: it names this year, the next or the last, if that differs only by a typing error."""
    likely = (now.year, now.year + 1, now.year - 1)
    meant = next((year for year in likely if _is_typing_error(str(written), str(year))), None)
    if meant:
        return text("Did you mean the year {year}?", year=meant)
    return text("Look at the year: a digit may be wrong.")


def _is_typing_error(written: str, meant: str) -> bool:
    """Whether one digit is another, or two digits have changed places."""
    wrong = [at for at, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
    return len(wrong) == 1 or (len(wrong) == 2 and sorted(written) == sorted(meant))


def local_year(value: DateValue, config: Config) -> int:
    """The year of the date in the newsroom's time zone."""
    return value.instant.astimezone(ZoneInfo(config.timezone)).year
