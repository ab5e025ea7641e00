"""Plans mails: one of a release, or one of the news of a day or a week."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from pressgen import cldr, paths
from pressgen.digests import digest
from pressgen.instants import local
from pressgen.languages import catalogue
from pressgen.model import (
    Context,
    Mail,
    MailColours,
    Mailed,
    MailOptions,
    MailView,
    Page,
    PageView,
    Period,
    Release,
    ReleaseView,
)
from pressgen.plan.mail_words import with_words
from pressgen.plan.makers.page_builder import PageBuilder

_VERSION_LENGTH = 12
"""Digits of a digest in a name: 48 bits."""


class NewsItem(NamedTuple):
    """A release that readers find on the site."""

    release: Release
    view: ReleaseView
    changed: datetime
    """In UTC: its publication, or the latest change that counts as new."""

    @property
    def is_changed(self) -> bool:
        """Whether it has changed since it was published, so that it counts as new."""
        return self.view.feed_updated.timestamp() > self.view.published.timestamp()


class MailPages:
    """Plans mails with the views of a newsroom."""

    def __init__(self, builder: PageBuilder) -> None:
        self._context = builder.context
        self._site = builder.site
        self._config = builder.context.config
        self._zone = builder.context.zone
        light, dark = builder.context.palette
        self._light, self._dark = _colours(light), _colours(dark)

    def of_release(self, item: NewsItem) -> Mail:
        """The mail of one release."""
        view = with_words(self._context, item.release, item.view)
        page = self._page(view.path, view.language, view.title)
        subject = _subject(item)
        context = Context(site=self._site, page=page, release=view, mail=self._view(subject))
        version = self._version(item.release.id, item)
        return self._mail(
            paths.mail_file(item.release.id, version),
            f"{item.release.id}.{version}",
            subject,
            date=view.feed_updated,
            page=Page("", "mail", "mail.html", context, source=view.source),
            mailed=Mailed({item.release.id: item.changed}),
        )

    def of_period(self, period: Period, end: datetime, items: Sequence[NewsItem]) -> Mail:
        """The mail with the news of the day or the week that ended at the instant `end`."""
        last = local(end - timedelta(seconds=1), self._zone)
        language = self._config.language
        when = _in_words(period, last, language)
        sender = self._site.organisation.label
        subject = catalogue(language).gettext("News from %(sender)s, %(period)s") % {"sender": sender, "period": when}
        mail = self._view(subject, when, tuple(item.view for item in items))
        context = Context(site=self._site, page=self._page("", language, subject), mail=mail)
        name = f"{last:%G-w%V}" if period is Period.week else f"{last:%Y-%m-%d}"
        version = self._version(name, *items)
        return self._mail(
            paths.mail_file(name, version),
            f"{name}.{version}",
            subject,
            date=local(end, self._zone),
            page=Page("", "mail", "mail-digest.html", context),
            mailed=Mailed({item.release.id: item.changed for item in items}, end),
        )

    def _mail(self, file: str, local_part: str, subject: str, *, date: datetime, page: Page, mailed: Mailed) -> Mail:
        return Mail(
            file=file,
            subject=subject,
            date=date,
            message_id=f"{local_part}@{urlsplit(self._config.url).hostname}",
            page=msgspec.structs.replace(page, path=file),
            options=self._options(),
            mailed=mailed,
        )

    def _options(self) -> MailOptions:
        options = self._config.mail
        assert options  # noqa: S101 -- the command has asked for them
        return options if options.name else msgspec.structs.replace(options, name=self._config.title)

    def _page(self, path: str, language: str, title: str) -> PageView:
        """As in feeds, links are absolute."""
        url = self._config.url
        return PageView(path=path, root=url, canonical=url + path, language=language, title=title)

    def _view(self, subject: str, period: str = "", releases: tuple[ReleaseView, ...] = ()) -> MailView:
        return MailView(subject=subject, light=self._light, dark=self._dark, period=period, releases=releases)

    def _version(self, name: str, *items: NewsItem) -> str:
        """The same as long as it is about the same versions of the same releases."""
        about = (self._config.url, name, [(item.release.id, item.changed) for item in items])
        return digest(msgspec.json.encode(about))[:_VERSION_LENGTH]


def _colours(mode: Mapping[str, str]) -> MailColours:
    return MailColours(**{name: mode[name.replace("_", "-")] for name in MailColours.__struct_fields__})


def _subject(item: NewsItem) -> str:
    """The title; of what has been mailed before, with the reason why it comes again."""
    gettext, title = catalogue(item.view.language).gettext, item.view.title
    if not item.is_changed:
        return title
    now = [change for change in item.view.changes if change.date == item.view.feed_updated]
    if any(change.correction for change in now):
        return gettext("Correction: %(title)s") % {"title": title}
    return gettext("Updated: %(title)s") % {"title": title}


def _in_words(period: Period, day: datetime, language: str) -> str:
    if period is Period.day:
        return cldr.long_date(day.date(), language)
    year, week, _ = day.isocalendar()
    return catalogue(language).gettext("week %(week)s %(year)s") % {"week": week, "year": year}
