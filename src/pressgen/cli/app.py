"""The commands with their arguments."""

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from pressgen import __version__
from pressgen.build import build as build_site
from pressgen.cli import new_app
from pressgen.cli.build_profile import print_profile
from pressgen.cli.build_summary import print_summary
from pressgen.cli.commands.announce import announce
from pressgen.cli.commands.check import CheckRun, Format
from pressgen.cli.commands.diff import diff
from pressgen.cli.commands.due import due
from pressgen.cli.commands.export import export
from pressgen.cli.commands.format import format_
from pressgen.cli.commands.import_ import import_
from pressgen.cli.commands.mail import mail
from pressgen.cli.commands.next import next_
from pressgen.cli.commands.quotes import quotes
from pressgen.cli.commands.schema_options import schema
from pressgen.cli.commands.serve import serve
from pressgen.cli.commands.upcoming import upcoming
from pressgen.cli.commands.why import find_sources
from pressgen.cli.compare_revision import Against, problems_since
from pressgen.cli.executors import ExecutorKind, open_workers
from pressgen.cli.global_options import FOLDER, LANGUAGE, CommandGroup, open_session
from pressgen.cli.preview_option import OUTPUT, choose_showing
from pressgen.cli.progress import ProgressBar
from pressgen.cli.session import Session, errors_reported
from pressgen.cli.tested_summary import print_tested
from pressgen.problems import text
from pressgen.profiler import Profiler

app = typer.Typer(
    cls=CommandGroup,
    help="A newsroom in git: press releases in, an accessible static newsroom with feeds out.",
    epilog="Example: pressgen -C my-newsroom build",
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressgen {__version__}")
        raise typer.Exit


@app.callback()
def global_options(
    context: typer.Context,
    folder: Annotated[list[Path] | None, typer.Option("-C", metavar="DIR", help=FOLDER)] = None,
    lang: Annotated[str, typer.Option("--lang", metavar="sv|en", help=LANGUAGE)] = "",
    version: Annotated[  # noqa: ARG001 -- its callback handles it
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    context.obj = open_session(folder or [], lang)


@app.command(epilog="Example: pressgen check --fix content/releases/2026/ny-bro.md")
def check(
    context: typer.Context,
    *,
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE...]", help="Only these files.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="How problems are printed.")] = Format.text,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and change nothing.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Check as if it were this instant.")] = "",
    against: Against = "",
) -> None:
    """Say everything that is wrong with the content, and where."""
    session: Session = context.obj
    with errors_reported(session.printer):
        instant = session.instant(now)
        run = CheckRun(session.root, session.printer, instant, files or [])
        if fix and not diff:
            run.fix()
        problems = run.problems() + problems_since(session.root, against, instant)
        if diff:
            run.print_changes()
        else:
            run.print_problems(problems, format_)
    if any(problem.stops or (strict and problem.level != "note") for problem in problems):
        raise typer.Exit(1)


@app.command(epilog="Example: pressgen explain PG101")
def explain(
    context: typer.Context,
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A problem's code, how some begin, or “all”.", show_default=False)
    ] = "",
) -> None:
    """Say what a problem's code means, and what to do; without a code, which codes there are."""
    from pressgen.cli.commands import explain  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        sys.stdout.write(explain.explanation(code, session.printer.language))


app.command("format", epilog="Example: pressgen format --check content/releases/2026")(format_)
app.command(epilog="Example: pressgen schema")(schema)


@app.command(epilog="Example: pressgen build --output public --now 2026-05-02T08:00:00+02:00")
def build(
    context: typer.Context,
    *,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site goes.")] = OUTPUT,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Build as if it were this instant.")] = "",
    at: Annotated[
        str, typer.Option("--at", metavar="INSTANT", help="A marked preview of the newsroom as it will be then.")
    ] = "",
    drafts: Annotated[
        bool, typer.Option("--drafts", help="A marked preview, with drafts and all that is not published yet.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Remove files in the output that pressgen did not write.")
    ] = False,
    workers: Annotated[
        int | None, typer.Option("--workers", metavar="N", min=1, max=256, help="How many processes share the work.")
    ] = None,
    executor: Annotated[ExecutorKind, typer.Option("--executor", help="Who shares the work.")] = ExecutorKind.processes,
    scheduler: Annotated[
        str, typer.Option("--scheduler", metavar="ADDRESS", help="The cluster that --executor dask means.")
    ] = "",
    checksum: Annotated[
        bool, typer.Option("--checksum", help="Tell changed files by their content, not by their size and times.")
    ] = False,
    notes: Annotated[bool, typer.Option("--notes", help="Also print the notes on style.")] = False,
    profile: Annotated[bool, typer.Option("--profile", help="Say where the time goes.")] = False,
) -> None:
    """Build the site. Nothing is written when there is an error in the content."""
    session: Session = context.obj
    began, bar = time.monotonic(), ProgressBar()
    profiler = Profiler(bar) if profile else None
    with (
        errors_reported(session.printer),
        open_workers(executor, workers, scheduler, root=session.root, state=session.state) as pool,
    ):
        written, problems = build_site(
            session.root,
            session.root / output,
            session.state,
            session.instant(at or now),
            showing=choose_showing(output, at=at, drafts=drafts),
            force=force,
            map=profiler.map(pool) if profiler else pool,
            observer=profiler or bar,
            distrust_times=checksum,
        )
    print_summary(written, problems, output, time.monotonic() - began, session.printer, with_notes=notes)
    if profiler:
        print_profile(profiler, time.monotonic() - began, written.files, session.printer)


