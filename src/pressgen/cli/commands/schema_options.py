"""`pressgen schema` with its options: schemas for editors, or the forms of a CMS."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pressgen.cli.session import Session, errors_reported
from pressgen.model.form import CmsSettings
from pressgen.problems import text

_SCHEMAS, _ADMIN = Path(".pressgen/schemas"), Path("admin")


class Cms(StrEnum):
    """A CMS that keeps its texts in git."""

    sveltia = "sveltia"
    decap = "decap"


class Host(StrEnum):
    """Where the repository is; test-repo is none, to try it."""

    github = "github"
    gitlab = "gitlab"
    test = "test-repo"


def schema(
    context: typer.Context,
    *,
    output: Annotated[
        Path | None, typer.Option("--output", metavar="DIR", help="Where the files go.", show_default=False)
    ] = None,
    cms: Annotated[Cms | None, typer.Option("--cms", help="Write the forms of this CMS instead.")] = None,
    repo: Annotated[
        str, typer.Option("--repo", metavar="OWNER/NAME", help="With --cms: the newsroom's repository.")
    ] = "",
    host: Annotated[Host, typer.Option("--host", help="With --cms: where the repository is.")] = Host.github,
    branch: Annotated[str, typer.Option("--branch", metavar="NAME", help="With --cms: what is published.")] = "main",
    packages: Annotated[
        Path | None, typer.Option("--packages", metavar="DIR", help="With --cms: where the archives of npm lie.")
    ] = None,
) -> None:
    """Write JSON Schemas of every kind of file, for editors to complete keys and ids by; or the forms of a CMS."""
    session: Session = context.obj
    with errors_reported(session.printer):
        if cms is None:
            _write_schemas(session, output or _SCHEMAS)
        else:
            settings = CmsSettings(
                cms.value, host.value, repo, branch, title="", url="", language=session.printer.language, timezone=""
            )
            _write_cms(session, output or _ADMIN, settings, packages)


def _write_schemas(session: Session, output: Path) -> None:
    from pressgen.cli.commands import schema  # noqa: PLC0415 -- only here

    written = schema.write_schemas(session.root, session.root / output, session.printer)
    session.printer.say(text("{count} schemas in {folder}.", count=len(written), folder=output))


def _write_cms(session: Session, output: Path, settings: CmsSettings, packages: Path | None) -> None:
    from pressgen.cli.commands.cms import say_next, write_cms  # noqa: PLC0415 -- heavy, and only here

    folder = session.root / packages if packages else None
    written = write_cms(session.root, session.root / output, settings, folder, session.printer)
    session.printer.say(text("{count} files in {folder}.", count=len(written), folder=output))
    if folder is None:
        say_next(settings, session.printer)
