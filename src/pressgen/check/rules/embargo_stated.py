"""PG308: the text says that it is under embargo.

    title: 'EMBARGO till 3 december kl. 10.00: Ny bro öppnar'

Readers would see the line when the embargo is over. Write the time in `published`, and take the line away: nobody sees the text
before that. If the line names a later time than `published`, it is an error, since the text would be public too early.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pressgen.check.finding import Finding, block_finding, finding
from pressgen.embargo_lines import EmbargoLine, read_embargo_line
from pressgen.instants import midnight
from pressgen.model import Config, Release, Source
from pressgen.problems import text

_HEAD = 3
"""Blocks of the text that may state it."""
_LONG_PAST = timedelta(days=180)
"""A day without a year is the first one from this long before publication on."""


def embargo_stated(source: Source, config: Config) -> Iterator[Finding]:
    """An embargo at the head of a text that is public by its end, or whose end cannot be read."""
    for found, line in _stated(source):
        if not _is_later(source, line, config):
            message = text("The text says that it is under embargo: “{words}”.", words=line.words)
            yield found._replace(
                message=message, hint=text("Take the line away: “published” says when the text is public.")
            )


def embargo_later(source: Source, config: Config) -> Iterator[Finding]:
    """An embargo at the head of a text that ends after the text is public."""
    for found, line in _stated(source):
        if _is_later(source, line, config):
            message = text("The embargo in the text ends later than “published”: “{words}”.", words=line.words)
            yield found._replace(message=message, hint=text("Write that time in “published”, and take the line away."))


def _stated(source: Source) -> Iterator[tuple[Finding, EmbargoLine]]:
    release = source.record
    if not isinstance(release, Release) or release.draft:
        return
    nothing = text("The text says that it is under embargo: “{words}”.", words="")
    places = [(release.title, finding(source, ("title",), nothing))]
    places += [
        (one.text, finding(source, ("lead",), nothing)) for one in (release.lead.blocks[:1] if release.lead else ())
    ]
    places += [(one.text, block_finding(source.path, (one.line, 0), nothing)) for one in release.body.blocks[:_HEAD]]
    for words, found in places:
        line = read_embargo_line(words)
        if line and not line.at_once:
            yield found, line


def _is_later(source: Source, line: EmbargoLine, config: Config) -> bool:
    release, zone = source.record, ZoneInfo(config.timezone)
    if not isinstance(release, Release):
        return False
    named = line.instant(None, (release.published.astimezone(zone) - _LONG_PAST).date())
    if named is None:
        return False
    day, clock = named
    return (datetime.combine(day, clock, zone) if clock else midnight(day, zone)) > release.published
