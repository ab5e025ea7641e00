"""What runs the work of a build in parallel: processes of this machine, or a Dask cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import partial
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.worker_pool import WorkerPool, cores

_LOCAL_CLUSTER = 2
"""Default number of workers of a cluster on this machine, which is for trying out and not for speed."""


class ExecutorKind(StrEnum):
    """Values of --executor."""

    processes = "processes"
    dask = "dask"


@contextmanager
def open_workers(
    kind: ExecutorKind, count: int | None, scheduler: str, *, root: Path, state: Path
) -> Iterator[WorkerPool]:
    """A pool of `count` workers; by default as many as there are processors, or as the cluster has.

    PressgenError when the cluster cannot be used.
    """
    if kind is ExecutorKind.dask:
        from pressgen import cluster  # noqa: PLC0415 -- heavy

        if scheduler:
            executor = cluster.connect(scheduler, root)
            with executor, WorkerPool(count or max(2, executor.count), lambda _: executor) as workers:
                yield workers
        else:
            cluster.import_dask("distributed", "cryptography")
            with WorkerPool(count or _LOCAL_CLUSTER, partial(cluster.start_local, state / "cluster")) as workers:
                yield workers
    elif scheduler:
        raise PressgenError(text("Only a cluster has a scheduler."), text("Add --executor dask."))
    else:
        with WorkerPool(count or cores()) as workers:
            yield workers
