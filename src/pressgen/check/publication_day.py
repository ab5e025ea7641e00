"""The day on which a release counts as published for rules about who was what on that day."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from pressgen.instants import UNREAD_DAY
from pressgen.model import Release, Source


def publication_day(source: Source, release: Release, zone: ZoneInfo, now: datetime | None) -> date:
    """The day in the newsroom's time zone. For a release whose file gives no day that could be meant, it is that of `now`.

    So one run can also say what will be wrong when the author has written the date, which most often is that of a new text.
    """
    day = release.published.astimezone(zone).date()
    is_unread = day == UNREAD_DAY and source.has_unread("published")
    return now.astimezone(zone).date() if now and is_unread else day
