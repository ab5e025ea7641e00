"""The addresses of the preview itself. `Application` checks the token for all of them, in one place."""

import json
import secrets
from collections.abc import Iterator

from pressgen.errors import PressgenError
from pressgen.problems import text
from pressgen.serve import built_files
from pressgen.serve.application import Desk, Route
from pressgen.serve.exchange import Request, Response
from pressgen.serve.own_pages import answer, page, redirect, script_tag, static
from pressgen.serve.preview import Preview

_HEARTBEAT_SECONDS = 15.0
"""So often is something sent, to notice that a browser has gone."""
_WRITING_SECONDS = 5.0
"""A file that is not the one on the map is waited for so long: a build has written it, and puts up its map in a moment."""


def site_file(request: Request, desk: Desk) -> Response:
    """A file of the site, or its page for what is not there. Pages get the script that reloads them."""
    preview, path = desk.board.preview, request.path
    if not preview.version:
        return _nothing_yet(desk)
    name = built_files.find_file(preview, path)
    if not name:
        folder = built_files.folder_of(preview, path) or (preview.base if path == "/" else "")
        return redirect(folder) if folder else _missing(desk)
    preview, data = _read(desk, preview, name)
    if data is None:
        return _missing(desk)
    if name.endswith(".html"):
        return _page_of_site(data, desk, 200, preview, preview.version_of(name))
    return answer(data, built_files.media_type(name))


def _read(desk: Desk, preview: Preview, name: str) -> tuple[Preview, bytes | None]:
    """A file of the site and the preview that it belongs to: the next one while a build writes the files that it will show."""
    data = built_files.read(preview, name)
    if data is None:
        preview = desk.board.wait_for_other(preview, _WRITING_SECONDS)
        data = built_files.read(preview, name)
    return preview, data


def _missing(desk: Desk) -> Response:
    preview, data = _read(desk, desk.board.preview, "404.html")
    return (
        desk.pages.not_found(preview.base) if data is None else _page_of_site(data, desk, 404, preview, preview.version)
    )


def _page_of_site(data: bytes, desk: Desk, status: int, preview: Preview, version: int) -> Response:
    nonce = secrets.token_urlsafe(16)
    tag = script_tag(desk.own_address("preview.js"), nonce, version)
    return page(data + tag.encode(), nonce, status=status, forms=preview.forms)


def _nothing_yet(desk: Desk) -> Response:
    """Before the first build has succeeded: what is wrong, in the panel that the script shows."""
    return desk.pages.render(
        "waiting.html", status=503, script=desk.own_address("preview.js"), failed=desk.board.preview.failed
    )


def script(_: Request, desk: Desk) -> Response:
    """The script of every page."""
    del desk
    return answer(static("preview.js").encode(), "text/javascript; charset=utf-8")


def style(_: Request, desk: Desk) -> Response:
    """The style sheet of the panel that the script shows."""
    del desk
    return answer(static("panel.css").encode(), "text/css; charset=utf-8")


def page_style(_: Request, desk: Desk) -> Response:
    """The style sheet of the preview's own pages."""
    del desk
    return answer(static("pages.css").encode(), "text/css; charset=utf-8")


def events(request: Request, desk: Desk) -> Response:
    """What the newest preview is for a page, now and whenever there is another (server-sent events: HTML, section 9.2)."""
    response = answer(b"", "text/event-stream")
    return response._replace(stream=_stream(desk, request.query.get("page", "")))


def _stream(desk: Desk, page: str) -> Iterator[bytes]:
    number = -1
    while True:
        newest, preview = desk.board.wait_for_next(number, _HEARTBEAT_SECONDS)
        yield b":\n\n" if newest == number else f"data: {_message(preview, desk, page)}\n\n".encode()
        number = newest


def _message(preview: Preview, desk: Desk, page: str) -> str:
    """The preview as the page at a path is told of it. Other machines are told nothing of the texts."""
    alone, say = not desk.access.is_open, desk.pages.say
    message = {
        "version": preview.version_of(built_files.find_file(preview, page)),
        "failed": preview.failed,
        "showing": preview.showing if alone else "",
        "unfinished": preview.is_unfinished,
        "problems": [problem._asdict() for problem in preview.problems] if alone else [],
        "style": desk.own_address("panel.css"),
        "coming": desk.own_address("coming") if alone else "",
        "texts": desk.own_address("texts") if alone and desk.has_editor else "",
        "edit": desk.own_address("edit") if alone and desk.has_editor else "",
        "words": {
            "panel": say(text("Preview")),
            "failed": say(text("The newest text cannot be shown yet. You see the page as it was before.")),
            "unfinished": say(text("Other pages are still being made: they may show what was before.")),
            "warnings": say(text("Warnings")),
            "coming": say(text("Coming events")),
            "texts": say(text("All texts")),
            "edit": say(text("Edit this text")),
            "hide": say(text("Hide")),
            "gone": say(text("The preview has ended. Start pressgen serve again.")),
        },
    }
    return json.dumps(message, ensure_ascii=False)


def coming(_: Request, desk: Desk) -> Response:
    """The page with the coming events."""
    return _coming_page(desk)


def travel(request: Request, desk: Desk) -> Response:
    """Shows the newsroom as of another moment."""
    fault = desk.time_table.travel(request.form.get("at", "").strip())
    if fault:
        return _coming_page(desk, status=400, fault=desk.pages.say(fault), written=request.form.get("at", ""))
    return redirect(desk.board.preview.base)


def _coming_page(desk: Desk, *, status: int = 200, fault: str = "", written: str = "") -> Response:
    try:
        moments, failed = desk.time_table.coming(), False
    except PressgenError:
        moments, failed = (), True
    return desk.pages.render(
        "coming.html",
        status=status,
        base=desk.board.preview.base,
        showing=desk.board.preview.showing,
        style=desk.own_address("pages.css"),
        travel=desk.own_address("travel"),
        moments=moments,
        failed=failed,
        fault=fault,
        written=written,
    )


ROUTES: tuple[Route, ...] = (
    Route("GET", "preview.js", script, on_network=True),
    Route("GET", "panel.css", style, on_network=True),
    Route("GET", "pages.css", page_style, on_network=True),
    Route("GET", "events", events, on_network=True),
    Route("GET", "coming", coming),
    Route("POST", "travel", travel, most_bytes=10_000),
)
