"""PG507: new releases with a day long ago, found by `pressgen check --against`."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from pressgen.instants import shortest_form
from pressgen.model import Config, Release, Site, Source
from pressgen.problems import Problem, text

_RECENT = timedelta(days=30)
"""A text may be published so long after the day that it bears, such as a draft that waited for a signature."""
_ARCHIVE = 10
"""So many old texts in one change are an archive that moves in."""


class Change(NamedTuple):
    """A newsroom before and after a change."""

    before: Site
    after: Site


def backdated(change: Change, files: dict[str, Source], config: Config, now: datetime) -> Iterator[Problem]:
    """Releases that the change makes public with a day more than 30 days before `now`; none when there are more than 10.

    A release with `aliases` had an address elsewhere, so it is old; so is one that was public under another id or in another file.
    """
    public = [one for one in change.before.releases.values() if not one.draft and one.published <= now]
    known = {name for one in public for name in (one.id, one.source, change.before.paths[one.source])}
    found = [
        release
        for release in change.after.releases.values()
        if _is_old(release, now) and known.isdisjoint((release.id, release.source, change.after.paths[release.source]))
    ]
    for release in found if len(found) <= _ARCHIVE else ():
        yield _problem(release, files[release.source], config)


def _is_old(release: Release, now: datetime) -> bool:
    is_new_here = not (release.draft or release.withdrawn or release.aliases)
    return is_new_here and release.published <= now - _RECENT


def _problem(release: Release, source: Source, config: Config) -> Problem:
    return Problem(
        source.path,
        "PG507",
        "warning",
        text(
            "The text becomes public with this change, and says that it was published {day}.",
            day=shortest_form(release.published, ZoneInfo(config.timezone)),
        ),
        *source.span("published"),
        hint=text("Look at the day and the year: the text comes among the older ones, and its embargo is over."),
    )
