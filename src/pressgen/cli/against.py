"""`pressgen check --against REF`: what would hurt those who subscribe."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from pressgen.edit.git_revision import read_revision
from pressgen.problems import Problem

Against = Annotated[
    str,
    typer.Option(
        "--against", metavar="REF", help="Also compare with a git revision, and refuse what would hurt subscribers."
    ),
]


def since(root: Path, ref: str, now: datetime) -> tuple[Problem, ...]:
    """What has changed for subscribers since the git revision, as of `now`; nothing when none is named."""
    from pressgen.cli.subscriber_promises import broken_promises  # noqa: PLC0415 -- heavy, and seldom asked for

    return broken_promises(root, read_revision(root, ref), now, root / ".pressgen") if ref else ()
