"""A cluster that stands somewhere."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressgen.cluster.dask_logging import refuse_missing
from pressgen.cluster.executor import PATIENCE, Cluster, failed, other_version
from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load import version
from pressgen.problems import text

if TYPE_CHECKING:
    from distributed import Client

Seen = tuple[str, str]


def at(scheduler: str, root: Path) -> Cluster:
    """The cluster of a scheduler, such as "tcp://10.0.0.5:8786", whose workers must see the newsroom in `root`.

    PressgenError when nobody answers there, when it has no workers, or when one of them would not make the same bytes.
    """
    refuse_missing("distributed")
    client = _connected(scheduler)
    cluster = Cluster(client, partial(client.close, timeout=PATIENCE))
    try:
        _compare(client.run(seen, root, on_error="return"), scheduler, root)
    except (PressgenError, OSError) as error:
        cluster.shutdown()
        raise (error if isinstance(error, PressgenError) else failed(error)) from error
    return cluster


def _connected(scheduler: str) -> "Client":
    from distributed import Client  # noqa: PLC0415 -- heavy

    try:
        asyncio.run(asyncio.wait_for(_greet(scheduler), PATIENCE))
        return Client(scheduler, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError, RuntimeError) as error:
        reason = text("The scheduler {scheduler} does not answer.", scheduler=scheduler)
        hint = text("Start one with dask scheduler, and name its address as it says: tcp://192.0.2.7:8786.")
        raise PressgenError(reason, hint) from error


async def _greet(scheduler: str) -> None:
    """Whether a scheduler answers: a client waits for ever when something else listens, and hangs when it cannot start."""
    from distributed import Security  # noqa: PLC0415 -- heavy
    from distributed.comm import connect  # noqa: PLC0415 -- heavy

    comm = await connect(scheduler, timeout=PATIENCE, **Security().get_connection_args("client"))
    await comm.close()


def _compare(found: Mapping[str, Seen | BaseException], scheduler: str, root: Path) -> None:
    """Every worker must have the same program, and the same newsroom at the same path."""
    ours = seen(root)
    if not found:
        reason = text("The scheduler {scheduler} has no workers.", scheduler=scheduler)
        raise PressgenError(reason, text("Start some: dask worker {scheduler} --nthreads 1.", scheduler=scheduler))
    for worker, theirs in sorted(found.items()):
        if isinstance(theirs, BaseException) or theirs[0] != ours[0]:
            raise other_version(worker)
        if theirs != ours:
            reason = text("The worker {worker} does not see the newsroom {folder}.", worker=worker, folder=root)
            raise PressgenError(reason, text("Every machine must see the same folder at the same path."))


def seen(root: Path) -> Seen:
    """What a machine has: the version of pressgen with its libraries, and a digest of the newsroom's settings."""
    settings = b""
    with suppress(OSError):
        settings = (root / "pressgen.yaml").read_bytes()
    return version(), digest(settings) if settings else ""
