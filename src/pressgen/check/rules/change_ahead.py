"""PG343: an update in the future.

    updated: 2027-05-04          when it is 2026

A published text changes as soon as the site is built. But readers see the date of the update, or the note on the
change, only from that day. Write the day when you change the text. To publish a new text later, write a new release.
"""

from collections.abc import Iterator
from datetime import timedelta

from pressgen.check.content_dates import date_values
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
