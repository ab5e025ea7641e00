"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen.errors import BadContentError
from pressgen.load import load
from pressgen.load.survey import Survey, survey
from pressgen.model import MapLike, Showing, Site, Written
from pressgen.problems import Problem
from pressgen.watch import Watch, unwatched
from pressgen.write import write
from pressgen.write.standing import Standing, stands, stood

# ruff: noqa: PLC0415 -- where nothing has changed, only the two ends are at work; the other rooms are fetched when needed


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    distrust_times: bool = False,
    surveyed: Survey | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date.

    What was read is kept in the folder `state`; a file is read again when its size or times are not what they were, or,
    with `distrust_times`, when its content is not.
    """
    from pressgen.check import check, check_file

    sources = load(root, map, state, distrust_times=distrust_times, inspect=check_file, surveyed=surveyed)
    return check(sources, now)


def build(
    root: Path,
    output: Path,
    state: Path,
    now: datetime,
    *,
    showing: Showing = "public",
    force: bool = False,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    watch: Watch = unwatched,
    distrust_times: bool = False,
) -> tuple[Written, tuple[Problem, ...]]:
    """Make `output` the newsroom's site as it is at the instant `now`.

    Nothing is written unless all of it can be: BadContentError for errors in the content, PressgenError for others.
    """
    found = survey(root, state)
    mark = "" if distrust_times else found.mark()
    if unchanged := stands(mark, now, showing, root=root, output=output, state=state):
        return unchanged
    from pressgen.plan import compare, next_event, plan, retold
    from pressgen.render import render

    site, problems = examine(root, now, state, map=map, distrust_times=distrust_times, surveyed=found)
    if any(problem.level == "error" for problem in problems):
        raise BadContentError(*problems)
    last = stood(root=root, output=output, state=state)
    only = retold(last.sight(now, showing), site.sight)
    kept, stale = compare(plan(site, now, showing, only), last.fingerprints)
    artifacts = chain(kept, watch("render", render(stale, map), len(stale.pages)))
    standing = Standing(mark, showing, now, next_event(site, now), problems, site.sight)
    return write(artifacts, root=root, output=output, state=state, force=force, standing=standing), problems
