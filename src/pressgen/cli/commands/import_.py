"""`pressgen import`: its arguments, and what it prints."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressgen.cli.session import Session, errors_reported
from pressgen.errors import PressgenError
from pressgen.problems import text

if TYPE_CHECKING:
    from pressgen.cli.commands.new import Desk
    from pressgen.importers.archives import Archive, Asked, Files
    from pressgen.model.fidelity import Fidelity, TextFate
    from pressgen.model.registry import RegistryReport

_SHOWN = 20
REPORT = "import-report"


def import_(
    context: typer.Context,
    *,
    format_: Annotated[
        str,
        typer.Argument(metavar="[FORMAT]", help="Such as wordpress or rss; without one, a list.", show_default=False),
    ] = "",
    source: Annotated[
        Path | None,
        typer.Argument(metavar="[SOURCE]", help="The saved export: a file, a folder or a .zip.", show_default=False),
    ] = None,
    into: Annotated[
        Path | None, typer.Option("--into", metavar="DIR", help="The newsroom that gets the texts. Default: this one.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be made, and write nothing.")] = False,
    pages: Annotated[bool, typer.Option("--pages", help="Take plain pages along, too.")] = False,
    rules: Annotated[
        Path | None,
        typer.Option("--rules", metavar="FILE", help="For html: a file that says where the parts of a page are."),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="DIR",
            help="Where the reports go, also those of a dry run. Default: the newsroom's folder.",
        ),
    ] = None,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Import as if it were this instant.")] = "",
) -> None:
    """Bring the texts of another system from a saved export, and say what became of each word of them."""
    from pressgen.cli.commands.import_home import home  # noqa: PLC0415 -- heavy, and only here
    from pressgen.cli.commands.new import Desk  # noqa: PLC0415 -- as above
    from pressgen.cli.export_files import open_export  # noqa: PLC0415 -- as above
    from pressgen.importers import archives  # noqa: PLC0415 -- as above
    from pressgen.importers.archives import Asked  # noqa: PLC0415 -- as above
    from pressgen.model.fidelity import Fidelity  # noqa: PLC0415 -- as above

    session: Session = context.obj
    with errors_reported(session.printer):
        known = archives.archives()
        if source is None or format_ not in known:
            _list_formats(session, known, format_, has_source=source is not None)
            return
        root = session.root / into if into else session.root
        files = open_export(session.root / source, str(source))
        with home(format_, root, files, dry=dry_run) as place:
            desk = Desk(session._replace(root=place), now)
            asked = Asked(desk.zone, desk.now, pages, _rules(session, rules))
            fates, registry = _moved(desk, known[format_], files, asked, dry=dry_run)
        fidelity = Fidelity(format_, source.name or str(source), fates, registry)
        if not dry_run or report:
            _write_reports(session, fidelity, session.root / report if report else root)
    _print(session, fidelity, dry=dry_run, has_report=bool(report))
    if not fidelity.is_faithful:
        raise typer.Exit(1)


def _list_formats(session: Session, known: Mapping[str, "Archive"], asked: str, *, has_source: bool) -> None:
    """Say which formats there are and how to save each. PressgenError for an unknown one, or one without a source."""
    names = ", ".join(known)
    if asked and asked not in known:
        raise PressgenError(
            text("There is no format “{name}”.", name=asked), text("These exist: {names}.", names=names)
        )
    if asked and not has_source:
        raise PressgenError(
            text("Say where the saved export is: pressgen import {format} FILE.", format=asked), known[asked].save_first
        )
    for name, archive in known.items():
        session.printer.say(text("{format}: {how}", format=name, how=session.printer.text(archive.save_first)))


def _rules(session: Session, path: Path | None) -> dict[str, bytes] | None:
    """The file with the user's rules. PressgenError when it cannot be read."""
    if path is None:
        return None
    try:
        return {path.name: (session.root / path).read_bytes()}
    except OSError as error:
        raise PressgenError(
            text("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error


def _moved(
    desk: "Desk", archive: "Archive", files: "Files", asked: "Asked", *, dry: bool
) -> "tuple[tuple[TextFate, ...], RegistryReport]":
    """Import, and say what became of each text, and what was found for the registries."""
    from pressgen.cli.commands.import_archive import ImportRun  # noqa: PLC0415 -- as above

    run = ImportRun(desk, archive, asked, dry=dry)
    return tuple(_counted(run.fates(files))), run.registry


def _counted(fates: "Iterable[TextFate]") -> "Iterable[TextFate]":
    """The fates, with their number on a terminal while they come."""
    if not sys.stderr.isatty():
        return fates
    from rich.console import Console  # noqa: PLC0415 -- heavy, and only for terminals
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn  # noqa: PLC0415 -- as above

    progress = Progress(SpinnerColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True)

    def each() -> "Iterable[TextFate]":
        with progress:
            yield from progress.track(fates, total=None)

    return each()


def _write_reports(session: Session, fidelity: "Fidelity", folder: Path) -> None:
    from pressgen.cli.report_folder import write_files  # noqa: PLC0415 -- as above
    from pressgen.importers.archives.report_html import report_html  # noqa: PLC0415 -- as above
    from pressgen.importers.archives.report_json import report_json  # noqa: PLC0415 -- as above

    say = session.printer.text
    pages = {
        f"{REPORT}.html": report_html(fidelity, say, session.printer.language),
        f"{REPORT}.json": report_json(fidelity, say),
    }
    write_files(folder, pages)


def _print(session: Session, fidelity: "Fidelity", *, dry: bool, has_report: bool) -> None:
    """Say in some lines what was made, and what a person should look at."""
    from pressgen.importers.archives.report import STANDINGS, STATES  # noqa: PLC0415 -- as above

    printer, say = session.printer, session.printer.say
    if dry:
        say(text("Nothing is written: this is what an import would do."))
        for one in fidelity.texts:
            if one.state == "new":
                standing = STANDINGS.get(one.standing)
                sys.stdout.write(f"    {one.path}{f' ({printer.text(standing)})' if standing else ''}\n")
    for state, label in STATES.items():
        if number := fidelity.count(state):
            say(text("{label}: {number}", label=printer.text(label), number=number))
    for one in [one for one in fidelity.texts if one.state == "refused"][:_SHOWN]:
        why = printer.text(one.why) if one.why else ""
        sys.stdout.write(f"    {one.place}: {why}\n")
    words = fidelity.words
    say(
        text(
            "Words: {source}, of them {kept} in the texts, {read} read as values, {dropped} left out and listed.",
            source=words.source,
            kept=words.kept,
            read=words.read,
            dropped=words.dropped,
        )
    )
    _print_losses(session, fidelity)
    _print_registry(session, fidelity.registry)
    _print_hints(session, fidelity, dry=dry, has_report=has_report)
    if not dry:
        say(text("The whole account is in {report}.html. Then: pressgen check", report=REPORT))


def _print_hints(session: Session, fidelity: "Fidelity", *, dry: bool, has_report: bool) -> None:
    """What could still come along, which is best done before the import."""
    from pressgen.cli.commands.import_hints import hints  # noqa: PLC0415 -- as above

    found = list(hints(fidelity))
    for one in found:
        session.printer.say(one)
    if found and dry:
        session.printer.say(text("Do it before you import: a later import adds texts, and changes none that is here."))
        if not has_report:
            session.printer.say(text("With --report DIR, a dry run writes its report, too."))
    elif found:
        session.printer.say(text("To have a text made anew, remove its file and import again."))


def _print_registry(session: Session, found: "RegistryReport") -> None:
    """How much is new in each registry, and how many a person has to decide on."""
    from pressgen.importers.archives.report import KINDS  # noqa: PLC0415 -- as above

    printer = session.printer
    counts = {kind: sum(one.is_new for one in found.entries if one.kind == kind) for kind in KINDS}
    shown = ", ".join(f"{printer.text(KINDS[kind]).lower()}: {count}" for kind, count in counts.items() if count)
    if shown:
        printer.say(text("New in the registries: {counts}.", counts=shown))
    if found.apart:
        printer.say(text("Kept apart, for you to decide: {count}.", count=len(found.apart)))


def _print_losses(session: Session, fidelity: "Fidelity") -> None:
    words, say = fidelity.words, session.printer.say
    if words.lost:
        say(text("Words that are in none of these: {words}", words=", ".join([*words.lost][:_SHOWN])), sys.stderr)
    if words.invented:
        say(
            text("Words that the export does not have: {words}", words=", ".join([*words.invented][:_SHOWN])),
            sys.stderr,
        )
    for one in [one for one in fidelity.texts if not one.words.is_exact][:_SHOWN]:
        sys.stderr.write(f"    {one.place}: {one.title}\n")
