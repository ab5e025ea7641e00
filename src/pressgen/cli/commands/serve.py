"""`pressgen serve`: the newsroom in a browser, on this machine, built again at each save."""

import fcntl
import ipaddress
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from pressgen.cli.session import Session, errors_reported
from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.state import find_last_build

HOST, PORT = "127.0.0.1", 8000


def serve(
    context: typer.Context,
    *,
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help="The port, or the next free one after it.")
    ] = PORT,
    at: Annotated[
        str, typer.Option("--at", metavar="INSTANT", help="Show the newsroom as it will be then, or “now”.")
    ] = "",
    open_: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
    host: Annotated[
        str, typer.Option("--host", metavar="ADDRESS", help="The address of this machine to answer at.")
    ] = HOST,
    open_to_network: Annotated[
        bool,
        typer.Option("--open-to-network", help="Let other machines look in. They see nothing that is not published."),
    ] = False,
) -> None:
    """Show the newsroom in a browser while it is written: with drafts, and built again at each save. Ctrl-C ends it."""
    from pressgen.cli.preview_server import run_preview  # noqa: PLC0415 -- heavy, and only here

    session: Session = context.obj
    with errors_reported(session.printer):
        is_open = _is_open(host, at, open_to_network=open_to_network)
        with preview_folder(session.state, is_open=is_open) as output:
            _drop_unknown_site(session, output)
            run_preview(session, output, host, port, at, is_open=is_open, with_browser=open_)


def _is_open(host: str, at: str, *, open_to_network: bool) -> bool:
    """Whether other machines can reach the address. PressgenError when that was not asked for, or would show too much."""
    try:
        address = ipaddress.ip_address(HOST if host == "localhost" else host)
    except ValueError:
        raise PressgenError(
            text("{host} is no address of this machine.", host=host),
            text("Write it in numbers, such as --host 192.168.1.20; --host 0.0.0.0 means all of them."),
        ) from None
    if address.is_loopback:
        return False
    if not open_to_network:
        raise PressgenError(
            text("At {host} other machines could look in.", host=host),
            text("If that is what you want, add --open-to-network. Then nothing is shown that is not published."),
        )
    if at:
        raise PressgenError(
            text("A preview that is open to the network shows only what is published now."), text("Leave out --at.")
        )
    return True


def _drop_unknown_site(session: Session, output: Path) -> None:
    """Remove what an earlier preview has left when the record of it is gone: no build would replace it."""
    if find_last_build(root=session.root, output=output, state=session.state) is None:
        shutil.rmtree(output, ignore_errors=True)


@contextmanager
def preview_folder(state: Path, *, is_open: bool) -> Iterator[Path]:
    """The folder that a preview is built into, for this run alone: one that is open to the network never has the drafts of another."""
    folder = state / ("preview-open" if is_open else "preview")
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise _is_running(folder / "address") from None
    try:
        (folder / "address").unlink(missing_ok=True)
        yield folder / "site"
    finally:
        os.close(descriptor)


def _is_running(file: Path) -> PressgenError:
    hint = text("Look at it, or end it with Ctrl-C in its terminal.")
    with suppress(OSError):
        return PressgenError(
            text("The preview is running already: {address}", address=file.read_text("utf-8").strip()), hint
        )
    return PressgenError(text("The preview is starting already."), hint)
