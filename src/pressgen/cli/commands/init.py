"""`pressgen init`: creates a new newsroom."""

from pathlib import Path
from typing import Annotated

import typer

from pressgen.cli.session import Session, errors_reported
from pressgen.edit.new_newsroom import create_newsroom, lacks_wheel
from pressgen.problems import text


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A new or empty folder.")] = Path(),
) -> None:
    """Make a small newsroom that builds, with workflows for GitHub and GitLab, to change into your own."""
    session: Session = context.obj
    with errors_reported(session.printer):
        files = create_newsroom(session.root / folder)
    for path in files:
        typer.echo((folder / path).as_posix())
    if lacks_wheel(files):
        session.printer.say(
            text("Before a CI can build it: put pressgen's wheel into wheels/, as wheels/README.md says.")
        )
    session.printer.say(text("Write your own name and address in pressgen.yaml, then: pressgen build."))
