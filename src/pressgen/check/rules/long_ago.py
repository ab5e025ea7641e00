"""PG342: a date long ago.

    published: 1926-11-20

Before 1990, nobody published on the web. If the text is that old, there is no error. An archive of older texts can turn
the warning off in pressgen.yaml, `rules: {PG342: off}`. Otherwise a digit of the year is wrong, and the text comes last
in every list.
"""

from collections.abc import Iterator

from pressgen.check.content_dates import date_values, local_year, year_hint
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

_FIRST_YEAR = 1990


def long_ago(newsroom: Newsroom) -> Iterator[Finding]:
    """A date before 1990."""
    now = newsroom.now
    for source in newsroom.sources.files if now else ():
        for value in date_values(source):
            if (
                now
                and value.instant.year <= _FIRST_YEAR
                and (year := local_year(value, newsroom.site.config)) < _FIRST_YEAR
            ):
                message = text("The date in “{key}” lies long ago: in the year {year}.", key=value.key, year=year)
                yield finding(source, value.place, message, year_hint(year, now))
