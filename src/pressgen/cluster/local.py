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

from pressgen.cluster.executor import TIMEOUT, Cluster, cluster_failure

if TYPE_CHECKING:
    from distributed import LocalCluster, Security
    from tornado.ioloop import IOLoop


def start_local(folder: Path, count: int) -> Cluster:
    """Start a cluster on this machine that ends with the build. Dask's files are in `folder`, which is removed then.

    It listens on this machine only, and accepts only connections with a certificate that never leaves its own processes.
    """
    from distributed import Client, Security  # noqa: PLC0415 -- heavy

    security = Security.temporary()
    try:
        cluster = _start(folder, count, security, _start_loop())
        client = Client(cluster, set_as_default=False, security=security)
    except (OSError, RuntimeError) as error:
        raise cluster_failure(error) from error
    cleanups = (partial(close, timeout=TIMEOUT) for close in (client.close, cluster.close))
    return Cluster(client, *cleanups, partial(shutil.rmtree, folder))


def _start(folder: Path, count: int, security: "Security", loop: "IOLoop") -> "LocalCluster":
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


def _start_loop() -> "IOLoop":
    """The event loop of the cluster, in a thread that blocks Ctrl-C, as do the processes that it starts."""
    from distributed.utils import LoopRunner  # noqa: PLC0415 -- heavy

    _start_tracker()
    runner = LoopRunner()
    with _blocked(signal.SIGINT):
        runner.start()
    loop: IOLoop = runner.loop
    return loop


def _start_tracker() -> None:
    """Start Python's resource tracker while signals are not blocked, since it unblocks them; its warnings at exit are ignored."""
    before = os.environ.get("PYTHONWARNINGS")
    os.environ["PYTHONWARNINGS"] = "ignore"
    resource_tracker.ensure_running()
    if before is None:
        del os.environ["PYTHONWARNINGS"]
    else:
        os.environ["PYTHONWARNINGS"] = before


@contextmanager
def _blocked(signal_: signal.Signals) -> Iterator[None]:
    """Block the signal in threads that are started here, and in the processes that they start."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal_})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal_})
