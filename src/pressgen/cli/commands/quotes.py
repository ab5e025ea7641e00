"""`pressgen quotes`: lists the quotes of the whole archive."""

import sys
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

import msgspec
import typer

from pressgen import load
from pressgen.build import examine
from pressgen.cli.session import Session, errors_reported
from pressgen.model import ArchivedQuote
from pressgen.problems import text


def quotes(
    context: typer.Context,
    speaker: Annotated[str, typer.Option("--speaker", metavar="NAME", help="Only what this person said.")] = "",
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="Only from this day on: 2026-01-31.")] = "",
    format_: Annotated[Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")] = "text",
) -> None:
    """Say who said what, and where, newest first; also in drafts and in what is not published yet."""
    from pressgen.plan import find_quotes  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        site, _ = examine(session.root, state=session.state)
        found = list(find_quotes(site, speaker, load.day(since) if since else date.min))
    if format_ == "json":
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=2).decode() + "\n")
    else:
        _print(session, found)


def _print(session: Session, found: Iterable[ArchivedQuote]) -> None:
    for quote in found:
        sys.stdout.write(
            f"{quote.date} {_attribution(quote)}\n    – {quote.text}\n    {quote.title} ({quote.path})\n\n"
        )
    if not found:
        session.printer.say(text("No quotes were found."))


def _attribution(one: ArchivedQuote) -> str:
    """ "Ada Ek (S), ordförande, Storköpings kommun", without what is unknown, and without an organisation that the role names."""
    party = f" ({one.party})" if one.party else ""
    organisation = one.organisation if (one.organisation or "") not in (one.role or "") else None
    return ", ".join(filter(None, [f"{one.speaker or '?'}{party}", one.role, organisation]))
