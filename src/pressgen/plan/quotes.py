"""What people have said, taken from the texts of releases."""

from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from pressgen.model import ArchivedQuote, Quote, QuoteView, Release, Site
from pressgen.plan.context import PlanContext

SHOWN = 5
"""How many quotes a contact's page shows."""


def said(site: Site, speaker: str = "", since: date = date.min) -> Iterator[ArchivedQuote]:
    """Every quote of the newsroom, newest release first; drafts and what is embargoed too, since editors ask.

    A `speaker` is meant by any part of the name: "Ek" or "Ada Ek".
    """
    zone = ZoneInfo(site.config.timezone)
    for release in site.releases.values():
        day = release.published.astimezone(zone).date()
        if day >= since:
            for quote in _quotes(release):
                if _is_meant(quote, speaker):
                    yield _said(release, quote, day)


def latest(context: PlanContext, contact: str, releases: Iterable[Release]) -> tuple[QuoteView, ...]:
    """The contact's newest quotes in public releases, which are given newest first."""
    name = context.site.contacts[contact].name
    found: list[QuoteView] = []
    for release in releases:
        if len(found) < SHOWN and _speaks(context, release, contact):
            found += [_view(context, release, quote) for quote in _quotes(release) if name in quote.speaker.split(", ")]
    return tuple(found[:SHOWN])


def _speaks(context: PlanContext, release: Release, contact: str) -> bool:
    """Whether a quote's speaker leads to the contact; asked before the text is fetched."""
    names = {link.target for link in release.links if link.kind == "speaker"}
    return any(context.site.targets[release.source, name].value == contact for name in names)


def _quotes(release: Release) -> Iterator[Quote]:
    words = release.texts.words()
    for body in (words.lead, words.body):
        yield from (block.quote for block in (body.blocks if body else ()) if block.quote)


def _is_meant(quote: Quote, speaker: str) -> bool:
    wanted = set(speaker.casefold().split())
    return any(wanted <= set(name.casefold().split()) for name in quote.speaker.split(", "))


def _said(release: Release, quote: Quote, day: date) -> ArchivedQuote:
    return ArchivedQuote(
        release=release.id,
        title=release.title,
        path=release.source,
        date=day,
        text=quote.text,
        speaker=quote.speaker or None,
        role=quote.role or None,
        organisation=quote.organisation or None,
        party=quote.party or None,
        verb=quote.verb or None,
    )


def _view(context: PlanContext, release: Release, quote: Quote) -> QuoteView:
    return QuoteView(
        text=quote.text,
        language=release.language,
        title=release.title,
        path=context.path(release),
        published=context.local(release.published),
    )
