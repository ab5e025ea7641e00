"""`pressgen check --against REF`: which changes since a git revision would break something for subscribers."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pressgen import load
from pressgen.edit.git_revision import read_revision
from pressgen.load.revisions import revision
from pressgen.problems import Problem

Against = Annotated[
    str,
    typer.Option(
        "--against", metavar="REF", help="Also compare with a git revision, and refuse what would hurt subscribers."
    ),
]


def problems_since(root: Path, ref: str, now: datetime) -> tuple[Problem, ...]:
    """What has changed for subscribers since the git revision, as of `now`; nothing when `ref` is empty."""
    return compare_with(root, read_revision(root, ref), now, root / ".pressgen") if ref else ()


def compare_with(
    root: Path, base: Mapping[str, bytes], now: datetime, state: Path | None = None
) -> tuple[Problem, ...]:
    """What has changed for subscribers since the newsroom's files were those of `base`, by path; nothing when it is empty."""
    from pressgen.check import breaking_changes, check_file  # noqa: PLC0415 -- heavy, and seldom needed

    sources = load.load(root, state=state, inspect=check_file)
    return breaking_changes.breaking_changes(revision(base, sources), sources, now) if base else ()
