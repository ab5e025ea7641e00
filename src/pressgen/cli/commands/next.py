"""`pressgen next`: when the site changes next without any file being edited."""

import json
from datetime import UTC
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from pressgen.cli.event_sentences import event_sentence
from pressgen.cli.session import Session, errors_reported
from pressgen.instants import local
from pressgen.model import SiteChange
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
        change = next_change(site, session.instant(now))
    if format_ == "json":
        typer.echo(to_json(change))
    elif change:
        _print(session, change, ZoneInfo(site.config.timezone))
    else:
        session.printer.say(text("The site changes only when a file does."))


def to_json(change: SiteChange | None) -> str:
    """{"instant": "2030-10-27T01:30:00Z", "reasons": [...]}; without a change null and []."""
    reasons = [{"event": event.kind, "what": event.what} for event in change.reasons] if change else []
    instant = f"{change.instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if change else None
    return json.dumps({"instant": instant, "reasons": reasons}, ensure_ascii=False)


def _print(session: Session, change: SiteChange, zone: ZoneInfo) -> None:
    session.printer.say(text("The site changes {instant}.", instant=local(change.instant, zone).isoformat(" ")))
    for event in change.reasons:
        session.printer.say(event_sentence(event))
