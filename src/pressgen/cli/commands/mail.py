"""`pressgen mail`: puts what subscribers get by mail into an outbox. It sends nothing."""

from datetime import datetime
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

import typer

from pressgen import load, write
from pressgen.cli.outbox import Outbox, checked_outbox
from pressgen.cli.published_site import published_site
from pressgen.cli.session import Session, errors_reported
from pressgen.errors import PressgenError
from pressgen.instants import shortest_form
from pressgen.model import Mail, MailPlan, Period, Release, Site
from pressgen.problems import text
from pressgen.state.mailed import MailRecord


def mail(
    context: typer.Context,
    *,
    outbox: Annotated[Path | None, typer.Option("--outbox", metavar="DIR", help="Where the mails go.")] = None,
    digest: Annotated[
        Period | None, typer.Option("--digest", help="One mail with the news of each day or week that is over.")
    ] = None,
    release: Annotated[
        str, typer.Option("--release", metavar="ID", help="Only this one, to look at; nothing is noted.")
    ] = "",
    output: Annotated[Path, typer.Option("--output", metavar="DIR", help="Where the site was built.")] = Path("output"),
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Mail as if it were this instant.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")] = False,
) -> None:
    """Put what subscribers get by mail into an outbox: each new text once. A program of your choice sends it."""
    session: Session = context.obj
    folders = {"root": session.root, "output": session.root / output, "state": session.state}
    with errors_reported(session.printer):
        _refuse_unready(session, release, digest)
        folder = _outbox(session, outbox, folders["output"], dry_run=dry_run)
        run = _Run(session, session.instant(now), outbox, dry_run)
        if release:
            run.show(folders, release, folder)
            return
        with write.lock_output(**folders):
            run.mail(folders, output, folder, digest)


def _refuse_unready(session: Session, release: str, digest: Period | None) -> None:
    if load.settings(session.root, session.state).mail is None:
        session.site()  # what is wrong with the settings is said first
        raise PressgenError(
            text("pressgen.yaml does not say who sends mails."),
            text("Write “mail:”, and below it “from:” with a mail address."),
        )
    if release and digest:
        raise PressgenError(
            text("--release makes the mail of one text, and --digest one of several."), text("Remove one of them.")
        )
    try:
        import css_inline  # noqa: F401, PLC0415 -- an extra
    except ImportError as error:
        reason = text("The library {name} is not installed, and mails need it.", name=error.name)
        raise PressgenError(reason, text("Install pressgen with it: pip install 'pressgen[mail]'.")) from None


def _outbox(session: Session, outbox: Path | None, output: Path, *, dry_run: bool) -> Path | None:
    """The folder of the mails; None when a dry run names none."""
    if outbox:
        return checked_outbox(outbox, root=session.root, output=output)
    if dry_run:
        return None
    raise PressgenError(text("Where shall the mails go?"), text("Name a folder: --outbox ../outbox"))


class _Run(NamedTuple):
    """One run of the command."""

    session: Session
    now: datetime
    outbox: Path | None
    """As written."""
    dry_run: bool

    def mail(self, folders: dict[str, Path], output: Path, folder: Path | None, period: Period | None) -> None:
        """Write what has not been mailed yet."""
        from pressgen.plan.mails import plan_mails  # noqa: PLC0415 -- heavy, and only here

        site, built = published_site(folders, output)
        way, record = period.value if period else "each", MailRecord(**folders)
        mailed = record.mailed(way)
        planned = plan_mails(site, min(built, self.now), self.now, mailed, period)
        if not self.dry_run and folder:
            Outbox(folder, record).write(planned, way, partial(_bytes, site=site))
        self._print(planned.mails)
        if mailed is None and planned.old.versions:
            self._say_first_time(planned)

    def show(self, folders: dict[str, Path], name: str, folder: Path | None) -> None:
        """Write the mail of one release, whatever has been mailed."""
        from pressgen.plan.mails import plan_mail  # noqa: PLC0415 -- heavy, and only here

        site = self.session.site()
        release = _release(site, name)
        found = plan_mail(site, self.now, release)
        if found is None:
            raise _unmailable(release, self.now, site)
        if not self.dry_run and folder:
            Outbox(folder, MailRecord(**folders)).show(found, _bytes(found, site))
        self._print((found,))

    def _print(self, mails: tuple[Mail, ...]) -> None:
        if self.dry_run:
            self.session.printer.say(text("Mails to write: {count}.", count=len(mails)))
        else:
            self.session.printer.say(text("{outbox}: {count} new mails.", outbox=self.outbox, count=len(mails)))
        typer.echo("".join(f"  {one.file}  {one.subject}\n" for one in mails), nl=False)

    def _say_first_time(self, planned: MailPlan) -> None:
        message = text(
            "The first time, only what is at most two days old is mailed. Older texts: {count}.",
            count=len(planned.old.versions),
        )
        self.session.printer.say(message)


def _bytes(mail: Mail, site: Site) -> bytes:
    from pressgen.render.environment import Templates  # noqa: PLC0415 -- heavy, and only here
    from pressgen.render.mail import mail_bytes  # noqa: PLC0415 -- as above

    return mail_bytes(mail, Templates(tuple(sorted(site.templates.items())), site.version))


def _release(site: Site, name: str) -> Release:
    """The release with an id. PressgenError when there is none."""
    if name in site.releases:
        return site.releases[name]
    near = get_close_matches(name, site.releases, n=1)
    hint = text("Did you mean “{id}”?", id=near[0]) if near else text("The id stands at the top of the text: “id: …”.")
    raise PressgenError(text("There is no release with the id “{id}”.", id=name), hint)


def _unmailable(release: Release, now: datetime, site: Site) -> PressgenError:
    """Why readers do not find a release on the site, or in its lists."""
    file, preview = release.source, text("Look at it in a preview: pressgen serve")
    if release.draft or release.source in site.broken_drafts:
        return PressgenError(text("{file} is a draft, and no mail is made of it.", file=file), preview)
    if now < release.published:
        until = shortest_form(release.published, ZoneInfo(site.config.timezone))
        return PressgenError(
            text("{file} is under embargo until {until}, and no mail is made of it.", file=file, until=until), preview
        )
    if release.withdrawn and release.withdrawn.date <= now:
        return PressgenError(text("{file} has been withdrawn, and no mail is made of it.", file=file))
    return PressgenError(text("{file} has expired, and no mail is made of it.", file=file))
