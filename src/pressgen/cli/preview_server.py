"""Puts together what `pressgen serve` is made of: the builder, the watcher and the server."""

import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

from pressgen import load
from pressgen.cli.coming_events import coming_moments
from pressgen.cli.edit_desk import EditDesk
from pressgen.cli.preview_builds import PreviewBuilds
from pressgen.cli.preview_words import NOW, base_path
from pressgen.cli.session import Session
from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.serve import (
    ROUTES,
    Access,
    Application,
    Board,
    Desk,
    Moment,
    OwnPages,
    PortsTakenError,
    Preview,
    PreviewServer,
    TimeTable,
    edit_routes,
    site_file,
    watch_newsroom,
)
from pressgen.worker_pool import WorkerPool


def run_preview(
    session: Session, output: Path, host: str, port: int, at: str, *, is_open: bool, with_browser: bool
) -> None:
    """Build, serve, and build again at each change, until the program is ended."""
    board = Board(Preview(base=base_path(load.settings(session.root, session.state))))
    builds = PreviewBuilds(session, output, board, NOW if is_open else _checked(at, session))
    server = _open_server(host, port)
    builds.build(WorkerPool)
    watch_newsroom(
        session.root, builds.ask
    )  # it tells once in any case, so that nothing is missed that was saved meanwhile
    access = Access.new(server.server_port, is_open=is_open)
    desk = Desk(board, access, OwnPages(session.printer.language), _time_table(session, builds), has_editor=not is_open)
    routes = ROUTES if is_open else (*ROUTES, *edit_routes(EditDesk(session, builds.busy, builds.made_from)))
    server.start(Application(desk, routes, site_file))
    address = f"http://{server.host_in_address}:{server.server_port}{board.preview.base}"
    (output.parent / "address").write_text(f"{address}\n", "utf-8")
    _say_address(session, address, port, server.server_port)
    if with_browser:
        with suppress(webbrowser.Error):
            webbrowser.open(address)
    builds.run()


def _checked(at: str, session: Session) -> str:
    """The moment that was asked for. PressgenError when it cannot be understood."""
    if at not in ("", NOW):
        session.instant(at)
    return at


def _open_server(host: str, port: int) -> PreviewServer:
    try:
        return PreviewServer(host, port)
    except PortsTakenError:
        raise PressgenError(
            text("Port {port} and those after it are taken by other programs.", port=port),
            text("Choose another one: --port 9000."),
        ) from None
    except OSError as error:
        raise PressgenError(
            text("The preview cannot answer at {host}: {reason}.", host=host, reason=error.strerror or error),
            text("Leave out --host, or write an address that this machine has."),
        ) from error


def _time_table(session: Session, builds: PreviewBuilds) -> TimeTable:
    def coming() -> tuple[Moment, ...]:
        with builds.busy:
            return coming_moments(session.site(), session.instant(""), session.printer)

    return TimeTable(coming, builds.travel)


def _say_address(session: Session, address: str, asked: int, port: int) -> None:
    if asked not in (0, port):
        session.printer.say(text("Port {port} is taken by another program, so it is {other}.", port=asked, other=port))
    session.printer.say(text("The preview is at {address} until you press Ctrl-C.", address=address))
    sys.stdout.flush()
