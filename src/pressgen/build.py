"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from collections.abc import Mapping
from datetime import datetime
from itertools import chain
from pathlib import Path

from pressgen.check import check, check_file
from pressgen.check.against import against
from pressgen.errors import BadContentError
from pressgen.load import load
from pressgen.load.revisions import revision
from pressgen.model import MapLike, Showing, Site, Written
from pressgen.plan import compare, plan
from pressgen.problems import Problem
from pressgen.render import render
from pressgen.watch import Watch, unwatched
from pressgen.write import intact, write


def examine(
    root: Path,
    now: datetime | None = None,
    state: Path | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    distrust_times: bool = False,
    unsaved: Mapping[str, bytes] | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date.

    What was read is kept in `state`; a file is read again when its size or times are not what they were, or, with
    `distrust_times`, when its content is not. Texts that are `unsaved` count instead of those on disk.
    """
    return check(load(root, map, state, distrust_times=distrust_times, inspect=check_file, unsaved=unsaved), now)


def broken_promises(
    root: Path, base: Mapping[str, bytes], now: datetime, state: Path | None = None
) -> tuple[Problem, ...]:
    """What has changed for subscribers since the newsroom's texts were those of `base`."""
    sources = load(root, state=state, inspect=check_file)
    return against(revision(base, sources), sources, now) if base else ()


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

    Nothing is written unless all of it can be: BadContentError when a problem in the content or a template is an
    error, PressgenError when the run cannot go on.
    """
    site, problems = examine(root, now, state, map=map, distrust_times=distrust_times)
    if any(problem.level == "error" for problem in problems):
        raise BadContentError(*problems)
    kept, stale = compare(plan(site, now, showing), intact(root=root, output=output, state=state))
    artifacts = chain(kept, watch("render", render(stale, map), len(stale.pages)))
    preview = showing != "public"
    written = write(artifacts, root=root, output=output, state=state, now=now, preview=preview, force=force)
    return written, problems
