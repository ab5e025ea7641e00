"""A `concurrent.futures` executor that runs its tasks on a Dask cluster."""

import pickle
import socket
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from contextlib import suppress
from functools import partial
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from pressgen.errors import PressgenError
from pressgen.load import version
from pressgen.problems import Text, text

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")

TIMEOUT = 5
"""Seconds within which a cluster must answer."""
_POLL_SECONDS = 10
"""How often a waiting caller checks whether the cluster still has workers."""
_TASK_LOCK = Lock()
"""The rooms' functions are not thread-safe, and a worker may have many threads."""


class Cluster(Executor):
    """The workers of one cluster. `cleanups` disconnect from it, and stop it when it was started here."""

    def __init__(self, client: "Client", *cleanups: Callable[[], object]) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._cleanups = cleanups

    @property
    def count(self) -> int:
        """How many workers there are."""
        return len(self._client.nthreads())

    def submit(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """A future of the function's result. PressgenError when the cluster itself fails."""
        future: _ClusterFuture[T] = _ClusterFuture(self)
        try:
            answer = self._executor.submit(_run_task, version(), pickle.dumps(partial(function, *args, **kwargs)))
        except Exception as error:
            raise cluster_failure(error) from error
        answer.add_done_callback(partial(_resolve, future))
        return future

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown(wait=kind is None or issubclass(kind, Exception))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Disconnect; without `wait`, leave that to the cluster, which notices that the client is gone."""
        del cancel_futures
        cleanups, self._cleanups = self._cleanups, ()
        for clean_up in cleanups if wait else ():
            with suppress(Exception):  # the work is done, and a failure here harms nothing
                clean_up()


class _ClusterFuture(Future[T]):
    """A future that fails when the cluster has lost all workers; Dask would wait for new ones for ever."""

    def __init__(self, cluster: Cluster) -> None:
        super().__init__()
        self._cluster = cluster

    def result(self, timeout: float | None = None) -> T:
        while timeout is None and not self.done():
            with suppress(TimeoutError):
                return super().result(_POLL_SECONDS)
            if not self._cluster.count:
                raise cluster_lost(text("The cluster has no workers left."))
        return super().result(timeout)


def _run_task(client_version: str, task: bytes) -> bytes:
    """Run a pickled task on a worker; returns a pickled (result, error). An error is a result too, so that the cluster neither
    logs it nor tries again.
    """
    if client_version != version():  # a worker that joined after `connect` checked the others
        return pickle.dumps((None, other_version(socket.gethostname())))
    with _TASK_LOCK:
        try:
            return pickle.dumps((pickle.loads(task)(), None))  # noqa: S301 -- only the client can send tasks, and it may run any code
        except Exception as error:  # noqa: BLE001 -- returned to the client
            return pickle.dumps((None, error))


def other_version(worker: str) -> PressgenError:
    """The error for a worker whose pressgen differs: its output could differ, too."""
    return PressgenError(
        text("The worker {worker} does not have the same pressgen as this machine.", worker=worker),
        text("Install the same version there, with the same libraries."),
    )


def _resolve(future: Future[T], answer: Future[bytes]) -> None:
    """Set the result or error of `future` from a worker's answer."""
    try:
        result, error = pickle.loads(answer.result())  # noqa: S301 -- from `_run_task`
    except Exception as cluster_error:  # noqa: BLE001 -- Dask raises many kinds
        result, error = None, cluster_failure(cluster_error)
    if error:
        future.set_exception(error)
    else:
        future.set_result(result)


def cluster_failure(error: BaseException) -> PressgenError:
    """The PressgenError for an error of the cluster itself."""
    if isinstance(error, CancelledError):
        return cluster_lost(text("The cluster's scheduler is gone."))
    return cluster_lost(text("The cluster failed: {what}.", what=_brief(error)))


def cluster_lost(reason: Text) -> PressgenError:
    """The PressgenError for a cluster that cannot be used any more."""
    return PressgenError(reason, text("Look into its workers' logs, or build without it."))


def _brief(error: BaseException) -> str:
    """The first sentence of a message."""
    return (str(error) or type(error).__name__).splitlines()[0].split(". ")[0].rstrip(".")
