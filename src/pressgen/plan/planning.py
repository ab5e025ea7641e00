"""Site and clock in, every output file planned out."""

from collections.abc import Iterator
from datetime import datetime

from pressgen.model import Page, Plan, RunState, Showing, Site
from pressgen.plan.context import PlanContext
from pressgen.plan.events import next_event
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.gate import public, waiting
from pressgen.plan.groups import groups, groups_from, newest
from pressgen.plan.makers import LISTERS, MAKERS, OUTWARD, WORDED, PageBuilder
from pressgen.plan.people import People
from pressgen.plan.word_filler import WordFiller


def plan(
    site: Site,
    now: datetime,
    showing: Showing = "public",
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render.

    When no more than words is other than what is `known` of a plan for the same instant: of that, what shows such words.
    """
    only = previous.content_digest.words_changed(site.content_digest)
    visible = public(site, now, showing)
    people = People(visible)
    found = groups(visible, people) if only is None else groups_from(previous.newest, site.releases)
    builder = PageBuilder(PlanContext(visible, people, found), only)
    pages = sorted(_pages(builder, showing, is_part=only is not None), key=lambda page: page.path)
    ready = fingerprinted(pages, site.templates, site.version)
    begin = newest(found, site.config.feeds.entries) if only is None else previous.newest
    return Plan(
        tuple(ready),
        site.templates,
        WordFiller(site),
        is_part=only is not None,
        newest=begin,
        until=next_event(site, now),
        waiting=waiting(site, now, showing),
    )


def _pages(builder: PageBuilder, showing: Showing, *, is_part: bool) -> Iterator[Page]:
    inside = [maker for maker in MAKERS if showing == "public" or maker not in OUTWARD]
    if is_part:
        yield from (page for maker in inside if maker in WORDED for page in maker(builder))
        return
    pages = [page for maker in inside for page in maker(builder)]
    for lister in LISTERS if showing == "public" else ():
        pages += [*lister(builder, pages)]
    yield from pages
