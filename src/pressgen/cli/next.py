"""`pressgen next`: when the site will change though no file does."""

import json
from datetime import UTC
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from pressgen.cli.reasons import reason
from pressgen.cli.session import Session, errors_reported
from pressgen.instants import local
from pressgen.model import Turn
from pressgen.problems import text


def next_(
    context: typer.Context,
    format_: Annotated[Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")] = "text",
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Look ahead from this instant.")] = "",
) -> None:
    """Say when the site changes next by the clock alone, and why: build again then."""
    from pressgen.plan import next_change  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        site = session.site()
        turn = next_change(site, session.instant(now))
    if format_ == "json":
        typer.echo(for_programs(turn))
    elif turn:
        _report(session, turn, ZoneInfo(site.config.timezone))
    else:
        session.printer.say(text("The site changes only when a file does."))


def for_programs(turn: Turn | None) -> str:
    """{"instant": "2030-10-27T01:30:00Z", "reasons": [...]}, or null and none."""
    reasons = [{"event": event.kind, "what": event.what} for event in turn.reasons] if turn else []
    instant = f"{turn.instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if turn else None
    return json.dumps({"instant": instant, "reasons": reasons}, ensure_ascii=False)


def _report(session: Session, turn: Turn, zone: ZoneInfo) -> None:
    session.printer.say(text("The site changes {instant}.", instant=local(turn.instant, zone).isoformat(" ")))
    for event in turn.reasons:
        session.printer.say(reason(event))
