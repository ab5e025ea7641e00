"""The instants that a file names, each with its place and key; and the year that may have been meant by another."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.check.finding import Place
from pressgen.model import Banner, Config, Release, Source
from pressgen.problems import Text, text

_MOMENT = timedelta.resolution
"""What is given by its last day ends with the midnight after it, which may be in the next year."""


class Dated(NamedTuple):
    """An instant that an author has written."""

    place: Place
    key: str
    instant: datetime


def dated(source: Source) -> Iterator[Dated]:
    """Every instant in a release or a banner, but for those that could not be read."""
    every = _all(source)
    if not source.unread_keys:
        return every
    return (one for one in every if ".".join(map(str, one.place)) not in source.unread_keys)


def _all(source: Source) -> Iterator[Dated]:
    record = source.record
    if isinstance(record, Release):
        yield from _of_release(record)
    elif isinstance(record, Banner):
        if record.start:
            yield Dated(("from",), "from", record.start)
        yield Dated(("to",), "to", record.end - _MOMENT)


def _of_release(release: Release) -> Iterator[Dated]:
    yield Dated(("published",), "published", release.published)
    if release.updated:
        yield Dated(("updated",), "updated", release.updated)
    for index, change in enumerate(release.changes):
        yield Dated(("changes", index, "date"), "date", change.date)
    if release.withdrawn:
        yield Dated(("withdrawn", "date"), "date", release.withdrawn.date)
    if release.expires:
        yield Dated(("expires",), "expires", release.expires - _MOMENT)


def look_at_the_year(written: int, now: datetime) -> Text:
    """What to do about an unlikely year: the likely one that differs by a digit, or by two that have changed places."""
    near = next((year for year in (now.year, now.year + 1, now.year - 1) if _slipped(str(written), str(year))), None)
    if near:
        return text("Did you mean the year {year}?", year=near)
    return text("Look at the year: a digit may be wrong.")


def _slipped(written: str, meant: str) -> bool:
    wrong = [at for at, (one, other) in enumerate(zip(written, meant, strict=True)) if one != other]
    return len(wrong) == 1 or (len(wrong) == 2 and sorted(written) == sorted(meant))


def local_year(one: Dated, config: Config) -> int:
    """The year as the newsroom's calendar has it."""
    return one.instant.astimezone(ZoneInfo(config.timezone)).year
