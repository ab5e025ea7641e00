"""Finds what people have said in the texts of releases."""

from collections.abc import Iterable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from pressgen.model import ArchivedQuote, Quote, QuoteView, Release, Site
from pressgen.plan.context import PlanContext

_SHOWN = 5
"""Quotes on a contact's page."""


def find_quotes(site: Site, speaker: str = "", since: date = date.min) -> Iterator[ArchivedQuote]:
    """Every quote of the newsroom, newest release first. Includes drafts and embargoed releases: this is for editors.

    `speaker` matches any parts of the name: "Ek" or "Ada Ek".
    """
    zone = ZoneInfo(site.config.timezone)
    for release in site.releases.values():
        day = release.published.astimezone(zone).date()
        if day >= since:
            for quote in _quotes(release):
                if _matches(quote, speaker):
                    yield _with_place(quote, release, day)


def latest_quotes(context: PlanContext, contact: str, releases: Iterable[Release]) -> tuple[QuoteView, ...]:
    """The contact's newest quotes in public releases, which are given newest first."""
    name = context.site.contacts[contact].name
    found: list[QuoteView] = []
    for release in releases:
        if len(found) < _SHOWN and _quotes_contact(context, release, contact):
            found += [_view(context, release, quote) for quote in _quotes(release) if name in quote.speaker.split(", ")]
    return tuple(found[:_SHOWN])


def _quotes_contact(context: PlanContext, release: Release, contact: str) -> bool:
    """Whether a speaker of the release is the contact. Needs only the links, so that most texts are not fetched."""
    names = {link.target for link in release.links if link.kind == "speaker"}
    return any(context.site.targets[release.source, name].value == contact for name in names)


def _quotes(release: Release) -> Iterator[Quote]:
    words = release.texts.words()
    for body in (words.lead, words.body):
        yield from (block.quote for block in (body.blocks if body else ()) if block.quote)


def _matches(quote: Quote, speaker: str) -> bool:
    wanted = set(speaker.casefold().split())
    return any(wanted <= set(name.casefold().split()) for name in quote.speaker.split(", "))


def _with_place(quote: Quote, release: Release, day: date) -> ArchivedQuote:
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
        text=quote.text + "." if quote.text[-1:].isalnum() else quote.text,
        language=release.language,
        title=release.title,
        path=f"{context.path(release)}#{quote.anchor}",
        published=context.local(release.published),
    )
