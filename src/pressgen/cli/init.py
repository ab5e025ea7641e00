"""`pressgen init`: a new newsroom."""

from pathlib import Path
from typing import Annotated

import typer

from pressgen.cli.desk import Desk, honest
from pressgen.edit.start import lacks_wheel, start
from pressgen.problems import text


def init(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A new or empty folder.")] = Path(),
) -> None:
    """Make a small newsroom that builds, with workflows for GitHub and GitLab, to change into your own."""
    desk: Desk = context.obj
    with honest(desk.voice):
        files = start(desk.root / folder)
    for path in files:
        typer.echo((folder / path).as_posix())
    if lacks_wheel(files):
        desk.voice.say(text("Before a CI can build it: put pressgen's wheel into wheels/, as wheels/README.md says."))
    desk.voice.say(text("Write your own name and address in pressgen.yaml, then: pressgen build."))
