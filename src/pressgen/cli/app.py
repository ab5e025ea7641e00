"""The commands. Each asks the rooms for something and says what came of it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from pressgen import __version__, load
from pressgen.build import build as build_site
from pressgen.cli.checking import Checking, Form, explained
from pressgen.cli.progress import bar
from pressgen.cli.say import Voice, tongue
from pressgen.errors import BadContentError, PressgenError
from pressgen.problems import text

app = typer.Typer(
    help="A newsroom in git: press releases in, an accessible static newsroom with feeds out.",
    epilog="Example: pressgen -C my-newsroom build",
    rich_markup_mode=None,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class Desk(NamedTuple):
    """What every command starts from."""

    root: Path
    voice: Voice


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressgen {__version__}")
        raise typer.Exit


@app.callback()
def front_door(
    context: typer.Context,
    folder: Annotated[Path, typer.Option("-C", metavar="DIR", help="Work as if started in DIR.")] = Path(),
    lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help="The language of messages.")] = "",
    version: Annotated[  # noqa: ARG001 -- its callback answers
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    try:
        os.chdir(folder)
    except OSError:
        reason = text("There is no folder {folder}.", folder=folder)
        Voice(tongue(lang, folder)).stopped(PressgenError(reason))
        raise typer.Exit(2) from None
    root = Path.cwd()
    context.obj = Desk(root, Voice(tongue(lang, root)))


@contextmanager
def _honest(voice: Voice) -> Iterator[None]:
    """Turns what stops a run into words and an exit code."""
    try:
        yield
    except BadContentError as error:
        voice.problems(error.problems)
        voice.count(error.problems)
        raise typer.Exit(1) from None
    except PressgenError as error:
        voice.stopped(error)
        raise typer.Exit(2) from None


@app.command(epilog="Example: pressgen check --fix content/releases/2026/ny-bro.md")
def check(
    context: typer.Context,
    *,
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="Only these files.")] = None,
    form: Annotated[Form, typer.Option("--format", help="How problems are printed.")] = Form.text,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Check as if it were this instant.")] = "",
) -> None:
    """Say everything that is wrong with the content, and where."""
    desk: Desk = context.obj
    with _honest(desk.voice):
        instant = load.instant(desk.root, now) if now else datetime.now(UTC)
        checking = Checking(desk.root, desk.voice, instant, files or [])
        problems = checking.mend() if fix and not diff else checking.problems()
    if diff:
        checking.show_changes(problems)
    else:
        checking.show(problems, form)
    if any(problem.level == "error" or (strict and problem.level == "warning") for problem in problems):
        raise typer.Exit(1)


@app.command(epilog="Example: pressgen explain PG101")
def explain(
    context: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A problem's code, or “all”.")],
) -> None:
    """Say what a problem's code means, and what to do."""
    desk: Desk = context.obj
    with _honest(desk.voice):
        sys.stdout.write(explained(code, desk.voice.language))


@app.command(epilog="Example: pressgen schema")
def schema(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the schemas go.")] = Path(
        ".pressgen/schemas"
    ),
) -> None:
    """Write JSON Schemas of every kind of file, for editors to complete keys and ids by."""
    from pressgen.cli import schemas  # noqa: PLC0415 -- only here

    desk: Desk = context.obj
    with _honest(desk.voice):
        written = schemas.write(desk.root, desk.root / output, desk.voice)
    desk.voice.say(text("{count} schemas in {folder}.", count=len(written), folder=output))


@app.command(epilog="Example: pressgen build --output public --now 2026-05-02T08:00:00+02:00")
def build(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site goes.")] = Path("output"),
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Build as if it were this instant.")] = "",
    force: Annotated[
        bool, typer.Option("--force", help="Remove files in the output that pressgen did not write.")
    ] = False,
) -> None:
    """Build the site. Nothing is written when there is an error in the content."""
    desk: Desk = context.obj
    began = time.monotonic()
    with _honest(desk.voice):
        instant = load.instant(desk.root, now) if now else datetime.now(UTC)
        written, problems = build_site(
            desk.root, desk.root / output, desk.root / ".pressgen", instant, force=force, watch=bar
        )
    desk.voice.problems(problems)
    desk.voice.say(
        text(
            "{files} files ({megabytes} MB) in {output}: {changed} new or changed, {removed} removed, in {seconds} s.",
            files=written.files,
            megabytes=f"{written.size / 1e6:.1f}",
            output=output,
            changed=written.changed,
            removed=written.removed,
            seconds=f"{time.monotonic() - began:.1f}",
        )
    )
