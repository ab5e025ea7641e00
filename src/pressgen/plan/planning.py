"""Plans every output file of a site at an instant."""

from collections.abc import Iterator
from datetime import datetime

from pressgen.model import Page, Plan, RunState, Showing, Site
from pressgen.plan.context import PlanContext
from pressgen.plan.events import next_event
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.groups import groups, groups_from, newest
from pressgen.plan.makers import MAKERS, NOT_IN_PREVIEW, SHOWING_WORDS, SUMMARY_MAKERS, PageBuilder
from pressgen.plan.people import People
from pressgen.plan.publication import embargoed, public_content
from pressgen.plan.word_filler import WordFiller


def plan(
    site: Site,
    now: datetime,
    showing: Showing = "public",
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render.

    `previous` is the state of an earlier plan for the same instant. When only words of releases have changed since then,
    the plan is partial: it has only the pages that show those words.
    """
    changed = previous.content_digest.words_changed(site.content_digest)
    if previous.broken_drafts != site.broken_drafts:
        changed = None
    is_part = changed is not None
    public = public_content(site, now, showing)
    people = People(public)
    listings = groups_from(previous.newest, site.releases) if is_part else groups(public, people)
    builder = PageBuilder(PlanContext(public, people, listings), changed)
    pages = sorted(_pages(builder, showing, is_part=is_part), key=lambda page: page.path)
    return Plan(
        tuple(fingerprinted(pages, site.templates, site.version, site.picture_libraries)),
        site.templates,
        site.version,
        WordFiller(site),
        is_part=is_part,
        newest=previous.newest if is_part else newest(listings, site.config.feeds.entries),
        until=next_event(site, now),
        waiting=embargoed(site, now, showing),
    )


def _pages(builder: PageBuilder, showing: Showing, *, is_part: bool) -> Iterator[Page]:
    makers = [maker for maker in MAKERS if showing == "public" or maker not in NOT_IN_PREVIEW]
    if is_part:
        yield from (page for maker in makers if maker in SHOWING_WORDS for page in maker(builder))
        return
    pages = [page for maker in makers for page in maker(builder)]
    for summary_maker in SUMMARY_MAKERS if showing == "public" else ():
        pages += [*summary_maker(builder, pages)]
    yield from pages
