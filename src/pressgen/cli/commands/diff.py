"""`pressgen diff`: what readers and subscribers would see of a change, in words."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
import typer

from pressgen.build import examine
from pressgen.cli.executors import ExecutorKind, open_workers
from pressgen.cli.progress import ProgressBar
from pressgen.cli.report_folder import write_report
from pressgen.cli.session import Session, errors_reported
from pressgen.edit.git_revision import Revision, find_fork, find_revision, write_revision
from pressgen.errors import BadContentError, PressgenError, stop_at_errors
from pressgen.instants import shortest_form
from pressgen.model import Comparison, MapLike, Plan, Showing, Site
from pressgen.problems import text


def diff(
    context: typer.Context,
    *,
    ref: Annotated[
        str, typer.Argument(metavar="[GITREF]", help="What to compare with. Default: where this branch left main.")
    ] = "",
    html: Annotated[
        Path | None, typer.Option("--html", metavar="DIR", help="Also write pages with before and after.")
    ] = None,
    drafts: Annotated[
        bool, typer.Option("--drafts", help="Also what is not public: drafts and texts whose time has not come.")
    ] = False,
    now: Annotated[str, typer.Option("--now", metavar="INSTANT", help="Compare as if it were this instant.")] = "",
) -> None:
    """Say as Markdown what readers and subscribers would see differently than in a git revision."""
    from pressgen.compare import Report, html_pages, markdown  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    printer = session.printer
    with errors_reported(printer):
        instant = session.instant(now)
        revision = find_revision(session.root, ref) if ref else find_fork(session.root)
        comparison, zone = compare_with(session, revision, instant, drafts=drafts)
        report = Report(comparison, revision.name, shortest_form(instant, zone), drafts)
        if html:
            write_report(session.root / html, html_pages(report, printer.text, printer.language), session.root)
    sys.stdout.write(markdown(report, printer.text))


class Newsroom(NamedTuple):
    """One of the two newsrooms."""

    root: Path
    site: Site | None
    """None where there was no newsroom yet."""

    def plan(self, instant: datetime, showing: Showing) -> Plan:
        """Its site at the instant; one without a page where there was no newsroom."""
        from pressgen.plan import plan  # noqa: PLC0415 -- heavy

        return plan(self.site, instant, showing) if self.site else Plan(pages=(), templates={})


def compare_with(
    session: Session, revision: Revision, instant: datetime, *, drafts: bool
) -> tuple[Comparison, ZoneInfo]:
    """What differs between the revision and the newsroom's files as they are, as of the instant; and the newsroom's zone.

    A preview of drafts has no feeds, so what subscribers get is always that of the public site.
    """
    with (
        open_workers(ExecutorKind.processes, None, "", root=session.root, state=session.state) as pool,
        _earlier(session, revision, pool) as before,
    ):
        site, problems = examine(session.root, instant, session.state, map=pool, observer=ProgressBar())
        stop_at_errors(problems)
        after = Newsroom(session.root, site)
        compared = partial(compared_sites, before, after, instant=instant, state=session.state, pool=pool)
        found = compared(showing="public")
        if drafts:
            found = msgspec.structs.replace(compared(showing="drafts"), entries=found.entries)
        return found, ZoneInfo(site.config.timezone)


@contextmanager
def _earlier(session: Session, revision: Revision, pool: MapLike) -> Iterator[Newsroom]:
    """The newsroom as it was, in a folder that is removed afterwards. What has not changed since is not read again."""
    session.state.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="compare-", dir=session.state) as name:
        folder = Path(name) / "newsroom"
        folder.mkdir()
        if not write_revision(session.root, revision, folder):
            yield Newsroom(folder, None)
            return
        state = Path(name) / "state"
        if (session.state / "load").is_dir():
            shutil.copytree(session.state / "load", state / "load")
        (folder / "content").mkdir(exist_ok=True)
        try:
            site, problems = examine(folder, None, state, map=pool)
            stop_at_errors(problems)
        except BadContentError as error:
            raise _unusable(revision, error) from error
        yield Newsroom(folder, site)


def _unusable(revision: Revision, error: BadContentError) -> PressgenError:
    """A site with errors is no site that anybody has seen."""
    first = next(problem for problem in error.problems if problem.stops)
    return PressgenError(
        text(
            "The newsroom of {ref} has errors, so there is no site of it to compare with. The first is in {path}.",
            ref=revision.name,
            path=first.path,
        ),
        text("Compare with another revision: pressgen diff REF."),
    )


def compared_sites(
    before: Newsroom, after: Newsroom, *, instant: datetime, showing: Showing, state: Path, pool: MapLike
) -> Comparison:
    """What differs between the sites of two newsrooms at an instant; pictures are made for and from the store in `state`."""
    from pressgen.cli.rendered_pages import rendered  # noqa: PLC0415 -- as above
    from pressgen.compare import Version, candidates, compare  # noqa: PLC0415 -- heavy

    old, new = before.plan(instant, showing), after.plan(instant, showing)
    return compare(
        Version(old, rendered(candidates(old, new), before.root, state, pool)),
        Version(new, rendered(candidates(new, old), after.root, state, pool)),
    )
