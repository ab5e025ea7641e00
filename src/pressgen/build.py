"""THE LINE: load -> check -> plan -> render -> write. The only file that knows all rooms."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Protocol, TypeVar

from pressgen.check import check
from pressgen.check.against import against
from pressgen.errors import BadContentError
from pressgen.load import load, revision
from pressgen.model import MapLike, Site, Written
from pressgen.plan import compare, plan
from pressgen.problems import Problem
from pressgen.render import render
from pressgen.write import intact, write

Step = TypeVar("Step")


class Watch(Protocol):
    """Is shown each thing as it is done: `total` of them in this room, in order."""

    def __call__(self, room: str, things: Iterable[Step], total: int) -> Iterator[Step]: ...


def unwatched(room: str, things: Iterable[Step], total: int) -> Iterator[Step]:  # noqa: ARG001 -- see Watch
    """Shows nothing to nobody."""
    return iter(things)


def examine(
    root: Path,
    now: datetime | None = None,
    *,
    map: MapLike = map,  # noqa: A002 -- stands in for it
) -> tuple[Site, tuple[Problem, ...]]:
    """The newsroom in the folder `root`, linked, and every problem in it; with `now`, also what has become out of date."""
    return check(load(root, map), now)


def broken_promises(root: Path, base: Mapping[str, bytes], now: datetime) -> tuple[Problem, ...]:
    """What has changed for subscribers since the newsroom's texts were those of `base`."""
    sources = load(root)
    return against(revision(base, sources), sources, now) if base else ()


def build(
    root: Path,
    output: Path,
    state: Path,
    now: datetime,
    *,
    force: bool = False,
    map: MapLike = map,  # noqa: A002 -- stands in for it
    watch: Watch = unwatched,
) -> tuple[Written, tuple[Problem, ...]]:
    """Make `output` the newsroom's site as it is at the instant `now`.

    Nothing is written unless all of it can be: BadContentError when a problem in the content or a template is an
    error, PressgenError when the run cannot go on.
    """
    site, problems = examine(root, now, map=map)
    if any(problem.level == "error" for problem in problems):
        raise BadContentError(*problems)
    kept, stale = compare(plan(site, now), intact(root=root, output=output, state=state))
    artifacts = chain(kept, watch("render", render(stale, map), len(stale.pages)))
    return write(artifacts, root=root, output=output, state=state, force=force), problems
