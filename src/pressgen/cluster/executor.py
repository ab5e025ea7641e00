"""Work for a cluster, as the rest of pressgen hands it out."""

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

PATIENCE = 5
"""Seconds that a cluster gets to answer."""
_LOOK = 10
"""Seconds of waiting after which somebody looks whether there are workers still."""
_ONE_AT_A_TIME = Lock()
"""The rooms' functions know nothing of threads, and a cluster's worker may have many."""


class Cluster(Executor):
    """The workers of one cluster, which `endings` leave, and end when it was started here."""

    def __init__(self, client: "Client", *endings: Callable[[], object]) -> None:
        self._client = client
        self._work = client.get_executor(pure=False)
        self._endings = endings

    @property
    def count(self) -> int:
        """How many workers there are."""
        return len(self._client.nthreads())

    def submit(self, function: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """What the function gives, some day. PressgenError when the cluster itself fails."""
        coming: _Coming[T] = _Coming(self)
        try:
            answer = self._work.submit(_answer, version(), pickle.dumps(partial(function, *args, **kwargs)))
        except Exception as error:
            raise failed(error) from error
        answer.add_done_callback(partial(_hand_over, coming))
        return coming

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown(wait=kind is None or issubclass(kind, Exception))

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leaves the cluster in order; or, when nobody waits, to itself: it sees by itself that we are gone."""
        del cancel_futures
        endings, self._endings = self._endings, ()
        for end in endings if wait else ():
            with suppress(Exception):  # the work is done, and nobody can do anything about it
                end()


class _Coming(Future[T]):
    """What a cluster will give, unless it has lost all of its workers: Dask would wait for new ones for ever."""

    def __init__(self, cluster: Cluster) -> None:
        super().__init__()
        self._cluster = cluster

    def result(self, timeout: float | None = None) -> T:
        while timeout is None and not self.done():
            with suppress(TimeoutError):
                return super().result(_LOOK)
            if not self._cluster.count:
                raise lost(text("The cluster has no workers left."))
        return super().result(timeout)


def _answer(asked: str, task: bytes) -> bytes:
    """Does the work on a worker. What goes wrong is an answer too: the cluster neither logs it nor tries again."""
    if asked != version():  # a worker that has come since the others were looked at
        return pickle.dumps((None, other_version(socket.gethostname())))
    with _ONE_AT_A_TIME:
        try:
            return pickle.dumps((pickle.loads(task)(), None))  # noqa: S301 -- whoever may send it may do anything here
        except Exception as error:  # noqa: BLE001 -- it travels home
            return pickle.dumps((None, error))


def other_version(worker: str) -> PressgenError:
    """Its bytes would not be ours."""
    return PressgenError(
        text("The worker {worker} does not have the same pressgen as this machine.", worker=worker),
        text("Install the same version there, with the same libraries."),
    )


def _hand_over(coming: Future[T], answer: Future[bytes]) -> None:
    try:
        result, error = pickle.loads(answer.result())  # noqa: S301 -- made by `_answer`
    except Exception as trouble:  # noqa: BLE001 -- of whatever kind the cluster has
        result, error = None, failed(trouble)
    if error:
        coming.set_exception(error)
    else:
        coming.set_result(result)


def failed(error: BaseException) -> PressgenError:
    """What a cluster's own trouble is for whoever builds a newsroom."""
    if isinstance(error, CancelledError):
        return lost(text("The cluster's scheduler is gone."))
    return lost(text("The cluster failed: {what}.", what=_brief(error)))


def lost(reason: Text) -> PressgenError:
    """The cluster is of no more use."""
    return PressgenError(reason, text("Look into its workers' logs, or build without it."))


def _brief(error: BaseException) -> str:
    """The first sentence of a message."""
    return (str(error) or type(error).__name__).splitlines()[0].split(". ")[0].rstrip(".")
