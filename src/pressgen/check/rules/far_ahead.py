"""PG341: a date far ahead.

    published: 2206-11-20 09:00

Nobody sees the text until that day. If the date is more than a year ahead, a digit of the year is often wrong. The date
in `expires` may be up to ten years ahead. A banner should also end within a year. Readers stop seeing what is always
there, so write what applies for longer on a page of its own.
"""

from collections.abc import Iterator
from datetime import timedelta

from pressgen.check.content_dates import date_values, local_year, year_hint
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

_YEAR = timedelta(days=366)


def far_ahead(newsroom: Newsroom) -> Iterator[Finding]:
    """A date more than a year ahead; for `expires`, more than ten years."""
    now = newsroom.now
    for source in newsroom.sources.files if now else ():
        for value in date_values(source):
            most = 10 * _YEAR if value.key == "expires" else _YEAR
            if now and value.instant - now > most:
                year = local_year(value, newsroom.site.config)
                message = text("The date in “{key}” lies far ahead: in the year {year}.", key=value.key, year=year)
                yield finding(source, value.place, message, year_hint(year, now))
