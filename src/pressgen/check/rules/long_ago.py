"""PG342: a date from before there were newsrooms on the web.

    published: 1926-11-20

Before 1990 nobody published on the web. If the text is that old, all is well: an archive of older texts turns this off in
its settings, `rules: {PG342: off}`. Otherwise a digit of the year is wrong, and the text stands last in every list.
"""

from collections.abc import Iterator

from pressgen.check.dates import dated, local_year, look_at_the_year
from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

FIRST = 1990


def long_ago(newsroom: Newsroom) -> Iterator[Finding]:
    """A date before 1990."""
    now = newsroom.now
    for source in newsroom.sources.files if now else ():
        for one in dated(source):
            if now and one.instant.year <= FIRST and (year := local_year(one, newsroom.site.config)) < FIRST:
                message = text("The date in “{key}” lies long ago: in the year {year}.", key=one.key, year=year)
                yield finding(source, one.place, message, look_at_the_year(year, now))
