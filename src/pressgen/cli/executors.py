"""Who shares the work of a build: processes of this machine, or a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.worker_pool import WorkerPool, cores

_LOCAL_CLUSTER = 2
"""Workers of a cluster on this machine when nobody says how many: it is there to try, not to be faster."""


class ExecutorKind(StrEnum):
    """The kinds that there are."""

    processes = "processes"
    dask = "dask"


@contextmanager
def open_workers(
    kind: ExecutorKind, count: int | None, scheduler: str, *, root: Path, state: Path
) -> Iterator[WorkerPool]:
    """The workers; as many as there are processors, or as the cluster has, when no `count` is given.

    PressgenError when the cluster is not to be had.
    """
    if kind is ExecutorKind.dask:
        from pressgen import cluster  # noqa: PLC0415 -- heavy

        if scheduler:
            found = cluster.at(scheduler, root)
            with found, WorkerPool(count or max(2, found.count), lambda _: found) as workers:
                yield workers
        else:
            cluster.refuse_missing("distributed", "cryptography")
            with WorkerPool(count or _LOCAL_CLUSTER, partial(cluster.local, state / "cluster")) as workers:
                yield workers
    elif scheduler:
        raise PressgenError(text("Only a cluster has a scheduler."), text("Add --executor dask."))
    else:
        with WorkerPool(count or cores()) as workers:
            yield workers
