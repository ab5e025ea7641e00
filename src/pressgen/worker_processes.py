"""The processes of a `WorkerPool`. Importing what starts them takes a while, and most runs need none."""

import ctypes
import multiprocessing
import signal
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress

_PR_SET_PDEATHSIG = 1


class Processes(ProcessPoolExecutor):
    """An executor whose processes end at once when nobody waits for them."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes; without `wait`, terminate them at once."""
        if not wait:
            for child in multiprocessing.active_children():
                child.terminate()
        super().shutdown(wait, cancel_futures=cancel_futures)


def open_processes(count: int) -> Processes:
    """As many processes, forked from this one where the system can."""
    return Processes(count, initializer=_init_worker)


def open_spawned_processes(count: int) -> Processes:
    """As many processes that start anew."""
    return Processes(count, multiprocessing.get_context("spawn"), initializer=_init_worker)


def _init_worker() -> None:
    """A worker ignores Ctrl-C, which the main process handles, and dies with the main process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with suppress(AttributeError, OSError):  # only Linux has it
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
