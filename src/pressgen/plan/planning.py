"""Site and clock in, every output file planned out."""

from datetime import datetime

from pressgen.model import Plan, Showing, Site
from pressgen.plan.filling import Filling
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.gate import public
from pressgen.plan.ground import Ground
from pressgen.plan.groups import groups
from pressgen.plan.makers import LISTERS, MAKERS, OUTWARD, Desk
from pressgen.plan.people import People


def plan(site: Site, now: datetime, showing: Showing = "public") -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render."""
    visible = public(site, now, showing)
    people = People(visible)
    desk = Desk(Ground(visible, people, groups(visible, people)))
    inside = (maker for maker in MAKERS if showing == "public" or maker not in OUTWARD)
    pages = [page for maker in inside for page in maker(desk)]
    if showing == "public":
        pages += [page for lister in LISTERS for page in lister(desk, pages)]
    ready = fingerprinted(sorted(pages, key=lambda page: page.path), site.templates, site.version)
    return Plan(pages=tuple(ready), templates=site.templates, fill=Filling(site))
