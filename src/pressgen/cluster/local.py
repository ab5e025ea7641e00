"""A cluster on this machine, for one build."""

import logging
import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import resource_tracker
from pathlib import Path
from typing import TYPE_CHECKING

from pressgen.cluster.executor import PATIENCE, Cluster, failed

if TYPE_CHECKING:
    from distributed import LocalCluster, Security
    from tornado.ioloop import IOLoop


def local(folder: Path, count: int) -> Cluster:
    """A cluster on this machine that ends with the build. Dask keeps its locks in `folder`, which is removed then.

    It listens on this machine only, and only to those who hold a certificate that never leaves its own processes.
    """
    from distributed import Client, Security  # noqa: PLC0415 -- heavy

    security = Security.temporary()
    try:
        cluster = _started(folder, count, security, _loop())
        client = Client(cluster, set_as_default=False, security=security)
    except (OSError, RuntimeError) as error:
        raise failed(error) from error
    endings = (partial(end, timeout=PATIENCE) for end in (client.close, cluster.close))
    return Cluster(client, *endings, partial(shutil.rmtree, folder))


def _started(folder: Path, count: int, security: "Security", loop: "IOLoop") -> "LocalCluster":
    from distributed import LocalCluster  # noqa: PLC0415 -- heavy

    return LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        loop=loop,
        security=security,
        memory_limit=0,
        local_directory=str(folder),
        silence_logs=logging.CRITICAL,
        dashboard_address=None,
        scheduler_kwargs={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
    )


def _loop() -> "IOLoop":
    """What runs the cluster, in a thread that leaves Ctrl-C to this one, as do the processes that it starts."""
    from distributed.utils import LoopRunner  # noqa: PLC0415 -- heavy

    _start_tracker()
    runner = LoopRunner()
    with _unheard(signal.SIGINT):
        runner.start()
    loop: IOLoop = runner.loop
    return loop


def _start_tracker() -> None:
    """Python's own keeper of what processes share. It unblocks signals, and complains of those who leave in a hurry."""
    before = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = "ignore"
    resource_tracker.ensure_running()
    if before is None:
        del os.environ["PYTHONWARNINGS"]
    else:
        os.environ["PYTHONWARNINGS"] = before


@contextmanager
def _unheard(sign: signal.Signals) -> Iterator[None]:
    """Threads that begin here, and the processes that they start, never get the signal."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {sign})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {sign})
