"""`pressgen upcoming`: everything that waits, with file, title and time."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC
from textwrap import shorten
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

import typer

from pressgen import load
from pressgen.cli.session import Session, errors_reported
from pressgen.errors import stop_at_errors
from pressgen.instants import shortest_form
from pressgen.model import Banner, Contact, Organisation, Source, Upcoming
from pressgen.problems import text

_WORDS = {
    "draft": text("draft"),
    "published": text("is published"),
    "updated": text("is marked as updated"),
    "changed": text("shows a change"),
    "withdrawn": text("is withdrawn"),
    "expired": text("expires"),
    "banner-begins": text("banner is shown"),
    "banner-ends": text("banner is taken down"),
    "contact-begins": text("contact begins"),
    "contact-leaves": text("contact has left"),
    "role": text("contact's role changes"),
}
_TITLE = 70
"""Characters of a title that are shown in a line."""


def upcoming(
    context: typer.Context,
    *,
    format_: Annotated[Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")] = "text",
    as_json: Annotated[bool, typer.Option("--json", help="The same as --format json.")] = False,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Look ahead from this instant.")] = "",
) -> None:
    """List everything that waits: embargoed texts, ends, banners and contacts by time, then drafts."""
    from pressgen.check import check, check_file  # noqa: PLC0415 -- heavy
    from pressgen.plan import upcoming as find_upcoming  # noqa: PLC0415 -- as above

    session: Session = context.obj
    with errors_reported(session.printer):
        instant = session.instant(now)
        sources = load.load(session.root, state=session.state, inspect=check_file)
        site, problems = check(sources)
        stop_at_errors(problems)
    found = find_upcoming(site, instant)
    files = _files(found, sources.files)
    if as_json or format_ == "json":
        typer.echo(to_json(found, files))
    elif found:
        typer.echo("\n".join(_lines(found, files, session, ZoneInfo(site.config.timezone))))
    else:
        session.printer.say(text("Nothing waits: no draft, and nothing that happens later."))


def to_json(found: Sequence[Upcoming], files: Mapping[Upcoming, str]) -> str:
    """[{"event": "published", "instant": "2030-10-27T01:30:00Z", "title": ..., "file": ...}]; a draft's instant is null."""
    rows = [
        {
            "event": one.kind,
            "instant": f"{one.instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if one.instant else None,
            "title": one.title,
            "file": files[one],
        }
        for one in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


def _lines(found: Sequence[Upcoming], files: Mapping[Upcoming, str], session: Session, zone: ZoneInfo) -> Iterator[str]:
    """A line for each: time in the newsroom's zone, what happens, title and file."""
    rows = [
        (
            shortest_form(one.instant, zone) if one.instant else "",
            session.printer.text(_WORDS[one.kind]),
            f"{shorten(one.title, _TITLE, placeholder=' …')} ({files[one]})",
        )
        for one in found
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    margin = "  " if widths[0] else ""
    return (f"{when:{widths[0]}}{margin}{what:{widths[1]}}  {which}" for when, what, which in rows)


def _files(found: Sequence[Upcoming], sources: Iterable[Source]) -> dict[Upcoming, str]:
    """The file of each. Events call banners, contacts and organisations by their ids, which each kind has for itself."""
    banners: dict[str, str] = {}
    people: dict[str, str] = {}
    for source in sources:
        if isinstance(source.record, Banner):
            banners[source.record.id] = source.path
        elif isinstance(source.record, Contact | Organisation):
            people.setdefault(source.record.id, source.path)
    return {one: (banners if one.kind.startswith("banner") else people).get(one.what, one.what) for one in found}
