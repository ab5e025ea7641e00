"""PG215: a banner that has ended.

Its last day has passed, so no page shows it any more. Remove the file, or keep it for the next time with new dates.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Banner
from pressgen.problems import text


def banner_ended(newsroom: Newsroom) -> Iterator[Finding]:
    """A banner whose `to` has passed."""
    for source, banner in newsroom.each(Banner):
        if newsroom.now and banner.end <= newsroom.now:
            hint = text("Remove the file, or give it new dates when it is needed again.")
            yield finding(source, ("to",), text("The banner has ended; no page shows it."), hint)
