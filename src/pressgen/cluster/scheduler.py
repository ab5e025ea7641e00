"""Connects to a cluster that is already running."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressgen.cluster.dask_import import import_dask
from pressgen.cluster.executor import TIMEOUT, Cluster, cluster_failure, other_version
from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load import version
from pressgen.problems import text

if TYPE_CHECKING:
    from distributed import Client

Environment = tuple[str, str]
"""Version of pressgen with its libraries; digest of pressgen.yaml, or "" when it is not there."""


def connect(scheduler: str, root: Path) -> Cluster:
    """Connect to the cluster of a scheduler, such as "tcp://10.0.0.5:8786". Its workers must see the newsroom in `root`.

    PressgenError when the scheduler does not answer, has no workers, or has one whose output could differ.
    """
    import_dask("distributed")
    client = _open_client(scheduler)
    cluster = Cluster(client, partial(client.close, timeout=TIMEOUT))
    try:
        _check_workers(client.run(environment, root, on_error="return"), scheduler, root)
    except (PressgenError, OSError) as error:
        cluster.shutdown()
        raise (error if isinstance(error, PressgenError) else cluster_failure(error)) from error
    return cluster


def _open_client(scheduler: str) -> "Client":
    from distributed import Client  # noqa: PLC0415 -- heavy

    try:
        asyncio.run(asyncio.wait_for(_check_answer(scheduler), TIMEOUT))
        return Client(scheduler, timeout=TIMEOUT, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        reason = text("The scheduler {scheduler} does not answer.", scheduler=scheduler)
        hint = text("Start one with dask scheduler, and name its address as it says: tcp://192.0.2.7:8786.")
        raise PressgenError(reason, hint) from error


async def _check_answer(scheduler: str) -> None:
    """Raise an error unless a scheduler answers. A client would wait for ever for another server, and hang if it cannot start."""
    from distributed import Security  # noqa: PLC0415 -- heavy
    from distributed.comm import connect  # noqa: PLC0415 -- heavy

    comm = await connect(scheduler, timeout=TIMEOUT, **Security().get_connection_args("client"))
    await comm.close()


def _check_workers(workers: Mapping[str, Environment | BaseException], scheduler: str, root: Path) -> None:
    """PressgenError unless every worker has the same program, and sees the same newsroom at the same path."""
    ours = environment(root)
    if not workers:
        reason = text("The scheduler {scheduler} has no workers.", scheduler=scheduler)
        raise PressgenError(reason, text("Start some: dask worker {scheduler} --nthreads 1.", scheduler=scheduler))
    for worker, theirs in sorted(workers.items()):
        if isinstance(theirs, BaseException) or theirs[0] != ours[0]:
            raise other_version(worker)
        if theirs != ours:
            reason = text("The worker {worker} does not see the newsroom {folder}.", worker=worker, folder=root)
            raise PressgenError(reason, text("Every machine must see the same folder at the same path."))


def environment(root: Path) -> Environment:
    """What must be the same on this machine as on all others."""
    settings = b""
    with suppress(OSError):
        settings = (root / "pressgen.yaml").read_bytes()
    return version(), digest(settings) if settings else ""
