"""What the newsroom has promised to those who subscribe, and whether an edit keeps it."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from pressgen.check import check_file
from pressgen.check.breaking_changes import breaking_changes
from pressgen.load import load
from pressgen.load.revisions import revision
from pressgen.problems import Problem


def broken_promises(
    root: Path, base: Mapping[str, bytes], now: datetime, state: Path | None = None
) -> tuple[Problem, ...]:
    """What has changed for subscribers since the newsroom's texts were those of `base`."""
    sources = load(root, state=state, inspect=check_file)
    return breaking_changes(revision(base, sources), sources, now) if base else ()
