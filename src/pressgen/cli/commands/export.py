"""`pressgen export`: the newsroom's archive in a format that other systems read."""

from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pressgen.cli.session import Session, errors_reported
from pressgen.problems import text

if TYPE_CHECKING:
    from pressgen.exporters import Holdings


class ExportFormat(StrEnum):
    """As the user names it; the table EXPORTS has what makes it."""

    json = "json"
    wordpress = "wordpress"
    hugo = "hugo"


def export(
    context: typer.Context,
    *,
    format_: Annotated[
        ExportFormat, typer.Argument(metavar="FORMAT", help="One of json, wordpress, hugo.", show_default=False)
    ],
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", metavar="DIR", help="A folder, or a .zip file. Default: export-FORMAT.", show_default=False
        ),
    ] = None,
    public: Annotated[
        bool, typer.Option("--public", help="Only what is public: no drafts, no embargoed texts, no comments.")
    ] = False,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Export as if it were this instant.")] = "",
) -> None:
    """Write the whole archive, with drafts and embargoed texts, in a format that other systems read."""
    from pressgen.cli.commands.new import Desk  # noqa: PLC0415 -- heavy, and only here
    from pressgen.cli.export_folder import write_export  # noqa: PLC0415 -- as above
    from pressgen.cli.held_texts import whole_archive  # noqa: PLC0415 -- as above
    from pressgen.cli.public_texts import public_archive  # noqa: PLC0415 -- as above
    from pressgen.exporters import EXPORTS  # noqa: PLC0415 -- as above

    session: Session = context.obj
    target = to or Path(f"export-{format_}")
    with errors_reported(session.printer):
        if public:
            session.site()  # whatever stops a build could hide that a text is not public
        desk = Desk(session, now)
        holdings = public_archive(desk) if public else whole_archive(desk)
        write_export(session.root / target, EXPORTS[format_].make(holdings), session.root)
    _say(session, holdings, target)
    if not EXPORTS[format_].is_complete:
        session.printer.say(text("{format} has no place for some of it: docs/export.md says for what.", format=format_))


def _say(session: Session, holdings: "Holdings", target: Path) -> None:
    """Say what is in the export, and first of all what nobody may see yet."""
    say, standings = session.printer.say, Counter(holdings.standings.values())
    count = sum(standings.values())
    say(
        text(
            "{place}: {count} releases, {files} pictures and documents.",
            place=target,
            count=count,
            files=len(holdings.assets),
        )
    )
    if holdings.public:
        say(text("Only what is public is in it."))
    if standings["draft"] or standings["embargo"]:
        say(
            text(
                "Not public yet, and in it: drafts: {drafts}, under embargo: {embargo}. Keep it as you keep the newsroom, or use --public.",
                drafts=standings["draft"],
                embargo=standings["embargo"],
            )
        )
    unread = [one.path for one in holdings.texts if one.record is None]
    if unread:
        say(text("With mistakes, and in it as written: {files}.", files=", ".join(unread)))
