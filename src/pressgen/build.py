"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen.errors import BadContentError
from pressgen.load import load
from pressgen.load.survey import Survey, survey
from pressgen.model import MapLike, Showing, Site, Written
from pressgen.problems import Problem
from pressgen.watch import NOBODY, Watch
from pressgen.write import Standing, stands, stood, write


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    watch: Watch = NOBODY,
    distrust_times: bool = False,
    surveyed: Survey | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date.

    What was read is kept in `state`; a file is read again when its size or times (or content: `distrust_times`) differ.
    """
    from pressgen.check import check, check_file

    read, inspect = watch.room(load), watch.inspect(check_file)
    sources = read(root, map, state, distrust_times=distrust_times, inspect=inspect, surveyed=surveyed)
    return watch.room(check)(sources, now)


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
    found = watch.room(survey)(root, state)
    mark = "" if distrust_times else found.mark()
    if unchanged := watch.room(stands)(mark, now, showing, **where):
        return unchanged
    from pressgen.plan import compare, next_event, plan, retold
    from pressgen.render import render

    site, problems = examine(root, now, state, map=map, watch=watch, distrust_times=distrust_times, surveyed=found)
    if any(problem.level == "error" for problem in problems):
        raise BadContentError(*problems)
    last = watch.room(stood)(**where)
    planned = watch.room(plan)(site, now, showing, watch.room(retold)(last.sight(now, showing), site.sight))
    kept, stale = watch.room(compare)(planned, last.fingerprints)
    artifacts = chain(kept, watch.each("render", render(stale, map), len(stale.pages)))
    standing = Standing(mark, showing, now, watch.room(next_event)(site, now), problems, site.sight)
    written = watch.room(write)(artifacts, **where, force=force, standing=standing, last=last, part=planned.is_part)
    return written, problems
