"""Imports Dask, with its logs and web pages turned off."""

from importlib import import_module

from pressgen.errors import PressgenError
from pressgen.problems import text

_QUIET = {
    "logging": {"distributed": "critical", "distributed.client": "critical", "tornado": "critical"},
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.admin.large-graph-warning-threshold": "1 GiB",
}
"""Settings of Dask without logs and web pages, which are for operators of a cluster."""


def import_dask(*libraries: str) -> None:
    """Import these libraries; PressgenError when one is not installed."""
    try:
        import_module("dask").config.set(_QUIET)  # before the import: distributed reads it then
        for name in libraries:
            import_module(name)
    except ImportError as error:
        reason = text("The library {name} is not installed, and a cluster needs it.", name=error.name)
        raise PressgenError(reason, text("Install pressgen with it: pip install 'pressgen[cluster]'.")) from None
