"""Site and clock in, every output file planned out."""

from collections.abc import Iterator
from datetime import datetime

from pressgen.model import Known, Page, Plan, Showing, Site
from pressgen.plan.agenda import next_event
from pressgen.plan.filling import Filling
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.gate import public, waiting
from pressgen.plan.ground import Ground
from pressgen.plan.groups import groups, newest, recalled
from pressgen.plan.makers import LISTERS, MAKERS, OUTWARD, WORDED, Desk
from pressgen.plan.people import People


def plan(
    site: Site,
    now: datetime,
    showing: Showing = "public",
    known: Known = Known(),  # noqa: B008 -- frozen
) -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render.

    When no more than words is other than what is `known` of a plan for the same instant: of that, what shows such words.
    """
    only = known.sight.retold(site.sight)
    visible = public(site, now, showing)
    people = People(visible)
    found = groups(visible, people) if only is None else recalled(known.newest, site.releases)
    desk = Desk(Ground(visible, people, found), only)
    pages = sorted(_pages(desk, showing, is_part=only is not None), key=lambda page: page.path)
    ready = fingerprinted(pages, site.templates, site.version)
    begin = newest(found, site.config.feeds.entries) if only is None else known.newest
    return Plan(
        tuple(ready),
        site.templates,
        Filling(site),
        is_part=only is not None,
        newest=begin,
        until=next_event(site, now),
        waiting=waiting(site, now, showing),
    )


def _pages(desk: Desk, showing: Showing, *, is_part: bool) -> Iterator[Page]:
    inside = [maker for maker in MAKERS if showing == "public" or maker not in OUTWARD]
    if is_part:
        yield from (page for maker in inside if maker in WORDED for page in maker(desk))
        return
    pages = [page for maker in inside for page in maker(desk)]
    for lister in LISTERS if showing == "public" else ():
        pages += [*lister(desk, pages)]
    yield from pages
