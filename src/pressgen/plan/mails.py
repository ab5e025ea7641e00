"""What of the public newsroom is to be mailed to subscribers, each version of a release once, and what only counts as mailed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import NamedTuple

from pressgen.instants import latest
from pressgen.model import Mail, Mailed, MailPlan, Period, Release, Site
from pressgen.plan import publication
from pressgen.plan.announcements import RECENT
from pressgen.plan.context import PlanContext
from pressgen.plan.groups import groups
from pressgen.plan.mail_pages import MailPages, NewsItem
from pressgen.plan.mail_periods import end_of_period, start_of_period
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.people import People
from pressgen.plan.publication import public_content


class _News(NamedTuple):
    """A release that has not been mailed, or not since it changed."""

    item: NewsItem
    ready: datetime
    """When it can be mailed: at once, or at the end of its day or week."""


def plan_mails(
    site: Site, shown: datetime, now: datetime, mailed: Mailed | None, period: Period | None = None
) -> MailPlan:
    """The mails to be made at the instant `now`, of the site that shows the instant `shown`.

    Without a `period` each release has a mail of its own; else one mail has the news of each day or week that is over. Without
    `mailed`, nothing has been mailed in this way, and only what is recent is news: an archive that was there before is none.
    """
    builder, known = _builder(site, shown), mailed or Mailed()
    ended = known.until if known.until and known.until <= now else None  # a later one is of a trial with another clock
    untold = [one for one in _items(builder, now) if _is_untold(one, known)]
    news = [_News(one, _ready(one, ended, period, builder.context)) for one in untold]
    due = sorted((one for one in news if one.ready <= now), key=_order)
    fresh = [one for one in due if mailed is not None or one.ready > now - RECENT]
    old = {one.item.release.id: one.item.changed for one in due if one not in fresh}
    until = start_of_period(now, period, builder.context.zone) if period else None
    return MailPlan(tuple(_mails(MailPages(builder), fresh, period)), Mailed(old, until))


def plan_mail(site: Site, now: datetime, release: Release) -> Mail | None:
    """The mail of one release, whatever has been mailed; None unless it is public at the instant `now`."""
    builder = _builder(site, now)
    found = next((one for one in _items(builder, now) if one.release.id == release.id), None)
    return MailPages(builder).of_release(found) if found else None


def _builder(site: Site, shown: datetime) -> PageBuilder:
    public = public_content(site, shown)
    people = People(public)
    return PageBuilder(PlanContext(public, people, groups(public, people)))


def _items(builder: PageBuilder, now: datetime) -> Iterator[NewsItem]:
    """What readers find on the site. What was withdrawn or has expired since it was built is none of it."""
    for release in builder.context.public.listed:
        if not publication.is_withdrawn(release, now) and not publication.is_expired(release, now):
            view = builder.view(release)
            yield NewsItem(release, view, view.feed_updated.astimezone(UTC))


def _is_untold(item: NewsItem, mailed: Mailed) -> bool:
    """Another day of publication makes a release no news; only a change that counts as new does."""
    told = mailed.versions.get(item.release.id)
    return told is None or (item.is_changed and item.changed > told)


def _ready(item: NewsItem, until: datetime | None, period: Period | None, context: PlanContext) -> datetime:
    """A text with a date in a day or week that has been mailed comes with the next one."""
    if period is None:
        return item.changed
    begins = latest(item.changed, until) if until else item.changed
    return end_of_period(begins, period, context.zone)


def _order(news: _News) -> tuple[datetime, datetime, str]:
    return news.ready, news.item.changed, news.item.release.id


def _mails(pages: MailPages, news: list[_News], period: Period | None) -> Iterator[Mail]:
    if period is None:
        yield from (pages.of_release(one.item) for one in news)
        return
    for ready, together in groupby(news, key=lambda one: one.ready):
        yield pages.of_period(period, ready, [one.item for one in together])