app.command(epilog="Example: pressgen serve --open")(serve)
app.command(epilog='Example: pressgen quotes --speaker "Ada Ek" --since 2026-01-01')(quotes)
app.command("next", epilog="Example: pressgen next --format json")(next_)
app.command(epilog="Example: pressgen upcoming --json")(upcoming)
app.command(epilog="Example: pressgen diff origin/main --html diff")(diff)
app.command(epilog="Example: pressgen due || pressgen build")(due)
app.command(epilog="Example: pressgen announce --dry-run")(announce)
app.command(epilog="Example: pressgen mail --outbox ../outbox")(mail)
app.add_typer(new_app.app, name="new")
app.command("import", epilog="Example: pressgen import wordpress export.xml --dry-run")(import_)
app.command(epilog="Example: pressgen export json --to ../arkiv.zip")(export)


@app.command(
    epilog='Example: pressgen init my-newsroom --name "Storköpings kommun" --url https://press.storkoping.example/'
)
def init(
    context: typer.Context,
    *,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]", help="A new or empty folder.")] = Path(),
    name: Annotated[str, typer.Option("--name", metavar="NAME", help="Whose newsroom it is.")] = "",
    language: Annotated[str, typer.Option("--language", metavar="sv|en", help="The language of its first texts.")] = "",
    url: Annotated[str, typer.Option("--url", metavar="ADDRESS", help="The address where it will be published.")] = "",
    timezone: Annotated[str, typer.Option("--timezone", metavar="ZONE", help="Such as Europe/Stockholm.")] = "",
    accent: Annotated[str, typer.Option("--accent", metavar="COLOUR", help="Your colour, such as #005b96.")] = "",
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Ask nothing: what is not given has its standard value.")
    ] = False,
) -> None:
    """Make a small newsroom that builds, with workflows for GitHub and GitLab. Asks a few questions on a terminal."""
    from pressgen.cli.commands.init import init_newsroom, print_next_steps  # noqa: PLC0415 -- only here

    session: Session = context.obj
    given = {"name": name, "language": language, "url": url, "timezone": timezone, "accent": accent}
    with errors_reported(session.printer):
        files = init_newsroom(session.root / folder, given, session.printer, may_ask=not yes)
    print_next_steps(folder, files, session.printer)


@app.command(epilog="Example: pressgen mv content/releases/2026/bron.md content/releases/2026/ny-bro.md")
def mv(
    context: typer.Context,
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The release's file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Its new path, or the folder that it moves to.")],
) -> None:
    """Rename a release's file. It keeps its id, its old address leads on, and links to it are rewritten."""
    from pressgen.cli.commands.mv import move_release  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        move = move_release(session.root, old, new)
    session.printer.say(text("{old} is now {new}.", old=move.old, new=move.new))
    if move.redirected:
        session.printer.say(text("/{old} leads on to /{new}.", old=move.old_address, new=move.new_address))
    if move.changed_texts:
        session.printer.say(
            text("Links in these files lead to the new place now: {files}.", files=", ".join(move.changed_texts))
        )


@app.command(epilog="Example: pressgen why /2026/ny-bro/")
def why(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH", help="A file of the site, or its address.")],
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site lies.")] = Path("output"),
) -> None:
    """Say which texts a file of the site was made from in the last build."""
    session: Session = context.obj
    with errors_reported(session.printer):
        paths = find_sources(session.root, output, path)
    typer.echo(
        "\n".join(paths) or session.printer.text(text("No text of its own: it comes from the settings and the theme."))
    )


templates_app = typer.Typer(
    cls=CommandGroup, help="List, show and change the theme's templates.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(templates_app, name="templates")
TEMPLATE = typer.Argument(metavar="NAME", help="A template of the theme, such as release.html.")


@templates_app.command("list", epilog="Example: pressgen templates list")
def list_templates(context: typer.Context) -> None:
    """Say what each template of the theme makes, and which of its blocks the newsroom replaces."""
    from pressgen.cli.commands import templates  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        typer.echo("\n".join(templates.overview(session.root, session.printer)))


@templates_app.command(epilog="Example: pressgen templates show release.html --block contacts")
def show(
    context: typer.Context,
    name: Annotated[str, TEMPLATE],
    block: Annotated[str, typer.Option("--block", metavar="BLOCK", help="Only this block.")] = "",
) -> None:
    """Show how the theme writes a template."""
    from pressgen.cli.commands import templates  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        sys.stdout.write(templates.source(name, block))


@templates_app.command(epilog="Example: pressgen templates eject release.html --block contacts")
def eject(
    context: typer.Context,
    name: Annotated[str, TEMPLATE],
    block: Annotated[
        list[str] | None,
        typer.Option("--block", metavar="BLOCK", help="A block to fill with the theme's present source."),
    ] = None,
) -> None:
    """Begin a file in templates/ that changes a template of the theme. No file is overwritten."""
    from pressgen.cli.commands import templates  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        path = templates.eject(session.root, name, block or [])
    session.printer.say(text("{path} is new. Pages look as before until you change it.", path=path))
    session.printer.say(
        text("Keep only what you change: the rest stays the theme's, and improves with it. Then: pressgen check.")
    )


@templates_app.command("test", epilog="Example: pressgen templates test")
def try_templates(
    context: typer.Context,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Test as if it were this instant.")] = "",
) -> None:
    """Make pages of every kind with the newsroom's templates, and say what these have broken for readers."""
    from pressgen.cli.commands.template_test import run_templates  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        tested = run_templates(session.root, session.state, session.instant(now))
    print_tested(tested, session.printer)
    if tested.faults:
        raise typer.Exit(1)
