"""`pressgen due`: whether the site must be built again because time has passed."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import takewhile
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from pressgen import state
from pressgen.cli.event_sentences import event_sentence
from pressgen.cli.session import Session, errors_reported
from pressgen.instants import local
from pressgen.model import Site, SiteChange
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
            sentences = [text("It is not known when {output} was built. Run pressgen build.", output=output)]
        else:
            sentences = list(_differences(session.site(), last.now, instant))
    for sentence in sentences or [text("The site is as it should be at this hour.")]:
        session.printer.say(sentence)
    if sentences:
        raise typer.Exit(1)


def _differences(site: Site, built: datetime, now: datetime) -> Iterator[Text]:
    """How the site as built differs from the site as it should be `now`. `now` may be earlier, as after a clock is set back."""
    zone = ZoneInfo(site.config.timezone)
    for change in _changes_between(site, min(built, now), max(built, now)):
        duration = _duration(abs(now - change.instant))
        instant = local(change.instant, zone).isoformat(" ")
        if built < now:
            yield text("Late by {duration}, since {instant}:", duration=duration, instant=instant)
        else:
            yield text("Too early by {duration}, not before {instant}:", duration=duration, instant=instant)
        yield from map(event_sentence, change.reasons)


def _changes_between(site: Site, since: datetime, until: datetime) -> Iterator[SiteChange]:
    from pressgen.plan import changes  # noqa: PLC0415 -- heavy, and only here

    return takewhile(lambda change: change.instant <= until, changes(site, since))


def _duration(span: timedelta) -> str:
    """ "2 d 3 h 0 min 5 s", without leading zero parts."""
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{hours // 24} d", f"{hours % 24} h", f"{minutes} min", f"{seconds} s"]
    while len(parts) > 1 and parts[0].startswith("0"):
        parts.pop(0)
    return " ".join(parts)
