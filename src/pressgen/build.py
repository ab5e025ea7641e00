"""The pipeline: load -> check -> plan -> make pictures -> render -> write. The only file that knows all rooms."""

from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen import load, write
from pressgen.errors import stop_at_errors
from pressgen.model import MapLike, RunState, Showing, Site, Written
from pressgen.observer import NO_OBSERVER, Observer
from pressgen.problems import Problem
from pressgen.state import BuildRecord, read_output_state, result_if_up_to_date


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- replaces it
    observer: Observer = NO_OBSERVER,
    snapshot: load.Snapshot | None = None,
    previous: RunState = RunState(),  # noqa: B008 -- frozen
) -> tuple[Site, tuple[Problem, ...]]:
    """Load and check the newsroom in `root` as of `now`, with what `state` caches and the `previous` run found."""
    from pressgen.check import check, check_file

    sources = observer.room(load.load)(root, map, state, inspect=observer.inspect(check_file), snapshot=snapshot)
    return observer.room(check)(sources, now, previous)


def build(
    root: Path,
    output: Path,
    state: Path,
    now: datetime,
    *,
    showing: Showing = "public",
    force: bool = False,
    map: MapLike = map,  # noqa: A002 -- replaces it
    observer: Observer = NO_OBSERVER,
    distrust_times: bool = False,
) -> tuple[Written, tuple[Problem, ...]]:
    """Build the newsroom's site as of the instant `now` into `output`; nothing is written unless all of it can be.

    BadContentError when the content has errors, other PressgenErrors when something else stops the build.
    """
    room, folders = observer.room, {"root": root, "output": output, "state": state}
    snapshot = room(load.take_snapshot)(root, state, distrust_times=distrust_times)
    with write.lock_output(**folders):
        if result := room(result_if_up_to_date)(digest := snapshot.digest(), now, showing, **folders):
            return result
        from pressgen.picture_making import make_pictures
        from pressgen.plan import plan, split_unchanged
        from pressgen.render import render

        last = room(read_output_state)(**folders)
        previous = last.previous_run(now, showing)
        site, problems = examine(root, now, state, map=map, observer=observer, snapshot=snapshot, previous=previous)
        stop_at_errors(problems)
        planned = room(plan)(site, now, showing, previous)
        unchanged, stale = room(split_unchanged)(planned, last.fingerprints)
        room(make_pictures)(stale, planned, root, state, map=map, observer=observer)
        artifacts = chain(unchanged, observer.each("render", render(stale, map), len(stale.pages)))
        run = RunState(site.content_digest, problems, planned.newest)
        record = BuildRecord(digest, showing, now, planned.until, run, planned.waiting)
        written = room(write.write)(
            artifacts, **folders, force=force, record=record, last=last, is_part=planned.is_part
        )
        return written, problems
