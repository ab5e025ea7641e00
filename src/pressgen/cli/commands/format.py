"""`pressgen format`: brings the texts of the newsroom into one form, so that a change of words is all that a diff shows."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from pressgen.cli.commands.check import newsroom_path
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session, errors_reported
from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load import take_snapshot
from pressgen.load.format import is_text, read_layout
from pressgen.problems import text


def format_(
    context: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE...]", help="Only these files, or all in these folders.")
    ] = None,
    *,
    check: Annotated[bool, typer.Option("--check", help="Only list what would change, and change nothing.")] = False,
) -> None:
    """Write the keys of texts in one form: their order, quotation marks, lists. Values, comments and words stay."""
    from pressgen.edit.safe_write import save  # noqa: PLC0415 -- only here

    session: Session = context.obj
    changed = left = count = 0
    with errors_reported(session.printer):
        for path in _texts(session.root, files or [], session.printer):
            count += 1
            before = _read(session.root, path)
            after = _formatted(path, before, session.printer)
            left += after is None
            if after is None or after == before:
                continue
            changed += 1
            if not check:
                save(session.root, path, after, instead_of=digest(before))
            typer.echo(path)
    same = count - changed - left
    session.printer.say(
        text(
            "To be formatted: {changed}, in form: {same}, could not be formatted: {left}.",
            changed=changed,
            same=same,
            left=left,
        )
        if check
        else text(
            "Formatted: {changed}, in form before: {same}, could not be formatted: {left}.",
            changed=changed,
            same=same,
            left=left,
        )
    )
    if left or (check and changed):
        raise typer.Exit(1)


def _texts(root: Path, files: Iterable[Path], printer: Printer) -> Iterator[str]:
    """The paths of the texts in `content/` that are asked for: all, or these files and those in these folders."""
    paths = [path for path in take_snapshot(root).content.stamps if is_text(path)]
    wanted = [newsroom_path(root, file) for file in files]
    for one in wanted:
        if one != "." and not any(_is_in(path, one) for path in paths):
            printer.say(text("{path} is no text in content/: it was not formatted.", path=one), sys.stderr)
    return (path for path in sorted(paths) if not wanted or any(_is_in(path, one) for one in wanted))


def _read(root: Path, path: str) -> bytes:
    try:
        return (root / path).read_bytes()
    except OSError as error:
        reason = text("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error)
        raise PressgenError(reason) from None


def _is_in(path: str, wanted: str) -> bool:
    return wanted in (".", path) or path.startswith(f"{wanted}/")


def _formatted(path: str, before: bytes, printer: Printer) -> bytes | None:
    """The text in form; None, and the problem on standard output, when it is left as it is."""
    from pressgen.edit.formatted import formatted  # noqa: PLC0415 -- heavy, and only here

    try:
        return formatted(before, partial(read_layout, path))
    except PressgenError as error:
        problems = read_layout(path, before).problems
        printer.say(text("{path} is left as it is.", path=path), sys.stderr)
        if problems:
            printer.print_problems(problems[:1])
        else:
            printer.print_error(error)
        return None
