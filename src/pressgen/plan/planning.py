"""Site and clock in, every output file planned out."""

from collections.abc import Collection, Iterator
from datetime import datetime

from pressgen.model import Page, Plan, Showing, Site
from pressgen.plan.filling import Filling
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.gate import public
from pressgen.plan.ground import Ground
from pressgen.plan.groups import groups
from pressgen.plan.makers import LISTERS, MAKERS, OUTWARD, WORDED, Desk
from pressgen.plan.people import People


def plan(site: Site, now: datetime, showing: Showing = "public", only: Collection[str] | None = None) -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render.

    With `only`, the files of some releases: of that, what shows the words of one of them.
    """
    visible = public(site, now, showing)
    people = People(visible)
    desk = Desk(Ground(visible, people, groups(visible, people)), only)
    pages = sorted(_pages(desk, showing, is_part=only is not None), key=lambda page: page.path)
    ready = fingerprinted(pages, site.templates, site.version)
    return Plan(tuple(ready), site.templates, Filling(site), is_part=only is not None)


def _pages(desk: Desk, showing: Showing, *, is_part: bool) -> Iterator[Page]:
    inside = [maker for maker in MAKERS if showing == "public" or maker not in OUTWARD]
    if is_part:
        yield from (page for maker in inside if maker in WORDED for page in maker(desk))
        return
    pages = [page for maker in inside for page in maker(desk)]
    yield from pages
    if showing == "public":
        yield from (page for lister in LISTERS for page in lister(desk, pages))
