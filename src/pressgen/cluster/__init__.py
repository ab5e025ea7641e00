"""A cluster's hands: the same work, done by dask.distributed. Imported only when somebody asks for it.

What travels is bytes, a function with its values one way and the results the other. A page brings all that it shows; of
a text only the path travels, so every machine must see the newsroom's folder at the same path, and `at` makes sure.
"""

from pressgen.cluster.dask_logging import refuse_missing
from pressgen.cluster.executor import Cluster
from pressgen.cluster.local import local
from pressgen.cluster.scheduler import at

__all__ = ["Cluster", "at", "local", "refuse_missing"]
