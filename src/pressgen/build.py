"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen.errors import stop_at_errors
from pressgen.load import load
from pressgen.load.survey import Survey, survey
from pressgen.model import Known, MapLike, Showing, Site, Written
from pressgen.problems import Problem
from pressgen.watch import NOBODY, Watch
from pressgen.write import Standing, alone, stands, stood, write


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    watch: Watch = NOBODY,
    surveyed: Survey | None = None,
    known: Known = Known(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date.

    What was read is kept in `state`. What an earlier run for the same instant is `known` to have found is not sought again.
    """
    from pressgen.check import check, check_file

    read, inspect = watch.room(load), watch.inspect(check_file)
    sources = read(root, map, state, inspect=inspect, surveyed=surveyed)
    return watch.room(check)(sources, now, known)


def build(
    root: Path,
    output: Path,
    state: Path,
    now: datetime,
    *,
    showing: Showing = "public",
    force: bool = False,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    watch: Watch = NOBODY,
    distrust_times: bool = False,
) -> tuple[Written, tuple[Problem, ...]]:
    """Make `output` the newsroom's site as it is at the instant `now`.

    Nothing is written unless all of it can be: BadContentError for errors in the content, PressgenError for others.
    """
    where = {"root": root, "output": output, "state": state}
    found = watch.room(survey)(root, state, distrust_times=distrust_times)
    with alone(**where):
        if unchanged := watch.room(stands)(mark := found.mark(), now, showing, **where):
            return unchanged
        from pressgen.plan import compare, plan
        from pressgen.render import render

        last = watch.room(stood)(**where)
        before = last.known(now, showing)
        site, problems = examine(root, now, state, map=map, watch=watch, surveyed=found, known=before)
        stop_at_errors(problems)
        planned = watch.room(plan)(site, now, showing, before)
        kept, stale = watch.room(compare)(planned, last.fingerprints)
        artifacts = chain(kept, watch.each("render", render(stale, map), len(stale.pages)))
        put, found_out = watch.room(write), Known(site.sight, problems, planned.newest)
        standing = Standing(mark, showing, now, planned.until, found_out, planned.waiting)
        return put(artifacts, **where, force=force, standing=standing, last=last, part=planned.is_part), problems
