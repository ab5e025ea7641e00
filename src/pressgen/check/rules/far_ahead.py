"""PG341: a date far ahead.

    published: 2206-11-20 09:00

The text waits for that day, and nobody sees it until then. More than a year ahead, a digit of the year is often wrong. An
`expires` may lie ten years ahead. A notice, too, should end within a year: readers stop seeing what always stands there, and
what holds for longer is better written on a page of its own.
"""

from collections.abc import Iterator
from datetime import timedelta

from pressgen.check.dates import dated, local_year, look_at_the_year
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

YEAR = timedelta(days=366)


def far_ahead(newsroom: Newsroom) -> Iterator[Finding]:
    """A date more than a year ahead of the instant that is checked for; ten years, of what expires."""
    now = newsroom.now
    for source in newsroom.sources.files if now else ():
        for one in dated(source):
            most = 10 * YEAR if one.key == "expires" else YEAR
            if now and one.instant - now > most:
                year = local_year(one, newsroom.site.config)
                message = text("The date in “{key}” lies far ahead: in the year {year}.", key=one.key, year=year)
                yield finding(source, one.place, message, look_at_the_year(year, now))
