"""`pressgen due`: whether the built site is behind the clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from pressgen import state
from pressgen.cli.reasons import reason
from pressgen.cli.session import Session, errors_reported
from pressgen.instants import local
from pressgen.model import Site, Turn
from pressgen.problems import Text, text


def due(
    context: typer.Context,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site is.")] = Path("output"),
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="As if it were this instant.")] = "",
) -> None:
    """Exit with 1 when the site should be built again because of the clock, and say what is late.

    Edited files are not looked at: a build after each of them is another matter.
    """
    session: Session = context.obj
    with errors_reported(session.printer):
        instant = session.instant(now)
        last = state.find_last_build(root=session.root, output=session.root / output, state=session.state)
        if last is None or last.now is None:
            found = [text("It is not known when {output} was built. Run pressgen build.", output=output)]
        else:
            found = list(_late(session.site(), last.now, instant))
    for sentence in found or [text("The site is as it should be at this hour.")]:
        session.printer.say(sentence)
    if found:
        raise typer.Exit(1)


def _late(site: Site, built: datetime, now: datetime) -> Iterator[Text]:
    """What differs between the site as built and as it should be: in either direction, for clocks are set back too."""
    zone = ZoneInfo(site.config.timezone)
    for turn in _between(site, min(built, now), max(built, now)):
        duration = _duration(abs(now - turn.instant))
        instant = local(turn.instant, zone).isoformat(" ")
        if built < now:
            yield text("Late by {duration}, since {instant}:", duration=duration, instant=instant)
        else:
            yield text("Too early by {duration}, not before {instant}:", duration=duration, instant=instant)
        yield from map(reason, turn.reasons)


def _between(site: Site, since: datetime, until: datetime) -> Iterator[Turn]:
    from pressgen.plan import changes  # noqa: PLC0415 -- heavy, and only here

    return takewhile(lambda turn: turn.instant <= until, changes(site, since))


def _duration(span: timedelta) -> str:
    """ "2 d 3 h 0 min 5 s", without what is nought at its beginning."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{hours // 24} d", f"{hours % 24} h", f"{minutes} min", f"{seconds} s"]
    while len(parts) > 1 and parts[0].startswith("0"):
        parts.pop(0)
    return " ".join(parts)
