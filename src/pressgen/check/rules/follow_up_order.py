"""PG229: a follow-up that comes before what it follows up.

    follows: ny-bro           the text with the id ny-bro is published later than this one

`follows` names the earlier text, and the page of each leads to the other. If the text named is the later one, the key belongs in that
text instead, with the id of this one.
"""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text


def follow_up_order(newsroom: Newsroom) -> Iterator[Finding]:
    """A release that follows up one that is published later. A draft has no day that counts."""
    zone = ZoneInfo(newsroom.site.config.timezone)
    for source, release in newsroom.each(Release):
        earlier = newsroom.site.releases.get(release.follows)
        if earlier is None or release.draft or earlier.draft or newsroom.has_unread(earlier.source, "published"):
            continue
        if release.published < earlier.published:
            day = f"{earlier.published.astimezone(zone):%Y-%m-%d}"
            message = text("“{title}” is published later than this text, {day}.", title=earlier.title, day=day)
            hint = text(
                "Does it follow up this one? Then write in it: “follows: {id}”, and take this line away.", id=release.id
            )
            yield finding(source, ("follows",), message, hint)
