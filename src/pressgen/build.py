"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen.errors import stop_at_errors
from pressgen.load import Snapshot, load, take_snapshot
from pressgen.model import MapLike, RunState, Showing, Site, Written
from pressgen.observer import NO_OBSERVER, Observer
from pressgen.problems import Problem
from pressgen.state import BuildRecord, output_state, up_to_date
from pressgen.write import exclusive, write


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    observer: Observer = NO_OBSERVER,
    snapshot: Snapshot | None = None,
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date.

    What was read is kept in `state`. What an earlier run for the same instant is `known` to have found is not sought again.
    """
    from pressgen.check import check, check_file

    read, inspect = observer.room(load), observer.inspect(check_file)
    sources = read(root, map, state, inspect=inspect, snapshot=snapshot)
    return observer.room(check)(sources, now, previous)


def build(
    root: Path,
    output: Path,
    state: Path,
    now: datetime,
    *,
    showing: Showing = "public",
    force: bool = False,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    observer: Observer = NO_OBSERVER,
    distrust_times: bool = False,
) -> tuple[Written, tuple[Problem, ...]]:
    """Make `output` the newsroom's site as it is at the instant `now`.

    Nothing is written unless all of it can be: BadContentError for errors in the content, PressgenError for others.
    """
    where = {"root": root, "output": output, "state": state}
    found = observer.room(take_snapshot)(root, state, distrust_times=distrust_times)
    with exclusive(**where):
        if unchanged := observer.room(up_to_date)(mark := found.digest(), now, showing, **where):
            return unchanged
        from pressgen.plan import plan, split_unchanged
        from pressgen.render import render

        last = observer.room(output_state)(**where)
        before = last.previous(now, showing)
        site, problems = examine(root, now, state, map=map, observer=observer, snapshot=found, previous=before)
        stop_at_errors(problems)
        planned = observer.room(plan)(site, now, showing, before)
        kept, stale = observer.room(split_unchanged)(planned, last.fingerprints)
        artifacts = chain(kept, observer.each("render", render(stale, map), len(stale.pages)))
        put, found_out = observer.room(write), RunState(site.content_digest, problems, planned.newest)
        record = BuildRecord(mark, showing, now, planned.until, found_out, planned.waiting)
        return put(artifacts, **where, force=force, record=record, last=last, part=planned.is_part), problems
