"""`pressgen announce`: tells a WebSub hub and search engines what is new on the published site."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from pressgen import load, write
from pressgen.cli.printer import Printer
from pressgen.cli.published_site import published_site
from pressgen.cli.session import Session, errors_reported
from pressgen.errors import PressgenError
from pressgen.model import Announcement, Channel, Site
from pressgen.problems import Text, text
from pressgen.state.announced import Announced


def announce(
    context: typer.Context,
    *,
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site was built.")] = Path("output"),
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be told, and tell nobody.")] = False,
) -> None:
    """Tell a WebSub hub and search engines what is new since the last time, when the site has been published."""
    session: Session = context.obj
    folders = {"root": session.root, "output": session.root / output, "state": session.state}
    with errors_reported(session.printer):
        load.settings(session.root, session.state)  # where there is no newsroom, nothing is made
        with write.lock_output(**folders):
            site, now = published_site(folders, output)
            run = _Run(site, now, Announced(**folders), session.printer)
            failed = [run.announce(channel, found, dry_run=dry_run) for channel, found in _found(site, now)]
    if any(failed):
        raise typer.Exit(1)


def _found(site: Site, now: datetime) -> Iterable[tuple[Channel, tuple[Announcement, ...]]]:
    """All that can be told on each channel. PressgenError without a channel."""
    from pressgen.plan.announcements import announcements, channels  # noqa: PLC0415 -- heavy, and only here

    known, found = tuple(channels(site)), announcements(site, now)
    if not known:
        raise PressgenError(
            text("pressgen.yaml does not say whom to tell."),
            text("Write “announce:”, and below it “hub:” with the address of a WebSub hub or “indexnow:” with a key."),
        )
    return [(channel, tuple(one for one in found if one.kind == channel.kind)) for channel in known]


class _Run(NamedTuple):
    """One run of the command."""

    site: Site
    now: datetime
    announced: Announced
    printer: Printer

    def announce(self, channel: Channel, found: tuple[Announcement, ...], *, dry_run: bool) -> bool:
        """Tell a channel what it has not been told. Whether something went wrong."""
        from pressgen.plan.announcements import untold  # noqa: PLC0415 -- heavy, and only here

        news, old = untold(found, self.announced.versions(_name(channel)), self.now)
        if dry_run:
            self.printer.say(text("{who}: {count} addresses to tell.", who=_who(channel), count=len(news)))
            typer.echo("".join(f"  {one.address}\n" for one in news), nl=False)
            return False
        self._note(channel, old)
        return self._tell(channel, news)

    def _tell(self, channel: Channel, news: tuple[Announcement, ...]) -> bool:
        """Each request that was accepted is noted at once, so that a run after one that was stopped does not repeat it."""
        from pressgen.announce import tell  # noqa: PLC0415 -- only here

        accepted = 0
        for told in tell(channel, news, self.site.config.url):
            if told.error:
                self._print_error(channel, told.announcements[0].address, told.error)
            else:
                self._note(channel, told.announcements)
                accepted += len(told.announcements)
        count = text("{who}: {count} of {all} addresses told.", who=_who(channel), count=accepted, all=len(news))
        self.printer.say(count)
        return accepted < len(news)

    def _note(self, channel: Channel, told: tuple[Announcement, ...]) -> None:
        self.announced.note(_name(channel), {one.address: one.version for one in told})

    def _print_error(self, channel: Channel, address: str, error: Text) -> None:
        why = self.printer.text(error)
        message = text("{who} did not take {address}: {error}.", who=_who(channel), address=address, error=why)
        hint = text("Run pressgen announce again later. What has been told is not told again.")
        self.printer.print_error(PressgenError(message, hint))


def _name(channel: Channel) -> str:
    return f"{channel.kind} {channel.value}"


def _who(channel: Channel) -> str:
    return channel.value if channel.kind == "hub" else "IndexNow"
