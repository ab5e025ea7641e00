"""PG343: an update that has not been made yet.

    updated: 2027-05-04          when it is 2026

A public text changes as soon as the site is built, but the date of its update, or the note on the change, is shown only from
that day on. Write the day when the text is changed. To publish a new text later, make it a release of its own.
"""

from collections.abc import Iterator
from datetime import timedelta

from pressgen.check.dates import date_values
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text

_TOLERANCE = timedelta(days=1)
"""A change that is being prepared may be dated so far ahead."""


def change_ahead(newsroom: Newsroom) -> Iterator[Finding]:
    """`updated`, or the date of a change, more than a day ahead in a text that is public."""
    now = newsroom.now
    for source, release in newsroom.each(Release) if now else ():
        if now and not release.draft and release.published <= now:
            for value in date_values(source):
                if value.place[0] in ("updated", "changes") and value.instant - now > _TOLERANCE:
                    message = text("The date in “{key}” has not come yet, but the text is public.", key=value.key)
                    hint = text("Write the day when the text is changed: readers are told of the change only then.")
                    yield finding(source, value.place, message, hint)
