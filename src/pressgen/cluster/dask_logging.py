"""Dask, as far as it is heard."""

from importlib import import_module

from pressgen.errors import PressgenError
from pressgen.problems import text

_QUIET = {
    "logging": {"distributed": "critical", "distributed.client": "critical", "tornado": "critical"},
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    "distributed.admin.large-graph-warning-threshold": "1 GiB",
}
"""Dask speaks to those who run it, in logs and on web pages: not to those who build a newsroom."""


def refuse_missing(*libraries: str) -> None:
    """Imports them, all heavy; PressgenError when one is not installed."""
    try:
        import_module("dask").config.set(_QUIET)  # distributed looks at it when it is imported
        for name in libraries:
            import_module(name)
    except ImportError as error:
        reason = text("The library {name} is not installed, and a cluster needs it.", name=error.name)
        raise PressgenError(reason, text("Install pressgen with it: pip install 'pressgen[cluster]'.")) from None
