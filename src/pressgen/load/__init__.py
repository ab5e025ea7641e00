"""The first step of a build: reads pressgen.yaml, content/ and templates/ into Sources.

Every file is parsed and validated on its own; links between files are `check`'s. `format` parses, `disk` finds files and reads
what is not text, `cache` saves what was read for the next run.
"""

from typing import TYPE_CHECKING

from pressgen.lazy_names import lazy_names
from pressgen.load.disk import Snapshot, take_snapshot, version

if TYPE_CHECKING:
    from pressgen.load.newsroom import day, instant, load, reread, settings

__all__ = ["Snapshot", "day", "instant", "load", "reread", "settings", "take_snapshot", "version"]
__getattr__ = lazy_names(**dict.fromkeys(("day", "instant", "load", "reread", "settings"), "pressgen.load.newsroom"))
