"""Runs the work of a build on a cluster with dask.distributed. Imported only for --executor dask.

Functions with their arguments and results travel as pickled bytes. A page brings all that it shows, but of a text only
the path is sent: every machine must see the newsroom's folder at the same path, which `connect` checks.
"""

from pressgen.cluster.dask_import import import_dask
from pressgen.cluster.executor import Cluster
from pressgen.cluster.local import start_local
from pressgen.cluster.scheduler import connect

__all__ = ["Cluster", "connect", "import_dask", "start_local"]
