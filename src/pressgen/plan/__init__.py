"""Room 3. Site and clock in, every output file planned out: what is public, where it lies, what it shows. Pure."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from pressgen.model import Artifact, Plan, Site
from pressgen.plan.filling import Filling
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.gate import public
from pressgen.plan.ground import Ground
from pressgen.plan.groups import groups
from pressgen.plan.makers import LISTERS, MAKERS, Desk


def plan(site: Site, now: datetime) -> Plan:
    """Everything that the newsroom shows at the instant `now`, as pages to render."""
    visible = public(site, now)
    desk = Desk(Ground(visible, groups(visible)))
    pages = [page for maker in MAKERS for page in maker(desk)]
    pages += [page for lister in LISTERS for page in lister(desk, pages)]
    ready = fingerprinted(sorted(pages, key=lambda page: page.path), site.templates, site.version)
    return Plan(pages=tuple(ready), templates=site.templates, fill=Filling(site))


def compare(planned: Plan, standing: Mapping[str, str]) -> tuple[list[Artifact], Plan]:
    """What stays as it stands, and the plan of what does not. `standing` is the output's fingerprints by path."""
    kept, stale = [], []
    for page in planned.pages:
        if page.fingerprint and standing.get(page.path) == page.fingerprint:
            origin = Artifact(page.path, source=page.source, sources=page.sources, fingerprint=page.fingerprint)
            kept.append(msgspec.structs.replace(origin, kept=True))
        else:
            stale.append(page)
    return kept, msgspec.structs.replace(planned, pages=tuple(stale))
